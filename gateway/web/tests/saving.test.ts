import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ref } from 'vue';
import { core } from '@/api/core';
import { Problem } from '@/api/problem';
import type { Target, TargetContent } from '@/api/types';
import { readLocal } from '@/pages/form/local';
import { clone } from '@/pages/form/paths';
import { useSaving } from '@/pages/form/useSaving';

const content = (goal: string): TargetContent => ({ annualGoal: goal, indicators: [] });
const at = (etag: string, goal: string): Target => ({ id: 't1', etag, content: content(goal), allowed: ['save'], updatedAt: '2026-10-14T00:00:00Z' }) as unknown as Target;
function begin() {
  const target = ref<Target | null>(null);
  const typed = ref<TargetContent | null>(null);
  const saving = useSaving(target, typed, 'me');
  saving.begin(at('v1', '原'));
  const type = (goal: string): void => {
    typed.value!.annualGoal = goal;
    saving.changed();
  };
  return { target, typed, saving, type };
}

beforeEach(() => {
  setActivePinia(createPinia());
  localStorage.clear();
  vi.useFakeTimers();
  vi.spyOn(core, 'dropDraft').mockResolvedValue();
  vi.spyOn(core, 'saveDraft').mockResolvedValue({ content: content(''), baseEtag: 'v1', savedAt: '' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('what is typed', () => {
  it('is on this machine at once and in the draft within three seconds', async () => {
    const { saving, type } = begin();
    type('写了');
    await vi.advanceTimersByTimeAsync(400);
    expect(readLocal('me', 't1')?.content.annualGoal).toBe('写了');
    expect(core.saveDraft).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2700);
    expect(core.saveDraft).toHaveBeenCalledTimes(1);
    expect(saving.draftSafe.value).toBe(true);
  });

  it('reaches the draft while typing never pauses', async () => {
    const { type } = begin();
    for (let i = 0; i < 20; i += 1) {
      type(`第${i}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(vi.mocked(core.saveDraft).mock.calls.length).toBeGreaterThanOrEqual(3);
  });

  it('is saved once, however often saving is asked for, and leaves no draft', async () => {
    const save = vi.spyOn(core, 'saveTarget').mockResolvedValue(at('v2', '写了'));
    const { saving, type, target } = begin();
    type('写了');
    await vi.advanceTimersByTimeAsync(3100);
    expect(await Promise.all([saving.save(), saving.save(), saving.save()])).toEqual([true, true, true]);
    expect(save).toHaveBeenCalledTimes(1);
    expect(target.value!.etag).toBe('v2');
    expect(core.dropDraft).toHaveBeenCalledTimes(1);
    expect(readLocal('me', 't1')).toBeNull();
  });

  it('waits while the line is down and is saved when it is back', async () => {
    const save = vi.spyOn(core, 'saveTarget').mockRejectedValueOnce(new Problem(503, { retriable: true })).mockRejectedValueOnce(new Problem(0, { retriable: true })).mockResolvedValue(at('v2', '写了'));
    const { saving, type } = begin();
    type('写了');
    expect(await saving.save()).toBe(false);
    expect(saving.state.value).toBe('waiting');
    expect(readLocal('me', 't1')?.content.annualGoal).toBe('写了');
    await vi.advanceTimersByTimeAsync(6500);
    expect(save).toHaveBeenCalledTimes(3);
    expect(saving.state.value).toBe('saved');
  });

  it('is merged with what another saved, and asked about where both wrote', async () => {
    const theirs = at('v2', '原');
    theirs.content.overview = '他的概况';
    vi.spyOn(core, 'target').mockResolvedValueOnce(clone(theirs)).mockResolvedValueOnce(at('v4', '他的目标'));
    const save = vi.spyOn(core, 'saveTarget').mockRejectedValueOnce(new Problem(412, { code: 'STALE' })).mockImplementationOnce(async (_id, sent) => ({ ...at('v3', ''), content: sent })).mockRejectedValueOnce(new Problem(412, { code: 'STALE' }));
    const { saving, type, typed } = begin();
    type('我的');
    expect(await saving.save()).toBe(true);
    expect(save.mock.calls[1]![1]).toMatchObject({ annualGoal: '我的', overview: '他的概况' });
    expect(save.mock.calls[1]![2]).toBe('v2');
    type('我的二');
    expect(await saving.save()).toBe(false);
    expect(saving.conflicts.value.map((c) => c.field)).toContain('annualGoal');
    expect(typed.value!.annualGoal).toBe('我的二');
    saving.changed();
    await vi.advanceTimersByTimeAsync(3100);
    expect(readLocal('me', 't1'), 'kept as begun from what both began from, so that a reload asks again').toMatchObject({ baseEtag: 'v3', base: { annualGoal: '我的' } });
    expect(vi.mocked(core.saveDraft).mock.calls.pop()![2]).toBe('v3');
  });

  it('typed while the answer is on its way stays on top of it', async () => {
    const { saving, type, typed } = begin();
    let release: (t: Target) => void = () => undefined;
    const save = vi.spyOn(core, 'saveTarget').mockImplementationOnce(() => new Promise((r) => (release = r))).mockResolvedValueOnce(at('v3', '一二'));
    type('一');
    const done = saving.save();
    type('一二');
    release(at('v2', '一'));
    expect(await done).toBe(true);
    expect(save.mock.calls[1]![1].annualGoal).toBe('一二');
    expect(typed.value!.annualGoal).toBe('一二');
  });

  it('is never sent where nothing differs but the order of fields and empty texts', async () => {
    const save = vi.spyOn(core, 'saveTarget');
    const { saving, typed } = begin();
    typed.value = { indicators: [], measures: '', annualGoal: '原' };
    expect(await saving.save()).toBe(true);
    expect(save).not.toHaveBeenCalled();
  });
});
