import { describe, expect, it } from 'vitest';
import type { Finding, Indicator } from '@/api/types';
import { alike } from '@/pages/form/assist/alike';
import { shareWeights, totalWeight } from '@/pages/form/weights';

const row = (level1: string, n: number): Indicator => ({ lineId: `${level1}${n}`, position: n, level1, level2: 'QUANTITY', name: `${n}` }) as Indicator;
const finding = (rule: string, field: string, detail: string): Finding => ({ rule, field, detail, level: 'MUST', position: field }) as Finding;

describe('weights', () => {
  it('are shared in whole points, the odd ones to the first rows, and meet what is wanted', () => {
    const rows = [1, 2, 3].map((n) => row('OUTPUT', n)).concat([1, 2, 3, 4].map((n) => row('BENEFIT', n)));
    shareWeights(rows, { OUTPUT: { have: '0', want: '50' }, BENEFIT: { have: '0', want: '30' }, TOTAL: { have: '0', want: '80' } });
    expect(rows.map((r) => r.weight)).toEqual(['17', '17', '16', '8', '8', '7', '7']);
  });
  it('are left alone where nothing is wanted', () => {
    const rows = [row('OUTPUT', 1)];
    shareWeights(rows, {});
    expect(rows[0]!.weight).toBeUndefined();
  });
  it('come to the total that the rules want, which is named beside the levels', () => {
    const wanted = { OUTPUT: { have: '0', want: '60' }, BENEFIT: { have: '0', want: '30' }, TOTAL: { have: '0', want: '90' } };
    expect(totalWeight([{ ...row('OUTPUT', 1), weight: '60' }, { ...row('BENEFIT', 1), weight: '30' }], wanted)).toEqual({ have: '90', want: '90', ok: true });
    expect(totalWeight([{ ...row('OUTPUT', 1), weight: '60' }], wanted)).toEqual({ have: '60', want: '90', ok: false });
  });
});

describe('findings', () => {
  it('that say the same of four places stand together, three do not', () => {
    const four = ['a', 'b', 'c', 'd'].map((f) => finding('WGT-02', f, '没有权重。'));
    const three = ['e', 'f', 'g'].map((f) => finding('EVD-01', f, '没有佐证。'));
    expect(alike([...four, ...three]).map((g) => g.length)).toEqual([4, 1, 1, 1]);
  });
  it('stay apart when they say different things or were explained', () => {
    const apart = ['a', 'b', 'c', 'd'].map((f) => finding('IND-02', f, `没有方向 ${f}`));
    const explained = ['a', 'b', 'c', 'd'].map((f) => ({ ...finding('IND-07', f, '不会超过'), excuse: '合同约定' }));
    expect(alike([...apart, ...explained])).toHaveLength(8);
  });
});
