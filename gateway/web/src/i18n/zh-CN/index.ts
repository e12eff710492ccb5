import audit from './audit';
import board from './board';
import common from './common';
import directory from './directory';
import entrust from './entrust';
import enums from './enums';
import form from './form';
import handover from './handover';
import imports from './imports';
import lists from './lists';
import mechanism from './mechanism';
import money from './money';
import operator from './operator';
import problem from './problem';
import review from './review';
import shell from './shell';
import work from './work';

export default { audit, common, shell, enums, problem, work, lists, form, imports, review, board, mechanism, money, directory, handover, operator, entrust };
