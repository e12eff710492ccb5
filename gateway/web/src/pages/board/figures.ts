import type { Board, BoardRow } from '@/api/types';

export const granted = (board: Board): BoardRow[] => board.rows.filter((r) => r.numbers);
export const coverage = (row: BoardRow): number | null => (row.numbers?.coverage ? Number(row.numbers.coverage) : null);

/** The middle coverage of the counties that could be read; null without any. */
export function median(board: Board): number | null {
  const sorted = granted(board).map(coverage).filter((c): c is number => c !== null).sort((a, b) => a - b);
  if (!sorted.length) return null;
  const at = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
}

/** Counties well below the middle: more than ten points. Only these are red. */
export function lagging(board: Board): Set<string> {
  const middle = median(board);
  return new Set(granted(board).filter((r) => middle !== null && coverage(r) !== null && middle - coverage(r)! > 0.1).map((r) => r.bureau.id));
}
