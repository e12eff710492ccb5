import { describe, expect, it } from 'vitest';
import type { Board, ProgressRow, Workbench } from '@/api/types';
import { lagging, median } from '@/pages/board/figures';
import { tabsFor } from '@/pages/lists/tabs';
import { changesOf, differ } from '@/pages/review/differ';
import { overall, QUESTIONS } from '@/pages/review/questions';
import { benchOf, dueOf, matrixOf } from '@/pages/workbench/compose';
import { linesOf } from '@/pages/workbench/matrix';
import { router } from '@/router';
import { MENU, menuFor } from '@/shell/menu';
import { mayUse } from '@/shell/rights';
import { chineseNumber } from '@/parts/article';

const progress = (code: string, more: Partial<ProgressRow>): ProgressRow => ({ department: { id: code, code, name: code }, expected: 10, unsent: 0, returned: 0, unitHead: 0, departmentReview: 0, finSector: 0, finPerf: 0, budgetReply: 0, approved: 0, ...more });

describe('the workbench', () => {
  it('accounts for every project in exactly one column', () => {
    const { total } = matrixOf([progress('a', { unsent: 1, returned: 1, unitHead: 2, departmentReview: 1, finSector: 2, finPerf: 1, budgetReply: 1, approved: 1 })]);
    const steps = Object.values(total!.byStep).reduce((s, n) => s + n!, 0);
    expect(total!.unsent + total!.returned + steps + total!.approved).toBe(total!.expected);
  });

  it('shows the slowest first and keeps the rest in one line', () => {
    const rows = Array.from({ length: 20 }, (_, i) => progress(`d${i}`, { approved: i % 10, unsent: 10 - (i % 10) }));
    const { lines, rest, total } = linesOf(matrixOf(rows));
    expect(lines[0]!.done).toBe(0);
    expect(lines.length + rest.length).toBe(20);
    expect(total.expected).toBe(200);
  });

  it('puts what came back in front for a clerk, and offers review only to reviewers', () => {
    const bench: Workbench = { role: '', fiscalYear: 2027, today: '2026-10-20', tabs: { RETURNED: 2, UNSENT: 3, PENDING: 4 }, queue: [], mine: [], undeclared: [], progress: [] };
    const say = (key: string): string => key;
    expect(dueOf(bench, (c) => c === 'TARGET_WRITE', say).map((d) => d.key)).toEqual(['returned', 'unsent']);
    expect(dueOf(bench, (c) => c === 'TARGET_AGREE_UNIT', say)[0]!.key).toBe('review');
    expect(dueOf(bench, (c) => c === 'BUDGET_REPLY', say)[0]!.key).toBe('reply');
  });
});

describe('the first page of a post', () => {
  it('follows what the post does, and says what it is for where it neither fills in, reviews nor supervises', () => {
    const bench = (...caps: string[]): string => benchOf((c) => caps.includes(c));
    expect(bench('TARGET_READ', 'TARGET_WRITE')).toBe('fill');
    expect(bench('TARGET_READ', 'TARGET_AGREE_SECTOR')).toBe('review');
    expect(bench('TARGET_READ', 'BUDGET_REPLY')).toBe('review');
    expect(bench('SUPERVISE', 'GRANT_READ')).toBe('oversight');
    expect(bench('SUBJECT_READ', 'TARGET_READ')).toBe('post');
    expect(bench('READ_LOG_READ', 'TRAIL_READ', 'GRANT_READ')).toBe('post');
  });
});

describe('the menu', () => {
  it('leads to no page that the post may not use', () => {
    const needs = (path: string): string[] | undefined => router.resolve(`/b/140902/2027${path}`).meta['needs'] as string[] | undefined;
    for (const entry of MENU.flatMap((m) => [m, ...(m.children ?? [])])) {
      const page = needs(entry.to);
      expect([entry.key, page === undefined || (entry.needs ?? []).every((n) => mayUse(page, (c) => c === n || c === 'TARGET_READ'))]).toEqual([entry.key, true]);
      if (page) expect(entry.needs, entry.key).toBeDefined();
    }
  });

  it('shows what a post may do and no more than eight entries', () => {
    const keys = (caps: string[]): string[] => menuFor(caps).flatMap((m) => [m.key, ...(m.children ?? []).map((c) => c.key)]);
    expect(keys(['READ_LOG_READ', 'TRAIL_READ'])).toEqual(['workbench', 'reads', 'trail', 'help']);
    expect(keys(['SUPERVISE'])).toEqual(['workbench', 'board', 'help']);
    expect(keys(['SUBJECT_READ', 'TARGET_READ', 'TARGET_WRITE'])).toContain('import');
    expect(keys(['TARGET_READ', 'TARGET_AGREE_SECTOR'])).not.toContain('import');
    expect(keys(['TARGET_READ', 'TARGET_FILL_IN', 'TARGET_ENTRUST'])).toEqual(['workbench', 'targets', 'import', 'fillIn', 'list', 'entrust', 'help']);
    expect(menuFor(['SUPERVISE', 'SUBJECT_READ', 'TARGET_READ', 'READ_LOG_READ']).length).toBeLessThanOrEqual(8);
  });
  it('brings the returned ones first while there are any', () => {
    expect(tabsFor(true, { RETURNED: 1 })[0]).toBe('RETURNED');
    expect(tabsFor(true, { RETURNED: 0 })[0]).toBe('UNSENT');
    expect(tabsFor(false, { RETURNED: 5 })[0]).toBe('PENDING');
  });
  it('show what is filled in for units to those only who fill in or confirm', () => {
    expect(tabsFor(false, {}, (c) => c === 'TARGET_AGREE_UNIT').slice(0, 2)).toEqual(['PENDING', 'CONFIRM']);
    expect(tabsFor(false, {}, (c) => c === 'TARGET_FILL_IN').slice(0, 2)).toEqual(['PENDING', 'FILL_IN']);
    expect(tabsFor(false, {}, () => false)).not.toContain('CONFIRM');
  });
});

describe('comparing versions', () => {
  it('keeps what is common and joins to either text', () => {
    const before = '完成建设任务，提高粮食产能，满意度达到 95% 以上。';
    const after = '完成建设任务，新建 5000 亩；满意度达到 96% 以上。';
    const pieces = differ(before, after);
    expect(pieces.filter((p) => p.kind !== 'new').map((p) => p.text).join('')).toBe(before);
    expect(pieces.filter((p) => p.kind !== 'old').map((p) => p.text).join('')).toBe(after);
    expect(pieces[0]).toEqual({ kind: 'same', text: '完成建设任务，' });
  });
  it('sorts the differences into cells, new rows and rows that are gone', () => {
    const changes = changesOf([
      { field: 'annualGoal', lineId: null as unknown as undefined, before: 'a', after: 'b' }, { field: 'indicators', lineId: 'n', before: null, after: '新' },
      { field: 'indicators', lineId: 'g', before: '旧', after: null }, { field: 'indicators[x].weight', lineId: 'x', before: '10', after: '6' },
    ]);
    expect([...changes.fields.keys()]).toEqual(['annualGoal', 'indicators[x].weight']);
    expect([...changes.added]).toEqual(['n']);
    expect(changes.dropped.map((d) => d.before)).toEqual(['旧']);
    expect(changes.places).toEqual(['field-annualGoal', 'row-n', 'row-x']);
  });
});

describe('the four qualities', () => {
  const all = (grade: string): Record<string, string> => Object.fromEntries(QUESTIONS.flatMap((q) => q.items).map((k) => [k, grade]));
  it('ask eight questions and sum up only when all are answered', () => {
    expect(QUESTIONS.flatMap((q) => q.items)).toHaveLength(8);
    expect(overall({ COMPLETENESS_1: 'GOOD' })).toBeNull();
    expect(overall(all('EXCELLENT'))).toBe('EXCELLENT');
    expect(overall({ ...all('EXCELLENT'), FEASIBILITY_2: 'POOR' })).toBe('FAIR');
  });
});

describe('the city board', () => {
  const board = { rows: [0.99, 0.98, 0.97, 0.5].map((c, i) => ({ bureau: { id: `${i}`, name: '' }, numbers: { coverage: String(c) }, grant: { state: 'IN_FORCE' } })).concat([{ bureau: { id: 'x', name: '' }, numbers: null, grant: { state: 'NONE' } }] as never) } as unknown as Board;
  it('marks only those far below the middle, and never one that is not granted', () => {
    expect(median(board)).toBeCloseTo(0.975);
    expect([...lagging(board)]).toEqual(['3']);
  });
});

it('counts articles as the regulation does', () => expect([1, 10, 11, 20, 45, 50].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '四十五', '五十']));
