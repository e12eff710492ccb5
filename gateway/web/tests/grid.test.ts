import { describe, expect, it } from 'vitest';
import { ref } from 'vue';
import type { Indicator, TargetContent } from '@/api/types';
import { write } from '@/pages/form/grid/cells';
import { block, guess, operatorOf, readValue, toIndicators } from '@/pages/form/grid/paste';
import { ordered, spans } from '@/pages/form/grid/rows';
import { useGrid } from '@/pages/form/grid/useGrid';

const row = (lineId: string, more: Partial<Indicator> = {}): Indicator => ({ lineId, position: 1, level1: 'OUTPUT', level2: 'QUANTITY', name: lineId, ...more });

describe('a block from Excel', () => {
  it('keeps quoted breaks and tabs apart', () => {
    expect(block('a\t"b\nc ""d"""\r\n\r\ne\tf\n')).toEqual([['a', 'b\nc "d"'], ['e', 'f']]);
  });

  it('reads direction, value and unit out of one cell, full-width digits too', () => {
    expect(readValue('≥１００公里')).toMatchObject({ operator: 'GE', value: '100', unit: '公里' });
    expect(readValue('不超过1,600.50元/亩')).toMatchObject({ operator: 'LE', value: '1600.50', unit: '元/亩' });
    expect(readValue('1600元/亩')).toMatchObject({ operator: undefined, value: '1600', unit: '元/亩' });
    expect(readValue('明显改善')).toEqual({ operator: 'QUALITATIVE', annualRaw: '明显改善' });
    expect(operatorOf('＞＝')).toBe('GE');
  });

  it('understands the official three columns with merged cells left blank', () => {
    const rows = block('一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t硬化里程\t≥100公里\n\t\t供水设施\t≥20座\n\t质量指标\t合格率\t100%\n满意度指标\t服务对象满意度指标\t满意度\t≥95%');
    const { columns, header } = guess(rows);
    expect(header).toBe(true);
    const read = toIndicators(rows.slice(1), columns);
    expect(read.map((r) => [r.level2, r.name, r.operator, r.value, r.unit])).toEqual([
      ['QUANTITY', '硬化里程', 'GE', '100', '公里'], ['QUANTITY', '供水设施', 'GE', '20', '座'], ['QUALITY', '合格率', undefined, '100', '%'], ['SERVICE_SATISFACTION', '满意度', 'GE', '95', '%'],
    ]);
  });

  it('guesses columns without headings', () => {
    expect(guess(block('硬化里程\t≥\t100\t公里\t10\n供水设施\t≥\t20\t座\t10')).columns).toEqual(['name', 'operator', 'value', 'unit', 'weight']);
  });
});

describe('the indicator grid', () => {
  it('spans the first two levels over their rows', () => {
    const shown = spans(ordered([row('s', { level1: 'BENEFIT', level2: 'SOCIAL' }), row('a'), row('q', { level2: 'QUALITY' }), row('b')]));
    expect(shown.map((s) => [s.row.lineId, s.level1.rows, s.level2.rows])).toEqual([['a', 3, 2], ['b', 0, 0], ['q', 0, 1], ['s', 1, 1]]);
  });

  it('writes a typed value with its sign and unit into three cells', () => {
    const r = row('a');
    write(r, 'value', '≤１６００元/亩');
    expect(r).toMatchObject({ operator: 'LE', value: '1600', unit: '元/亩' });
    write(r, 'weight', '１０');
    expect(r.weight).toBe('10');
  });

  it('pastes over cells and adds the rows that are missing', () => {
    const content = ref<TargetContent | null>({ indicators: [row('a'), row('b')] });
    const grid = useGrid(content, ref(false));
    expect(grid.pasteAt({ lineId: 'b', cell: 'operator' }, '≥\t5\t亩\n=\t6\t座')).toBe(2);
    expect(content.value!.indicators.map((i) => [i.operator, i.value, i.unit])).toEqual([[undefined, undefined, undefined], ['GE', '5', '亩'], ['EQ', '6', '座']]);
    expect(content.value!.indicators.map((i) => i.position)).toEqual([1, 2, 3]);
  });

  it('moves by Tab through cells and rows and ends at the edges', () => {
    const grid = useGrid(ref<TargetContent | null>({ indicators: [row('a'), row('b')] }), ref(false));
    expect(grid.step({ lineId: 'a', cell: 'mediumTermRaw' }, 0, 1, true)).toEqual({ lineId: 'b', cell: 'name' });
    expect(grid.step({ lineId: 'b', cell: 'mediumTermRaw' }, 0, 1, true)).toBeNull();
    expect(grid.step({ lineId: 'a', cell: 'name' }, -1, 0)).toBeNull();
  });

  it('gives a deleted row back where it was', () => {
    const content = ref<TargetContent | null>({ indicators: [row('a'), row('b'), row('c')] });
    const grid = useGrid(content, ref(false));
    grid.remove('b');
    expect(content.value!.indicators.map((i) => i.lineId)).toEqual(['a', 'c']);
    grid.undo();
    expect(content.value!.indicators.map((i) => i.lineId)).toEqual(['a', 'b', 'c']);
  });

  it('activates no cell while the form is locked', () => {
    const grid = useGrid(ref<TargetContent | null>({ indicators: [row('a')] }), ref(true));
    grid.go({ lineId: 'a', cell: 'name' });
    expect(grid.active.value).toBeNull();
  });
});
