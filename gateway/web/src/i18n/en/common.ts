export default {
  product: 'Jixiao', save: 'Save', close: 'Close', cancel: 'Cancel', confirm: 'OK', retry: 'Try again', reload: 'Reload', more: 'More', back: 'Back', 
  add: 'Add', remove: 'Delete', search: 'Search', loading: 'Loading', none: '—', wan: '10k yuan', annual: 'FY {year}',
  version: 'Version {n}', article: 'Article {n}', next: 'Next page', previous: 'First page', count: '{n} in all', capped: 'more than {n}', 
  perPage: '{n} a page', colon: ': ', 
};
