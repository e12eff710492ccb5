export default {
  title: 'Targets for {year}', titleClerk: 'To do this week', go: 'Go on reviewing {n}', goFill: 'Go on filling in', nothingDue: 'Nothing is due', nothingDueNote: 'New work appears here once it is launched.', late: '{n} days late', lateShort: '{n} late',
  dueToday: 'due today 24:00', dueOn: 'due {day} {week}', week: { 0: 'Sun', 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat' },
  matrix: 'Progress by department', department: 'Department', shareRising: 'by share, rising', expected: 'Expected', unsent: 'Not sent', returned: 'Returned', ownTerm: 'own terms', approved: 'Settled', awaitReply: 'await reply', share: 'Settled share', totalRow: 'All {n} departments', rest: 'Other {n} departments',
  legendDone: 'settled', legendSent: 'sent', basis: 'Expected = projects that owe a target this year', asOf: 'data of {at}', toTable: 'As a list',
  finding: '{done} of {all} settled ({share})', queue: '{n} to review, by risk', allOf: 'All {n}', mine: 'My projects', mineNote: 'target, step, due', emptyQueue: 'Nothing to review', emptyMine: 'No projects yet', emptyMineNote: 'The budget office imports projects from the budget system.', toImport: 'Import an official form', startWith: 'Start from an official form',
};
