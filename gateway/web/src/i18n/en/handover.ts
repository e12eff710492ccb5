export default {
  title: 'Handovers', mine: 'My handovers', note: 'One post at a time: under “People and posts”, press “Hand over” beside the post.', noteMine: 'Posts that you gave or took.', empty: 'No handovers yet', start: 'Hand over', startOf: 'Hand over the post of {name}: {role} ({body})', toPeople: 'To people and posts', open: 'Open the sheet',
  giver: 'Giver', taker: 'Taker', post: 'Post', lastDay: 'Last day of the giver’s post', reason: 'Reason (optional)', madeOn: 'Done on', madeBy: 'Done by', forYear: '{year} only',
  chooseTaker: 'Name or user name', needTaker: 'Choose the taker.', needDay: 'Choose a day.', look: 'Show what goes along', looking: 'Looking for what goes along', again: 'Choose another taker',
  holds: '{name} holds this post already.', granted: '{name} was given this post in the same act.', grants: '{name} does not hold this post yet and is given it in the same act.',
  now: 'It takes effect today; the giver’s post ends on the last day chosen, and until then both hold it.', confirm: 'Hand over', counts: '{moves} go along, {stays} stay', nothing: 'Nothing hangs on the person; only the post changes hands.',
  moves: 'goes along', staying: 'stays', item: 'Kind', count: 'Number', what: 'Item', whether: 'Goes along',
  body: 'Targets, attachments and opinions belong to the body and do not move; what was submitted, reviewed or approved keeps its name.', done: 'Handed over',
  sheet: 'Handover sheet', number: 'No. {id}', bureau: 'Finance bureau', waiting: 'Drafts and tasks are being moved, usually within seconds; this page follows.', movedAt: 'Moved at {at}', print: 'Print', signs: 'Signatures', signGiver: 'Giver (signature)', signTaker: 'Taker (signature)', signMonitor: 'Witness (signature)', signDay: 'Date', notFound: 'There is no such sheet, or it does not concern you.',
};
