import type { Indicator, Operator } from '@/api/types';
import { fold } from '@/money';
import { operatorOf, readValue } from './paste';

export type Cell = 'name' | 'operator' | 'value' | 'unit' | 'weight' | 'mediumTermRaw';
/** Cells that can be typed in, in the order Tab goes. */
export const CELLS: Cell[] = ['name', 'operator', 'value', 'unit', 'weight', 'mediumTermRaw'];
export const OPERATORS: Operator[] = ['GE', 'GT', 'EQ', 'LE', 'LT', 'QUALITATIVE'];
export const NUMERIC: Cell[] = ['value', 'weight'];

/** What a cell shows. A qualitative value is words, kept as the form prints them. */
export function show(row: Indicator, cell: Cell): string {
  if (cell === 'value' && row.operator === 'QUALITATIVE') return row.annualRaw ?? '';
  return row[cell] ?? '';
}

/** Writes what was typed; `≥100公里` typed into the value fills direction, value and unit at once. */
export function write(row: Indicator, cell: Cell, typed: string): void {
  const text = cell === 'value' || cell === 'weight' ? fold(typed).trim() : typed.trim();
  if (show(row, cell) === text) return;
  if (cell === 'operator') row.operator = (OPERATORS as string[]).includes(text) ? (text as Operator) : operatorOf(text);
  else if (cell === 'value' && row.operator === 'QUALITATIVE') row.annualRaw = text || undefined;
  else if (cell === 'value' && text && !/^-?[\d,]+(\.\d+)?$/.test(text)) spread(row, text);
  else if (cell === 'name') row.name = text;
  else row[cell] = (NUMERIC.includes(cell) ? text.replace(/,/g, '') : text) || undefined;
}

function spread(row: Indicator, text: string): void {
  const read = readValue(text);
  if (read.value === undefined) {
    row.value = text;
    return;
  }
  row.value = read.value;
  if (read.operator) row.operator = read.operator;
  if (read.unit) row.unit = read.unit;
}
