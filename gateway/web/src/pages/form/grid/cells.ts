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
  if (cell === 'value') return (row.operator === 'QUALITATIVE' ? undefined : row.value) ?? row.annualRaw ?? '';
  return row[cell] ?? '';
}

/** Writes what was typed; `≥100公里` typed into the value fills direction, value and unit at once. */
export function write(row: Indicator, cell: Cell, typed: string): void {
  const text = cell === 'value' || cell === 'weight' ? fold(typed).trim() : typed.trim();
  if (show(row, cell) === text) return;
  if (cell === 'operator') row.operator = (OPERATORS as string[]).includes(text) ? (text as Operator) : operatorOf(text);
  else if (cell === 'value') value(row, text);
  else if (cell === 'weight') weight(row, text);
  else if (cell === 'name') row.name = text;
  else row[cell] = text || undefined;
}

const NUMBER = /^-?[\d,]+(\.\d+)?$/;

function value(row: Indicator, text: string): void {
  if (row.operator === 'QUALITATIVE') row.annualRaw = text || undefined;
  else if (text === '') row.value = row.annualRaw = undefined;
  else if (NUMBER.test(text)) row.value = text.replace(/,/g, '');
  else spread(row, text);
}

/** A weight is a number or nothing; words leave it as it was. */
function weight(row: Indicator, text: string): void {
  if (text === '' || NUMBER.test(text)) row.weight = text.replace(/,/g, '') || undefined;
}

function spread(row: Indicator, text: string): void {
  const read = readValue(text);
  if (read.value === undefined) {
    // Words where a number is wanted: kept as typed, and the checks say what is missing.
    row.value = undefined;
    row.annualRaw = text;
    return;
  }
  row.value = read.value;
  if (read.operator) row.operator = read.operator;
  if (read.unit) row.unit = read.unit;
}
