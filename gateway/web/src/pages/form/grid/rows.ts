import { newKey } from '@/api/ids';
import type { Indicator, Level1, Level2 } from '@/api/types';

export const LEVELS: [Level1, Level2[]][] = [
  ['OUTPUT', ['QUANTITY', 'QUALITY', 'TIMELINESS', 'COST']],
  ['BENEFIT', ['ECONOMIC', 'SOCIAL', 'ECOLOGICAL', 'SUSTAINABILITY']],
  ['SATISFACTION', ['SERVICE_SATISFACTION']],
];
const ORDER = LEVELS.flatMap(([one, twos]) => twos.map((two) => `${one}/${two}`));
const rank = (i: Indicator): number => {
  const at = ORDER.indexOf(`${i.level1}/${i.level2}`);
  return at < 0 ? ORDER.length + (i.level1 === 'COST' ? 0 : 1) : at;
};

/** The order of the official form: by first and second level, inside a group as they stand. */
export function ordered(indicators: Indicator[]): Indicator[] {
  return indicators.map((row, at) => ({ row, at })).sort((a, b) => rank(a.row) - rank(b.row) || a.at - b.at).map((x) => x.row);
}

export function numbered(indicators: Indicator[]): Indicator[] {
  indicators.forEach((row, at) => (row.position = at + 1));
  return indicators;
}

export interface Span { rows: number; first: boolean }
export interface Shown { row: Indicator; n: number; level1: Span; level2: Span }

/** Which rows open a merged cell of the first and second level, and over how many rows it reaches. */
export function spans(rows: Indicator[]): Shown[] {
  const same1 = (a?: Indicator, b?: Indicator): boolean => a !== undefined && b !== undefined && a.level1 === b.level1;
  const same2 = (a?: Indicator, b?: Indicator): boolean => same1(a, b) && a!.level2 === b!.level2;
  const reach = (at: number, same: (a?: Indicator, b?: Indicator) => boolean): number => {
    let end = at;
    while (same(rows[at], rows[end + 1])) end += 1;
    return end - at + 1;
  };
  return rows.map((row, at) => {
    const first1 = !same1(rows[at - 1], row);
    const first2 = !same2(rows[at - 1], row);
    return { row, n: at + 1, level1: { first: first1, rows: first1 ? reach(at, same1) : 0 }, level2: { first: first2, rows: first2 ? reach(at, same2) : 0 } };
  });
}

export function blank(level1: Level1, level2: Level2): Indicator {
  return { lineId: newKey(), position: 0, level1, level2, name: '' };
}

/** The first level of a second level; 成本 stands under 产出 unless the form keeps a first level of its own. */
export function level1Of(level2: Level2): Level1 {
  return LEVELS.find(([, twos]) => twos.includes(level2))?.[0] ?? 'OUTPUT';
}

/** Moves a row one place inside its group of the second level; false at the group's edge. */
export function move(rows: Indicator[], lineId: string, step: -1 | 1): Indicator[] | null {
  const at = rows.findIndex((r) => r.lineId === lineId);
  const other = rows[at + step];
  const row = rows[at];
  if (!row || !other || other.level1 !== row.level1 || other.level2 !== row.level2) return null;
  const next = [...rows];
  next[at] = other;
  next[at + step] = row;
  return numbered(next);
}
