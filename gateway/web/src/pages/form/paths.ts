import type { TargetContent } from '@/api/types';

/** Addresses inside a target's content: `annualGoal`, `indicators[l5].operator`, `planLines[p1].amount`. */
export interface Place { list?: 'indicators' | 'planLines'; lineId?: string; prop?: string }

export function placeOf(field: string): Place {
  const line = /^(indicators|planLines)\[([^\]]+)\](?:\.(\w+))?$/.exec(field);
  if (line) return { list: line[1] as 'indicators' | 'planLines', lineId: line[2], prop: line[3] };
  return { prop: field };
}

type Line = { lineId: string } & Record<string, unknown>;

export function linesOf(content: TargetContent, list: 'indicators' | 'planLines'): Line[] {
  return ((content[list] ?? []) as unknown) as Line[];
}

export function readField(content: TargetContent, field: string): unknown {
  const { list, lineId, prop } = placeOf(field);
  if (!list) return (content as unknown as Record<string, unknown>)[prop!];
  const line = linesOf(content, list).find((l) => l.lineId === lineId);
  return prop ? line?.[prop] : line;
}

/** Sets one field; false where the line is gone. */
export function writeField(content: TargetContent, field: string, value: unknown): boolean {
  const { list, lineId, prop } = placeOf(field);
  if (!list) {
    (content as unknown as Record<string, unknown>)[prop!] = value;
    return true;
  }
  const line = linesOf(content, list).find((l) => l.lineId === lineId);
  if (!line || !prop) return false;
  line[prop] = value;
  return true;
}

export function clone<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}

/** Equal for the person who fills in: nothing and an empty text are the same, and so is any order of the fields. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: unknown): unknown {
  if (value === '' || value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([k, v]) => [k, plain(v)] as const).filter(([, v]) => v !== null && JSON.stringify(v) !== '[]' && JSON.stringify(v) !== '{}');
  return Object.fromEntries(entries.sort(([x], [y]) => (x < y ? -1 : 1)));
}
