import { describe, expect, it } from 'vitest';
import type { TargetContent } from '@/api/types';
import { choose, merge } from '@/pages/form/merge';
import { clone } from '@/pages/form/paths';

const base: TargetContent = {
  annualGoal: '原目标', overview: '概况',
  indicators: [
    { lineId: 'a', position: 1, level1: 'OUTPUT', level2: 'QUANTITY', name: '里程', operator: 'GE', value: '100', weight: '10' },
    { lineId: 'b', position: 2, level1: 'OUTPUT', level2: 'QUALITY', name: '合格率', operator: 'EQ', value: '100', weight: '10' },
  ],
};
const edit = (change: (c: TargetContent) => void): TargetContent => {
  const c = clone(base);
  change(c);
  return c;
};

describe('two people in one form', () => {
  it('joins what they changed in different places without asking', () => {
    const mine = edit((c) => (c.annualGoal = '我的目标'));
    const theirs = edit((c) => ((c.overview = '他的概况'), (c.indicators[0]!.weight = '6')));
    const merged = merge(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.content.annualGoal).toBe('我的目标');
    expect(merged.content.overview).toBe('他的概况');
    expect(merged.content.indicators[0]!.weight).toBe('6');
    expect(merged.taken.sort()).toEqual(['indicators[a].weight', 'overview']);
  });

  it('asks where both changed the same field, and keeps mine until answered', () => {
    const merged = merge(base, edit((c) => (c.indicators[0]!.value = '120')), edit((c) => (c.indicators[0]!.value = '90')));
    expect(merged.conflicts).toEqual([{ field: 'indicators[a].value', mine: '120', theirs: '90' }]);
    expect(merged.content.indicators[0]!.value).toBe('120');
    choose(merged.content, merged.conflicts[0]!);
    expect(merged.content.indicators[0]!.value).toBe('90');
  });

  it('takes in rows that the other added, in their place, and numbers anew', () => {
    const mine = edit((c) => c.indicators.push({ lineId: 'm', position: 3, level1: 'BENEFIT', level2: 'SOCIAL', name: '我加的' }));
    const theirs = edit((c) => c.indicators.splice(1, 0, { lineId: 't', position: 2, level1: 'OUTPUT', level2: 'QUANTITY', name: '他加的' }));
    const merged = merge(base, mine, theirs);
    expect(merged.content.indicators.map((i) => i.lineId)).toEqual(['a', 't', 'b', 'm']);
    expect(merged.content.indicators.map((i) => i.position)).toEqual([1, 2, 3, 4]);
  });

  it('drops a row that the other deleted and I left alone, and asks where I changed it', () => {
    const theirs = edit((c) => c.indicators.splice(1, 1));
    expect(merge(base, clone(base), theirs).content.indicators.map((i) => i.lineId)).toEqual(['a']);
    const asked = merge(base, edit((c) => (c.indicators[1]!.weight = '20')), theirs);
    expect(asked.conflicts.map((c) => c.field)).toEqual(['indicators[b]']);
    expect(asked.content.indicators).toHaveLength(2);
  });

  it('does not take an empty text for a change', () => {
    expect(merge(base, edit((c) => (c.measures = '')), edit((c) => (c.plan = undefined))).conflicts).toEqual([]);
  });
});
