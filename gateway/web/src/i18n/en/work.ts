export default {
  title: 'Targets for {year}', titleClerk: 'To do this week', go: 'Go on reviewing {n}', goReply: 'Reply to {n}', queueReply: '{n} to reply to, by risk', nothingDue: 'Nothing to do', nothingDueNote: 'New work appears here once it is launched.',
  matrix: 'Progress by department', department: 'Department', shareRising: 'by share, rising', expected: 'Expected', unsent: 'Unsent', returned: 'Returned', approved: 'Settled', awaitReply: 'no reply yet', share: 'Share', totalRow: 'All {n} departments', rest: 'Other {n} departments',
  legendDone: 'settled', legendSent: 'sent', basis: 'Expected = projects that owe a target this year', asOf: 'data of {at}', toTable: 'As a list',
  finding: '{done} of {all} settled ({share})', queue: '{n} to review, by risk', allOf: 'All {n}', mine: 'My projects', mineNote: 'target, step', emptyQueue: 'Nothing to review', emptyMine: 'No projects yet', emptyMineNote: 'The budget office imports projects from the budget system.', toImport: 'Import an official form', startWith: 'Start from an official form',
  due: {
    confirm: 'Confirm {n} targets that the department filled in', confirmNote: 'They go to the department only when you have confirmed', confirmVerb: 'Confirm', mend: 'Mend {n} returned targets filled in for units', mendNote: 'Returned by the unit’s head or a reviewer', mendVerb: 'Mend',
    returned: 'Mend {n} returned targets', returnedNote: 'Comments stand beside the fields', returnedVerb: 'Mend', unsent: 'Fill in and submit {n} targets', unsentNote: 'An official form can be imported', unsentVerb: 'Fill in', review: 'Review {n} targets', reviewNote: 'By risk: complete, relevant, appropriate, feasible', reviewVerb: 'Review',
    reply: 'Reply to {n} budgets and targets', replyNote: 'One reply approves both', replyVerb: 'Reply', remind: '{n} projects not submitted', remindNote: '{n} departments', remindVerb: 'View', back: '{n} targets being mended', backNote: 'They come straight back to whoever returned them', backVerb: 'View',
  },
  post: {
    title: 'My post: {role}', noBusiness: 'Administrators do no business and see no content of projects or targets.', see: 'What you may use', grants: 'Who above may look at this bureau', grantsNone: 'Nobody above holds a grant now', grantLine: '{topic}, from {from}', led: 'The projects I lead', ledNone: 'You lead no project this year',
    about: {
      PROJECT_LEADER: 'You answer for the truth of the target data of the projects you lead, and may look at what was filled in and how far it has come. The unit clerk fills in and submits; reviewers review.', FIN_LEADER: 'You watch how far the departments in your charge have come. The offices review; the budget office replies.',
      TENANT_ADMIN: 'You keep the bodies and accounts of the bureau. Add, change and close bodies under “Bodies”, add people under “People and posts”; the security administrator grants their posts.', SECURITY_ADMIN: 'You grant and end posts in the bureau. Do so under “People and posts”; your own posts are for another security administrator.', LOG_AUDITOR: 'You check whether the trail of the bureau is whole and which records those above have looked at. The trail can be read and verified, never changed.',
      OTHER: 'You may look at what is within the reach of your post; there is nothing for you to review or fill in.',
    },
    hint: { projects: 'projects and budgets in reach', targets: 'content, step and history of targets', board: 'progress of the counties you may look at', reads: 'what those above looked at', trail: 'who did what and when, and whether the trail is whole', units: 'code, name, nature, dates and sector offices of bodies', people: 'people, accounts and posts', mechanism: 'leading groups, lead sections, liaisons and duties', help: 'the articles and the checks built on them' },
  },
  coverage: '{n} bodies have money but nobody to fill in or in charge', coverageGo: 'View',
  slowest: '; slowest: {names}', clerkLine: '{unsent} to submit, {returned} returned, {sent} in review, {approved} approved', separator: ', ',
};
