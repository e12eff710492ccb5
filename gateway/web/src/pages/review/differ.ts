import type { DiffEntry } from '@/api/types';

export interface Piece { text: string; kind: 'same' | 'old' | 'new' }
const LIMIT = 4_000_000;

const tokens = (text: string): string[] => text.match(/[A-Za-z0-9.%]+|[\s\S]/gu) ?? [];

/** Two texts as one with what went struck out and what came marked; single common signs between changes do not split them. */
export function differ(before: string, after: string): Piece[] {
  const a = tokens(before);
  const b = tokens(after);
  if (a.length * b.length > LIMIT) return [{ text: before, kind: 'old' }, { text: after, kind: 'new' }];
  const table = longest(a, b);
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) put(pieces, 'same', a[i]!), (i += 1), (j += 1);
    else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) put(pieces, 'old', a[i]!), (i += 1);
    else put(pieces, 'new', b[j]!), (j += 1);
  }
  return smooth(pieces);
}

function longest(a: string[], b: string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  }
  return table;
}

function put(pieces: Piece[], kind: Piece['kind'], text: string): void {
  const last = pieces[pieces.length - 1];
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}

/** Runs of change are shown as one struck-out and one new text. */
function smooth(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  let old = '';
  let fresh = '';
  const flush = (): void => {
    if (old) put(out, 'old', old);
    if (fresh) put(out, 'new', fresh);
    old = fresh = '';
  };
  pieces.forEach((p, i) => {
    const between = p.kind === 'same' && tokens(p.text).length < 2 && i > 0 && i < pieces.length - 1;
    if (p.kind === 'old') old += p.text;
    else if (p.kind === 'new') fresh += p.text;
    else if (between) (old += p.text), (fresh += p.text);
    else flush(), put(out, 'same', p.text);
  });
  flush();
  return out;
}

export interface Changes { fields: Map<string, DiffEntry>; added: Set<string>; dropped: DiffEntry[]; count: number; places: string[] }

/** The server's list of differences, by where they are shown. */
export function changesOf(entries: DiffEntry[]): Changes {
  const fields = new Map<string, DiffEntry>();
  const added = new Set<string>();
  const dropped: DiffEntry[] = [];
  const places: string[] = [];
  for (const entry of entries) {
    const whole = entry.lineId !== undefined && entry.lineId !== null && !/\]\.\w+$/.test(entry.field);
    if (whole && (entry.before === null || entry.before === undefined)) added.add(entry.lineId!);
    else if (whole) dropped.push(entry);
    else fields.set(entry.field, entry);
    const place = entry.lineId ? `row-${entry.lineId}` : `field-${entry.field}`;
    if (!places.includes(place) && !(whole && entry.after === null)) places.push(place);
  }
  return { fields, added, dropped, count: entries.length, places };
}
