export default {
  title: 'Trail', note: 'Every act in this bureau stands here, each linked to the one before; nobody can change or remove one.', empty: 'Nothing has been done yet', seq: 'No.', at: 'Business time', systemTime: 'System time {at}', person: 'Person', role: 'Post', action: 'Act', record: 'Record', step: 'Step', reason: 'Opinion or detail',
  table: 'Table of the trail', byPerson: 'Find by name', oneRecord: 'This record only', narrow: 'Only the record of entry {seq}', older: 'Older', verify: 'Verify', whole: 'Whole: {events} entries linked, {anchors} noted heads agree', broken: 'Entry {seq} does not hold: {fault}',
};
