export default {
  passed: 'passed', projects: 'Projects', targets: 'Targets', code: 'Code', name: 'Project', unit: 'Unit', department: 'Department', amount: 'Amount (10k yuan)', attribute: 'Kind', target: 'Target', state: 'Status', step: 'Step',
  version: 'Version', checks: 'Checks', updated: 'Changed', search: 'Project name or code', filter: 'Search', clear: 'Clear filters', fill: 'Fill in', importForm: 'Import form', 
  empty: { UNSENT: 'No unsent targets', SENT: 'No sent targets', RETURNED: 'No returned targets', APPROVED: 'No approved targets', PENDING: 'Nothing to review', CONFIRM: 'Nothing to confirm', FILL_IN: 'Nothing filled in for units', HANDLED: 'Nothing handled yet', ALL: 'No targets this year yet' },
  emptyNote: 'Start from the projects page or import an official form.', emptyFiltered: 'Nothing matches', emptyFilteredNote: 'Change or clear the filters.', emptyProjects: 'No projects this year yet', emptyProjectsNote: 'The budget office imports projects from the budget system.', tabs: 'Status',
  noTarget: 'No target for this project yet', tableOfTargets: 'List of targets', tableOfProjects: 'List of projects', act: 'Action', hasTarget: 'See target', returnedBy: 'returned by {who}',
  invite: {
    title: 'Invite users of the money', note: 'Somebody outside the budget who is invited sees this one project, fills in the same form, and submits it to your department first (Article 13).', there: 'Invited', nobody: 'Nobody is invited yet.', more: 'Invite somebody', whom: 'Whom', act: 'Invite',
    none: 'There is nobody to invite: the administrator first records the body under your department, and the security administrator grants the post of its clerk.', needPerson: 'Please choose whom to invite.', invited: '{who} is invited', end: 'End', endOf: 'End the invitation of {who}', ended: '{who} takes part until {day}',
  },
};
