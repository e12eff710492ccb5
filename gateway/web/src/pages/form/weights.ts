import Decimal from 'decimal.js';
import type { Indicator, Weight } from '@/api/types';
import { decimal, sum } from '@/money';

export interface WeightPart { key: string; have: string; want: string; ok: boolean; gap: Decimal; share: number; of: number }

/** Weights as they stand in the form now against what the rules want; the wanted sums come with the last check. */
export function weightsOf(indicators: Indicator[], wanted?: Record<string, Weight>): WeightPart[] {
  const keys = ['OUTPUT', 'BENEFIT', 'SATISFACTION', 'COST'].filter((k) => indicators.some((i) => i.level1 === k) || wanted?.[k]);
  const total = decimal(wanted?.['TOTAL']?.want) ?? new Decimal(100);
  return keys.map((key) => {
    const have = sum(indicators.filter((i) => i.level1 === key).map((i) => i.weight));
    const want = decimal(wanted?.[key]?.want) ?? have;
    return { key, have: have.toString(), want: want.toString(), ok: have.eq(want), gap: want.minus(have), share: want.isZero() ? 1 : Math.min(1, have.div(want).toNumber()), of: want.div(total).toNumber() };
  });
}

export function totalWeight(indicators: Indicator[], wanted?: Record<string, Weight>): { have: string; want: string; ok: boolean } {
  const have = sum(indicators.map((i) => i.weight));
  const want = decimal(wanted?.['TOTAL']?.want) ?? new Decimal(100);
  return { have: have.toString(), want: want.toString(), ok: have.eq(want) };
}

/** Shares what each first level wants evenly among its indicators, in whole points, the odd ones to the first rows. */
export function shareWeights(indicators: Indicator[], wanted?: Record<string, Weight>): void {
  for (const { key, want } of weightsOf(indicators, wanted)) {
    const rows = indicators.filter((i) => i.level1 === key);
    const total = decimal(want);
    if (!rows.length || !total || !total.isPositive() || total.isZero()) continue;
    const each = total.div(rows.length).floor();
    const odd = total.minus(each.times(rows.length));
    rows.forEach((row, at) => (row.weight = each.plus(Decimal.min(1, Decimal.max(0, odd.minus(at)))).toString()));
  }
}
