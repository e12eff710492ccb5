export default {
  formName: 'Project target form', annual: 'This year', saved: 'Saved {at}', dirty: 'Editing, draft is kept', drafted: 'Draft kept', saving: 'Saving', waiting: 'No connection, kept on this machine', failed: 'Not saved', preview: 'Export form', submit: 'Submit', withdraw: 'Withdraw', saveNow: 'Save',
  mustLeft: '{n} must be fixed before submitting', clean: 'Nothing must be fixed; ready to submit', merged: '{n} changes of others taken in', readOnly: 'Read only', back: 'Back to the list', toReview: 'Review', sections: 'Parts of the form',
  section: { basic: 'Basics', funds: 'Money', reason: 'Grounds', measures: 'Measures', plan: 'Plan', goal: 'Goals', indicators: 'Indicators', files: 'Files', signed: 'Filled in by' },
  number: { basic: '1', funds: '2', reason: '3', measures: '4', plan: '5', goal: '6', indicators: '7', files: '8', signed: '9' },
  filledOf: '{have} of {want} filled in', lack: '{n} missing',
  field: {
    subject: 'Project', department: 'Department and code', orgUnit: 'Unit', attribute: 'Kind', periodText: 'Period', mediumTermAmount: 'Medium-term money (10k yuan)', annualAmount: 'Money of the year (10k yuan)', overview: 'Overview', basis: 'Legal grounds', necessity: 'Need',
    measures: 'Rules and measures that secure it', plan: 'Plan', planLines: 'Plan items', text: 'Item', amount: 'Amount (10k yuan)', mediumTermGoal: 'Medium-term goal', annualGoal: 'Goal of the year', indicators: 'Indicators', fillerName: 'Filled in by', leaderName: 'Leader', phone: 'Phone', filledOn: 'Date', name: 'Indicator', operator: 'Direction', value: 'Value', unit: 'Unit',
    weight: 'Weight', mediumTermRaw: 'Medium term', evidence: 'Evidence', upperValue: 'Upper value', explanation: 'Explanation', valueBasis: 'Basis of the value', dataSource: 'Data source', level1: 'Level 1', level2: 'Level 2', annualRaw: 'Value in words', excuses: 'Reasons', position: 'Order', attachments: 'Files',
  },
  badMoney: 'A number in 10k yuan, such as 854.00', planSum: 'Items add up to {sum}', planBut: ', ', planDiff: '{diff} away from the money of the year', addPlan: 'Add an item',
  goalYear: '{year}', weightSum: 'Weights', weightShort: '{n} short', weightOver: '{n} over', countIndicators: '{n} indicators', addIndicator: 'Add indicator', shareWeights: 'Share weights evenly', pasteExcel: 'Paste from Excel',
  grid: {
    label: 'Indicators', menu: 'Actions of row {n}', details: 'Details and evidence', below: 'Add below', up: 'Move up', down: 'Move down', remove: 'Delete this row', removed: 'Deleted “{name}”', undo: 'Undo', chooseOperator: 'choose', files: '{n} files', lacking: 'none', stated: 'stated',
    empty: 'No indicators yet. Add them one by one or paste from Excel.', help: 'Arrows move, Enter goes down, Tab goes on; a block from Excel can be pasted', pin: 'Comment {n}',
  },
  paste: { title: 'Paste indicators from Excel', hint: 'Copy the block in Excel and paste it here', column: 'Column {n}', skip: 'Skip', preview: '{n} rows, added once you confirm', confirm: 'Add {n} rows', valueText: 'Value (such as ≥100 km)', none: 'Nothing yet' },
  detail: { title: 'Row {n} {name}', files: 'Evidence' },
  files: { drop: 'Drop files here or click to choose', hint: 'Approvals, plans, calculations; they go with the target', uploading: 'Uploading {share}', remove: 'Delete', none: 'No files yet', forLine: 'Row {n}', kept: 'Archived, kept until {day}', size: '{n} KB', failed: 'Not uploaded', again: 'Upload again' },
  assist: {
    same: '{n} places with the same problem', showAll: 'Show each', showLess: 'Show less', title: 'Assistant', checks: 'Checks', law: 'Articles', comments: 'Comments', history: 'History', mustNote: 'stops submitting, never saving', none: 'Nothing to change', noneNote: 'Ready to submit.', haveReason: 'I have a reason', reasonLabel: 'Give the reason; reviewers see it', excused: 'Explained: {text}', noComments: 'No comments', noHistory: 'No records yet', goFix: 'Go there',
    lawNote: 'Articles behind the checks of this form', changes: '{n} changes', place: 'On: {place}',
  },
  export: { title: 'Cells that differ from the imported workbook', note: 'The form has been downloaded. {n} cells differ from the imported workbook; all others are as imported.', table: 'Cells that differ from the imported workbook', before: 'As imported', after: 'As exported', blank: '(blank)', again: 'Download again' },
  conflict: { title: 'Someone else changed these too', note: 'All other changes were merged. Choose for each; nobody is overwritten before.', mine: 'Mine', theirs: 'Theirs ({who})', keep: 'Merge as chosen and save', deleted: '(deleted)', all: 'All mine', allTheirs: 'All theirs' },
  sent: { title: 'Submitted', who: 'Now with: {step}', note: 'You can withdraw it until it is opened.' },
};
