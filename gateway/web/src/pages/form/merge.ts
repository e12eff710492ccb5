import type { TargetContent } from '@/api/types';
import { clone, linesOf, same, writeField } from './paths';

export interface Conflict { field: string; mine: unknown; theirs: unknown }
export interface Merged { content: TargetContent; conflicts: Conflict[]; taken: string[] }
type Line = { lineId: string } & Record<string, unknown>;
const LISTS = ['indicators', 'planLines'] as const;
// Counted by the server, never typed: no reason to ask anyone.
const DERIVED = new Set(['attachments', 'position']);

/**
 * Joins two people's edits of the same base. What only one of them touched is taken from him; what both changed differently is
 * left as mine and named as a conflict. `taken` lists what came from the other.
 */
export function merge(base: TargetContent, mine: TargetContent, theirs: TargetContent): Merged {
  const content = clone(mine);
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  const scalar = (name: string, b: unknown, m: unknown, t: unknown, set: (v: unknown) => void): void => {
    if (same(m, t) || same(t, b)) return;
    if (same(m, b)) {
      set(clone(t));
      taken.push(name);
    } else if (DERIVED.has(name.split('.').pop()!)) set(clone(t));
    else conflicts.push({ field: name, mine: m, theirs: t });
  };
  const names = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  for (const name of names) {
    if ((LISTS as readonly string[]).includes(name)) continue;
    const at = (c: TargetContent): unknown => (c as unknown as Record<string, unknown>)[name];
    scalar(name, at(base), at(mine), at(theirs), (v) => writeField(content, name, v));
  }
  for (const list of LISTS) mergeLines(list, { base, mine, theirs }, content, { scalar, conflicts, taken });
  return { content, conflicts, taken };
}

interface Sides { base: TargetContent; mine: TargetContent; theirs: TargetContent }
interface Out { scalar: (n: string, b: unknown, m: unknown, t: unknown, set: (v: unknown) => void) => void; conflicts: Conflict[]; taken: string[] }

function mergeLines(list: (typeof LISTS)[number], sides: Sides, content: TargetContent, out: Out): void {
  const find = (c: TargetContent, id: string): Line | undefined => linesOf(c, list).find((l) => l.lineId === id);
  const result: Line[] = linesOf(content, list);
  for (const theirs of linesOf(sides.theirs, list)) {
    const field = `${list}[${theirs.lineId}]`;
    const base = find(sides.base, theirs.lineId);
    const mine = result.find((l) => l.lineId === theirs.lineId);
    if (mine) {
      for (const prop of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
        if (prop !== 'lineId') out.scalar(`${field}.${prop}`, base?.[prop], mine[prop], theirs[prop], (v) => (mine[prop] = v));
      }
    } else if (!base) {
      insertAfter(result, linesOf(sides.theirs, list), clone(theirs));
      out.taken.push(field);
    } else if (!sameLine(base, theirs)) out.conflicts.push({ field, mine: null, theirs });
  }
  for (const base of linesOf(sides.base, list)) {
    const mine = result.find((l) => l.lineId === base.lineId);
    if (!mine || find(sides.theirs, base.lineId)) continue;
    const field = `${list}[${base.lineId}]`;
    if (sameLine(base, mine)) {
      result.splice(result.indexOf(mine), 1);
      out.taken.push(field);
    } else out.conflicts.push({ field, mine, theirs: null });
  }
  result.forEach((line, i) => 'position' in line && (line['position'] = i + 1));
}

function sameLine(a: Line, b: Line): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((k) => DERIVED.has(k) || same(a[k], b[k]));
}

function insertAfter(result: Line[], order: Line[], line: Line): void {
  const before = order.slice(0, order.findIndex((l) => l.lineId === line.lineId)).reverse();
  const at = before.map((b) => result.findIndex((l) => l.lineId === b.lineId)).find((i) => i >= 0);
  result.splice(at === undefined ? 0 : at + 1, 0, line);
}

/** Puts the other's value where the person chose it. */
export function choose(content: TargetContent, conflict: Conflict): void {
  const line = /^(indicators|planLines)\[([^\]]+)\]$/.exec(conflict.field);
  if (!line) {
    writeField(content, conflict.field, clone(conflict.theirs));
    return;
  }
  const lines = linesOf(content, line[1] as 'indicators' | 'planLines');
  if (conflict.theirs === null) lines.splice(lines.findIndex((l) => l.lineId === line[2]), 1);
  else lines.push(clone(conflict.theirs) as Line);
}
