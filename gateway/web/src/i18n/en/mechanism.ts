export default {
  title: 'Set-up and duties', note: 'Leading groups, lead sections and liaisons, duties', all: 'All', incomplete: 'Incomplete', body: 'Body', group: 'Leading group', section: 'Lead section', liaison: 'Liaison', phone: 'Telephone', duties: 'Duties and workflow', missing: 'Set-up',
  complete: 'complete', nothingMissing: 'Every body is set up', groupOf: 'Head {head}, {n} members', edit: 'Enter', editOne: 'Enter {name}', saved: 'Entered {name}', save: 'Save',
  documentNo: 'Document number', documentDate: 'Document date', members: 'Members of the leading group', dutyOf: 'Duty of member {n}', nameOf: 'Name of member {n}', titleOf: 'Office of member {n}', name: 'Name', titleHint: 'Office, such as director', add: 'Add a member', drop: 'Remove member {n}',
  uncovered: '{n} bodies have money and lack people', uncoveredNote: 'Without a clerk who can sign in or a head in office no task reaches them (Art. 6).', subjects: 'Budget lines', mend: 'Mend', mendOne: 'Mend the people of {name}', askAdmin: 'Ask the administrator for people and the security administrator for posts',
  sectionFirst: 'Name the lead section first.', dutiesHint: 'What this section does in performance management, step by step, with time limits',
};
