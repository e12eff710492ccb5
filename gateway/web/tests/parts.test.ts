import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { useAct } from '@/parts/useAct';
import { useFileDrop } from '@/parts/useFileDrop';

describe('one deed at a time', () => {
  it('runs once however often it is asked for while it runs', async () => {
    const { working, act } = useAct();
    let finish = (): void => undefined;
    const deed = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const first = act(deed);
    expect(working.value).toBe(true);
    expect(await act(deed)).toBe(false);
    finish();
    expect(await first).toBe(true);
    expect(deed).toHaveBeenCalledTimes(1);
    expect(working.value).toBe(false);
  });

  it('keeps why it was refused until the next attempt', async () => {
    const { working, refusal, act } = useAct();
    expect(await act(() => Promise.reject(new Problem(422, { detail: '文号已用' })))).toBe(false);
    expect([refusal.value, working.value]).toEqual(['文号已用', false]);
    expect(await act(() => Promise.resolve())).toBe(true);
    expect(refusal.value).toBe('');
  });
});

describe('files chosen or dropped', () => {
  const workbook = new File(['x'], '申报表.xlsx');

  it('are taken in the same way, and the same file can be chosen again', () => {
    const take = vi.fn();
    const { pick, zone, over } = useFileDrop(take);
    const input = { files: [workbook], value: 'C:\\fakepath\\申报表.xlsx' };
    for (let n = 0; n < 2; n++) pick({ target: input } as unknown as Event);
    expect(input.value).toBe('');
    const event = { preventDefault: vi.fn(), dataTransfer: { files: [workbook] } } as unknown as DragEvent;
    zone.dragover(event);
    expect(over.value).toBe(true);
    zone.drop(event);
    expect(over.value).toBe(false);
    expect(take.mock.calls).toEqual([[[workbook]], [[workbook]], [[workbook]]]);
  });
});
