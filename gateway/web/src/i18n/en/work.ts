export default {
  title: 'Targets for {year}', titleClerk: 'To do this week', go: 'Go on reviewing {n}', nothingDue: 'Nothing is due', nothingDueNote: 'New work appears here once it is launched.', late: '{n} days late', lateShort: '{n} late',
  dueToday: 'due today 24:00', dueOn: 'due {day} {week}', week: { 0: 'Sun', 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat' },
  matrix: 'Progress by department', department: 'Department', shareRising: 'by share, rising', expected: 'Expected', unsent: 'Unsent', returned: 'Returned', ownTerm: 'own terms', approved: 'Settled', awaitReply: 'no reply yet', share: 'Share', totalRow: 'All {n} departments', rest: 'Other {n} departments',
  legendDone: 'settled', legendSent: 'sent', basis: 'Expected = projects that owe a target this year', asOf: 'data of {at}', toTable: 'As a list',
  finding: '{done} of {all} settled ({share})', queue: '{n} to review, by risk', allOf: 'All {n}', mine: 'My projects', mineNote: 'target, step, due', emptyQueue: 'Nothing to review', emptyMine: 'No projects yet', emptyMineNote: 'The budget office imports projects from the budget system.', toImport: 'Import an official form', startWith: 'Start from an official form',
  due: {
    returned: 'Mend {n} returned targets', returnedNote: 'Comments stand beside the fields', returnedVerb: 'Mend', unsent: 'Fill in and submit {n} targets', unsentNote: 'An official form can be imported', unsentVerb: 'Fill in', review: 'Review {n} targets', reviewNote: 'By risk: complete, relevant, appropriate, feasible', reviewVerb: 'Review',
    reply: 'Reply to {n} budgets and targets', replyNote: 'One reply approves both', replyVerb: 'Reply', remind: '{n} projects not submitted', remindNote: '{n} departments', remindVerb: 'View', back: '{n} targets being mended', backNote: 'They come straight back to whoever returned them', backVerb: 'View',
  },
  slowest: '; slowest: {names}', clerkLine: '{unsent} to submit, {returned} returned, {sent} in review, {approved} approved', separator: ', ',
};
