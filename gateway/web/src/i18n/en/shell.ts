export default {
  skip: 'Skip to content', menu: 'Main menu', fold: 'Fold menu', unfold: 'Unfold menu', division: 'Division', fiscalYear: 'Year', searchHint: 'Project, unit, code', searchEmpty: 'Nothing found for “{q}”',
  searchType: 'Type a project name, code or unit', business: 'Business date {day} (demo)', tasks: 'Tasks', help: 'Articles and help', post: '{unit} · {role}', switchPost: 'Switch post', language: '中文', signOut: 'Sign out',
  menuLabel: {
    workbench: 'Workbench', projects: 'Projects', money: 'Money', targets: 'Targets', fill: 'Fill in', review: 'Review', reply: 'Reply', list: 'All targets', fillIn: 'For units', entrust: 'Entrustments', reads: 'Who looked', trail: 'Trail', board: 'Counties', units: 'Bodies', people: 'People and posts', handovers: 'Handovers', mechanism: 'Set-up and duties', help: 'Help', import: 'Import form', tasks: 'Tasks',
  },
  rail: { workbench: 'Work', projects: 'Projects', money: 'Money', targets: 'Targets', fill: 'Fill in', fillIn: 'For units', entrust: 'Entrust', review: 'Review', reply: 'Reply', reads: 'Looks', trail: 'Trail', board: 'Counties', units: 'Bodies', people: 'People', handovers: 'Handovers', mechanism: 'Set-up', help: 'Help' },
  signIn: { going: 'Going to the sign-in page', goingNote: 'You will come back to this page.', go: 'Sign in', failed: 'The service cannot be reached', failedNote: 'Your session is kept on the server; this page tries again by itself.' },
  chooseBureau: { title: 'Choose a bureau', note: 'You serve in several finance bureaus. You enter one at a time and can switch at the top left.', none: 'You are not a member of any bureau. Ask your administrator.', foreign: 'You do not serve in {bureau}', foreignNote: 'This address belongs to another bureau. You hold no post there and cannot see its data. You may enter one of these.' },
  choosePost: { title: 'Choose a post', note: 'You hold several posts. You act in one at a time and the record names it; switch at the top right without signing out.', none: 'You hold no post in this bureau. Ask your administrator.', until: 'until {day}' },
  ended: {
    title: 'Your session has ended', note: 'The page and what you filled in are still here. Sign in again to go on.', again: 'Sign in again', check: 'I have signed in', stillOut: 'No session yet: finish signing in in the other window.',
    wrong: 'Another person or bureau has signed in; this page cannot go on.', reload: 'Open as the new identity', soon: 'Your session ends in {n} minutes', extend: 'Stay signed in',
  },
  acting: { title: 'Your post has changed', note: 'You changed bureau or post in another window. Nothing was done. Reload to go on in the new post.' },
  down: 'The service cannot be reached. What you filled in is kept on this page and this machine and is saved when it is back.', 
  notFound: { title: 'Page not found', note: 'The address may be wrong, or the record is not within your reach.', home: 'To the workbench' },
  denied: { title: 'Your post may not use this page', note: '“{role}” lacks the right that this page asks for, so nothing was fetched. If you need it, ask the security administrator of your bureau for a post that has it.', home: 'To the workbench' },
  broken: { title: 'This page failed', note: 'What you filled in is kept as a draft. Reload to go on; if it happens again tell the administrator the number.' },
  helpPage: { title: 'Articles and help', note: 'The articles of the regulation and the checks built on them.', built: 'What the system does because of it', },
  tasksPage: { title: 'Tasks', empty: 'No tasks are running.', cancel: 'Cancel task' },
  leave: 'Some changes are not saved yet; they stay in the draft. Leave anyway?',
};
