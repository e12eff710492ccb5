export default {
  menu: 'Operator menu', bureaus: 'Bureaus', onboard: 'Set up a bureau', place: 'Operations', readOnly: 'No business data of any bureau is shown',
  title: 'Bureaus', table: 'List of bureaus', search: 'Code or name', find: 'Find a bureau', status: 'Status', all: 'All', code: 'Code', name: 'Name', level: 'Level', parent: 'Above', partition: 'Partition', accounts: 'Accounts',
  handedOver: 'Handed over', handedOverAt: '{at}', notYet: 'Not yet', act: 'Actions', more: 'Actions for {name}', change: 'Change status', handOver: 'Hand over', renew: 'Renew accounts', empty: 'No bureau fits', none: 'There are no bureaus yet. Upload a setup file first.',
  inStep: 'In step', waiting: '{n} waiting', failing: '{n} failing', count: '{n} in all',
  dialog: {
    title: 'Change status: {name}', now: 'Status now', to: 'Change to', reason: 'Reason', reasonHint: 'Kept in the bureau’s own log, which it can read', missing: 'Choose a status and give a reason.', close: 'A closed bureau cannot be opened again. Type its code {id} to confirm.', confirmCode: 'Code to confirm', wrongCode: 'This is not the bureau’s code.', confirm: 'Change status', done: '{name} is now “{status}”.',
    handOverTitle: 'Hand over: {name}', handOverNote: 'From then on its own administrators keep bodies, people and posts, and no operator can upload its setup file; this cannot be undone. Type its code {id} to confirm.', handOverConfirm: 'Hand over', handOverDone: '{name} is handed over to its administrators.', renewDone: 'The accounts of {name} will be brought into step anew.',
  },
  means: { TRIAL: 'Business can be done; not officially opened yet.', ACTIVE: 'All business can be done.', READ_ONLY: 'Can be read and exported, not changed.', SUSPENDED: 'Nobody of the bureau gets in; its data stay.', CLOSED: 'Ended for good; data are kept for their time.' },
  file: {
    title: 'Set up a bureau', note: 'One YAML file for each bureau: itself, who is above it, offices, departments and units, people and posts, assignments. The same file can be uploaded again; with any fault nothing at all is written.', drop: 'Drop the setup file here or click to choose it', only: '.yaml or .yml, one at a time', notYaml: 'This is not a .yaml or .yml file.', sending: 'Checking and writing', again: 'Upload the mended file', another: 'Upload another file', list: 'See the list of bureaus',
    failed: 'Nothing was written', kept: 'The file was not taken; nothing has changed.', faults: 'Faults in the file', line: 'Line', field: 'Place', text: 'In the file', what: 'Fault', done: '{name} is set up', same: '{name} is as in the file; nothing changed', brought: '{name} was brought to the file', created: 'Created', updated: 'Updated', unchanged: 'Unchanged', accounts: 'Accounts: {state}',
  },
};
