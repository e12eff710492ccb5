export default {
  product: 'Jixiao', save: 'Save', cancel: 'Cancel', close: 'Close', confirm: 'OK', retry: 'Try again', reload: 'Reload', more: 'More', all: 'All', back: 'Back', edit: 'Edit',
  add: 'Add', remove: 'Delete', search: 'Search', open: 'Open', view: 'View', loading: 'Loading', none: '—', wan: '10k yuan', yuan: 'yuan', year: '{year}', annual: 'FY {year}',
  version: 'Version {n}', article: 'Article {n}', next: 'Next page', previous: 'First page', total: 'Total', count: '{n} in all', capped: 'more than {n}', today: 'today',
  perPage: '{n} a page', download: 'Download', done: 'Done', progress: '{share} done', fullAmount: '{amount} yuan', colon: ': ', items: '{n} items',
};
