import Decimal from 'decimal.js';

/** Parses a decimal string as typed; full-width digits are folded, thousands separators dropped. Null where it is no number. */
export function decimal(text: string | null | undefined): Decimal | null {
  const folded = fold(text ?? '').replace(/[,\s]/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(folded)) return null;
  return new Decimal(folded);
}

/** Full-width forms to ASCII, as people type them with a Chinese input method. */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}

function group(plain: string): string {
  const [whole = '0', part] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

function signed(value: Decimal, digits: number): string {
  const text = group(value.abs().toFixed(digits));
  return value.isNegative() && !value.isZero() ? `(${text})` : text;
}

/** Yuan to 万元 with two decimals; negatives in parentheses; an em dash where there is nothing. */
export function wan(yuan: string | null | undefined, digits = 2): string {
  const value = decimal(yuan);
  return value === null ? '—' : signed(value.div(10000), digits);
}

/** Yuan in full, for hovering. */
export function yuan(text: string | null | undefined): string {
  const value = decimal(text);
  return value === null ? '' : signed(value, 2);
}

/** What is typed in 万元 as yuan for the wire; null where it is no number. */
export function wanToYuan(typed: string): string | null {
  const value = decimal(typed);
  return value === null ? null : value.mul(10000).toFixed(2);
}

/** Yuan as 万元 without grouping and without trailing zeros beyond two decimals: what an input shows. */
export function yuanToWan(text: string | null | undefined): string {
  const value = decimal(text);
  if (value === null) return text ?? '';
  const scaled = value.div(10000);
  return scaled.decimalPlaces() <= 2 ? scaled.toFixed(2) : scaled.toFixed();
}

/** A ratio such as "0.991" as a percentage with one decimal. */
export function percent(ratio: string | number | null | undefined): string {
  if (ratio === null || ratio === undefined || ratio === '') return '—';
  return `${new Decimal(ratio).mul(100).toFixed(1)}%`;
}

export function sum(values: (string | undefined)[]): Decimal {
  return values.reduce((total, v) => total.plus(decimal(v) ?? 0), new Decimal(0));
}
