import type { DueItem, Matrix, MatrixRow, ProgressRow, Workbench } from '@/api/types';
import { percent } from '@/money';
import { mayUse, NEEDS } from '@/shell/rights';
import { add } from './matrix';

export type BenchKind = 'oversight' | 'fill' | 'review' | 'post';

/** Which first page a post has: what it does decides; who neither fills in, reviews nor supervises is told what the post is for. */
export function benchOf(can: (capability: string) => boolean): BenchKind {
  if (!can('TARGET_READ')) return can('SUPERVISE') ? 'oversight' : 'post';
  if (can('TARGET_WRITE')) return 'fill';
  return mayUse(NEEDS.review, can) || can('BUDGET_REPLY') ? 'review' : 'post';
}

type Say = (key: string, named?: Record<string, unknown>) => string;

/** The departments' progress as the matrix shows it; what the performance office settled waits for the reply or has it. */
export function matrixOf(progress: ProgressRow[]): Matrix {
  const rows = progress.map((p): MatrixRow => ({
    orgUnit: p.department, expected: p.expected, unsent: p.unsent, returned: p.returned,
    byStep: { UNIT_HEAD: p.unitHead, DEPARTMENT: p.departmentReview, FIN_SECTOR: p.finSector, FIN_PERF: p.finPerf }, approved: p.budgetReply + p.approved,
  }));
  return { rows, total: add(rows) };
}

/** The finding that titles the matrix: how far, and who is slowest. */
export function findingOf(matrix: Matrix, say: Say): string {
  const total = matrix.total!;
  const sentence = say('work.finding', { done: total.approved, all: total.expected, share: percent(total.expected ? total.approved / total.expected : null) });
  const open = matrix.rows.filter((r) => r.expected > 0 && r.approved < r.expected);
  if (matrix.rows.length < 4 || !open.length) return sentence;
  const slow = [...open].sort((a, b) => a.approved / a.expected - b.approved / b.expected || b.expected - a.expected).slice(0, 3);
  return sentence + say('work.slowest', { names: slow.map((r) => r.orgUnit?.name ?? '').join(say('work.separator')) });
}

interface Card { key: string; n: number; route: string; note?: Record<string, unknown> }

/** What is due for a post, as sentences with a verb; what came back stands first. */
export function dueOf(bench: Workbench, can: (capability: string) => boolean, say: Say): DueItem[] {
  const tabs = bench.tabs;
  const total = (f: (p: ProgressRow) => number): number => bench.progress.reduce((s, p) => s + f(p), 0);
  const cards: Card[] = [];
  if (can('TARGET_WRITE')) {
    cards.push({ key: 'returned', n: tabs.RETURNED ?? 0, route: '/targets?tab=RETURNED' });
    cards.push({ key: 'unsent', n: total((p) => p.unsent) || (tabs.UNSENT ?? 0), route: tabs.UNSENT ? '/targets?tab=UNSENT' : '/projects' });
  } else {
    cards.push({ key: 'confirm', n: tabs.CONFIRM ?? 0, route: '/targets?tab=CONFIRM' });
    cards.push({ key: 'mend', n: bench.mine.filter((r) => r.status === 'RETURNED').length, route: '/targets?tab=FILL_IN' });
    cards.push(can('BUDGET_REPLY') ? { key: 'reply', n: tabs.PENDING ?? 0, route: '/reply' } : { key: 'review', n: tabs.PENDING ?? 0, route: '/review' });
    cards.push({ key: 'remind', n: total((p) => p.unsent), route: '/targets?tab=UNSENT', note: { n: bench.progress.filter((p) => p.unsent > 0).length } });
    cards.push({ key: 'back', n: tabs.RETURNED ?? 0, route: '/targets?tab=RETURNED' });
  }
  return cards
    .filter((c) => c.n > 0)
    .map((c) => ({ key: c.key, sentence: say(`work.due.${c.key}`, { n: c.n }), note: say(`work.due.${c.key}Note`, c.note ?? {}), verb: say(`work.due.${c.key}Verb`), route: c.route, count: c.n }));
}
