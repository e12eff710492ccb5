import type { Indicator, Level1, Level2, Operator } from '@/api/types';
import { decimal, fold } from '@/money';
import { blank, level1Of } from './rows';

export type Column = 'level1' | 'level2' | 'name' | 'annualRaw' | 'mediumTermRaw' | 'operator' | 'value' | 'unit' | 'weight' | 'evidence' | 'skip';
export const COLUMNS: Column[] = ['skip', 'level1', 'level2', 'name', 'annualRaw', 'mediumTermRaw', 'operator', 'value', 'unit', 'weight', 'evidence'];

/** A block as Excel puts it on the clipboard: tabs and lines, cells with breaks in quotes. */
export function block(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const push = (): void => void (rows[rows.length - 1]!.push(cell.trim()), (cell = ''));
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < source.length; i += 1) {
    const c = source[i]!;
    if (quoted) {
      if (c === '"' && source[i + 1] === '"') (cell += '"'), (i += 1);
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === '\t') push();
    else if (c === '\n') push(), rows.push([]);
    else cell += c;
  }
  push();
  return rows.filter((r) => r.some((x) => x !== ''));
}

const OPERATORS: [RegExp, Operator][] = [
  [/^(≥|>=|⩾|大于等于|大于或等于|不低于|不少于)/, 'GE'], [/^(≤|<=|⩽|小于等于|小于或等于|不高于|不超过|不大于)/, 'LE'], [/^(>|大于|高于)/, 'GT'], [/^(<|小于|低于)/, 'LT'], [/^(=|等于)/, 'EQ'],
];
export function operatorOf(text: string): Operator | undefined {
  const folded = fold(text).trim();
  if (/^(定性|qualitative)$/i.test(folded)) return 'QUALITATIVE';
  return OPERATORS.find(([p]) => p.test(folded))?.[1];
}

/** `≥100公里` as direction, value and unit; words without a number are a qualitative value. */
export function readValue(text: string): Pick<Indicator, 'operator' | 'value' | 'unit' | 'annualRaw'> {
  const folded = fold(text).trim();
  const operator = operatorOf(folded);
  const rest = OPERATORS.reduce((s, [p]) => s.replace(p, ''), folded).trim();
  const number = /^(-?[\d,]+(?:\.\d+)?)\s*(.*)$/.exec(rest);
  if (!number || decimal(number[1]) === null) return { operator: 'QUALITATIVE', annualRaw: text.trim() };
  return { operator, value: number[1]!.replace(/,/g, ''), unit: number[2]!.trim() || undefined, annualRaw: text.trim() };
}

const WORDS: [RegExp, Level2][] = [
  [/数量/, 'QUANTITY'], [/质量/, 'QUALITY'], [/时效/, 'TIMELINESS'], [/成本/, 'COST'], [/经济/, 'ECONOMIC'], [/社会/, 'SOCIAL'], [/生态/, 'ECOLOGICAL'], [/可持续/, 'SUSTAINABILITY'], [/满意/, 'SERVICE_SATISFACTION'],
];
export const level2Of = (text: string): Level2 | undefined => WORDS.find(([p]) => p.test(text))?.[1];

const HEADS: [RegExp, Column][] = [
  [/一级/, 'level1'], [/二级/, 'level2'], [/三级|指标名称/, 'name'], [/中期/, 'mediumTermRaw'], [/方向|符号|计算/, 'operator'], [/单位/, 'unit'], [/权重|分值/, 'weight'], [/佐证/, 'evidence'], [/年度(目标)?值/, 'value'], [/指标值|目标值|年度/, 'annualRaw'],
];

/** What each column holds: by the headings where there are some, else by what stands in it. */
export function guess(rows: string[][]): { columns: Column[]; header: boolean } {
  const head = rows[0] ?? [];
  const named = head.map((c) => HEADS.find(([p]) => p.test(c))?.[1]);
  const header = named.filter(Boolean).length >= 2 && !head.some((c) => decimal(c) !== null);
  const width = Math.max(0, ...rows.map((r) => r.length));
  if (header) return { columns: Array.from({ length: width }, (_, i) => named[i] ?? 'skip'), header };
  const columns: Column[] = [];
  for (let i = 0; i < width; i += 1) columns.push(kindOf(rows.map((r) => r[i] ?? '').filter(Boolean), columns));
  return { columns, header: false };
}

function kindOf(cells: string[], before: Column[]): Column {
  const most = (test: (c: string) => boolean): boolean => cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  const free = (c: Column): boolean => !before.includes(c);
  if (free('level2') && most((c) => /^(产出|效益|满意度)指标?$/.test(c)) && free('level1')) return 'level1';
  if (free('level2') && free('name') && most((c) => c.length <= 10 && level2Of(c) !== undefined && /(指标|效益|影响|满意度)$/.test(c))) return 'level2';
  if (free('operator') && most((c) => operatorOf(c) !== undefined && c.length <= 4)) return 'operator';
  if (free('name') && most((c) => !/^[≥≤<>=\d]/.test(fold(c)))) return 'name';
  if (before.includes('operator') && free('value') && most((c) => decimal(c) !== null)) return 'value';
  if (free('annualRaw') && free('value') && most((c) => /\d/.test(c))) return 'annualRaw';
  if (free('unit') && before.includes('value') && most((c) => decimal(c) === null)) return 'unit';
  return free('weight') && most((c) => decimal(c) !== null) ? 'weight' : 'skip';
}

/** Rows to add. Merged cells come as blanks: a level goes on until the next one is named. */
export function toIndicators(rows: string[][], columns: Column[]): Indicator[] {
  let level2: Level2 = 'QUANTITY';
  let level1: Level1 = 'OUTPUT';
  return rows.flatMap((cells) => {
    const at = (c: Column): string => cells[columns.indexOf(c)] ?? '';
    const two = level2Of(at('level2'));
    if (two) (level2 = two), (level1 = level1Of(two));
    if (/^成本/.test(at('level1'))) level1 = 'COST';
    if (!at('name')) return [];
    const row: Indicator = { ...blank(level1, level2), name: at('name') };
    if (at('annualRaw')) Object.assign(row, readValue(at('annualRaw')));
    if (at('operator')) row.operator = operatorOf(at('operator'));
    if (at('value')) row.value = fold(at('value')).replace(/,/g, '');
    for (const c of ['unit', 'weight', 'mediumTermRaw', 'evidence'] as const) if (at(c)) row[c] = c === 'weight' ? fold(at(c)) : at(c);
    return [row];
  });
}
