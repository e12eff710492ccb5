export default {
  passed: 'passed', projects: 'Projects', targets: 'Targets', code: 'Code', name: 'Project', unit: 'Unit', department: 'Department', amount: 'Amount (10k yuan)', attribute: 'Kind', leader: 'Leader', target: 'Target', state: 'Status', step: 'Step',
  version: 'Version', checks: 'Checks', due: 'Due', updated: 'Changed', search: 'Project name or code', filter: 'Search', clear: 'Clear filters', orgFilter: 'Chosen department only', fill: 'Fill in', open: 'Open', review: 'Review', startTarget: 'Start target', importForm: 'Import form', template: 'Prefilled form',
  empty: { UNSENT: 'No unsent targets', SENT: 'No sent targets', RETURNED: 'No returned targets', DONE: 'No approved targets', PENDING: 'Nothing to review', REVIEWED: 'Nothing reviewed yet', HANDLED: 'Nothing handled yet', ALL: 'No targets this year yet' },
  emptyNote: 'Start from the projects page or import an official form.', emptyFiltered: 'Nothing matches', emptyFilteredNote: 'Change or clear the filters.', emptyProjects: 'No projects this year yet', emptyProjectsNote: 'The budget office imports projects from the budget system.', tabs: 'Status',
  tableOfTargets: 'List of targets', tableOfProjects: 'List of projects', attributeAll: 'Any status', hasTarget: 'See target', returnedBy: 'returned by {who}',
};
