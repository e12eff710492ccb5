import Decimal from 'decimal.js';
import type { Matrix, MatrixRow, StepKey } from '@/api/types';

export interface Line {
  key: string; code: string; name: string; row: MatrixRow; done: number; sent: number; sentCount: number;
}
export const COLUMNS: StepKey[] = ['UNIT_HEAD', 'DEPARTMENT', 'FIN_SECTOR', 'FIN_PERF'];
const SHOWN = 11;

function shares(row: MatrixRow): { done: number; sent: number; sentCount: number } {
  const sentCount = row.expected - row.unsent - row.returned;
  if (!row.expected) return { done: 0, sent: 0, sentCount: 0 };
  return { done: row.approved / row.expected, sent: sentCount / row.expected, sentCount };
}

/** The slowest first; what does not fit stands in one line, so that the sum is always that of all. */
export function linesOf(matrix: Matrix): { lines: Line[]; rest: MatrixRow[]; total: MatrixRow } {
  const sorted = [...matrix.rows].sort((a, b) => shares(a).done - shares(b).done);
  const shown = sorted.length > SHOWN + 1 ? sorted.slice(0, SHOWN) : sorted;
  const lines = shown.map((row) => ({ key: row.orgUnit?.id ?? '', code: row.orgUnit?.code ?? '', name: row.orgUnit?.name ?? '', row, ...shares(row) }));
  return { lines, rest: sorted.slice(shown.length), total: matrix.total ?? add(sorted) };
}

export function add(rows: MatrixRow[]): MatrixRow {
  const total: MatrixRow = { expected: 0, unsent: 0, returned: 0, byStep: {}, approved: 0 };
  for (const row of rows) {
    total.expected += row.expected;
    total.unsent += row.unsent;
    total.returned += row.returned;
    total.approved += row.approved;
    for (const [step, n] of Object.entries(row.byStep)) total.byStep[step as StepKey] = (total.byStep[step as StepKey] ?? 0) + (n ?? 0);
  }
  return total;
}

export const sharesOf = shares;

/** How dark a cell of waiting work is: five steps by count against the fullest cell. */
export function heat(n: number, most: number): string {
  if (n < 5 || most === 0) return 'transparent';
  const step = Math.min(4, Math.floor((n / most) * 4));
  return `rgba(14, 90, 117, ${new Decimal('0.06').plus(new Decimal(step).mul('0.025')).toString()})`;
}
