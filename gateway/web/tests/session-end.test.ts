import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import { get, useContext } from '@/api/client';
import { upload } from '@/api/upload';
import { useSession } from '@/session/session';
import { useTrouble } from '@/session/trouble';
import { minutesLeft, watchSession } from '@/session/watch';

const NOW = Date.parse('2026-10-14T08:00:00Z');
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();
const session = (end: string | undefined, csrf = 'one', signedIn = true) => ({ signedIn, person: { id: 'p', name: '刘建平' }, bureau: '140902', csrf, expiresAt: end });
let gateway = session(at(30));
let header = at(30);
let stop = (): void => undefined;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  setActivePinia(createPinia());
  localStorage.clear();
  gateway = session(at(30));
  header = at(30);
  const store = useSession();
  const trouble = useTrouble();
  store.session = session(at(30));
  vi.stubGlobal('fetch', async (url: string) => new Response(JSON.stringify(url === '/session' ? gateway : {}), { headers: { 'Jixiao-Session-Expires': header } }));
  useContext({ acting: () => '140902/p1', csrf: () => store.session?.csrf ?? null, language: () => 'zh-CN', sessionEnded: trouble.sessionEnded, actingChanged: vi.fn(), line: vi.fn(), lastsUntil: store.lastsUntil });
  stop = watchSession();
});
afterEach(() => {
  stop();
  minutesLeft.value = null;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the warning before the end', () => {
  it('comes five minutes before the end that the last answer told', async () => {
    header = at(40);
    await get('/api/v1/core/workbench');
    await vi.advanceTimersByTimeAsync(31 * 60_000);
    expect(minutesLeft.value).toBeNull();
    await vi.advanceTimersByTimeAsync(4.5 * 60_000);
    expect(minutesLeft.value).toBe(5);
  });

  it('goes as soon as an answer tells a later end', async () => {
    await vi.advanceTimersByTimeAsync(26 * 60_000);
    expect(minutesLeft.value).toBe(4);
    header = at(56);
    await get('/api/v1/core/workbench');
    await nextTick();
    expect(minutesLeft.value).toBeNull();
  });

  it('asks the gateway nothing, which would count as use', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    await vi.advanceTimersByTimeAsync(29 * 60_000);
    expect(minutesLeft.value).toBe(1);
    expect(asked).not.toHaveBeenCalled();
  });

  it('does not come where another window has prolonged the session', async () => {
    localStorage.setItem('jx.session.end', `p ${at(60)}`);
    await vi.advanceTimersByTimeAsync(26 * 60_000);
    expect(minutesLeft.value).toBeNull();
    localStorage.setItem('jx.session.end', `somebody-else ${at(60)}`);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(minutesLeft.value).toBe(3);
  });
});

describe('an upload that meets an ended session', () => {
  const calls: { headers: Record<string, string>; file: File }[] = [];
  let answers: (number | 'cut')[] = [];
  class Call {
    headers: Record<string, string> = {};
    upload = {};
    status = 0;
    responseText = '';
    onload = (): void => undefined;
    onerror = (): void => undefined;
    open(): void {}
    setRequestHeader(name: string, value: string): void { this.headers[name.toLowerCase()] = value; }
    getResponseHeader(): string { return at(90); }
    send(form: FormData): void {
      calls.push({ headers: this.headers, file: form.get('file') as File });
      const answer = answers.shift()!;
      if (answer === 'cut') return this.onerror();
      this.status = answer;
      this.responseText = answer < 300 ? '{"id":"a1"}' : '{"code":"SESSION_ENDED"}';
      this.onload();
    }
  }
  beforeEach(() => {
    calls.length = 0;
    vi.stubGlobal('XMLHttpRequest', Call);
  });

  for (const first of [401, 'cut'] as const) {
    it(`shows the overlay and sends the same file once more under the same key: ${first}`, async () => {
      answers = [first, 201];
      gateway = session(undefined, 'out', false);
      const file = new File(['%PDF'], '批复.pdf');
      const sent = upload('/api/v1/core/targets/1/attachments', file, {}, 'k1', () => undefined);
      await vi.waitFor(() => expect(useTrouble().ended).toBe(true));
      expect(calls).toHaveLength(1);
      gateway = session(at(60), 'two');
      await useTrouble().checkAgain();
      expect(await sent).toEqual({ id: 'a1' });
      expect(useTrouble().ended).toBe(false);
      expect(calls.map((c) => [c.headers['idempotency-key'], c.headers['x-csrf-token'], c.file.name])).toEqual([['k1', 'one', '批复.pdf'], ['k1', 'two', '批复.pdf']]);
      expect(useSession().session!.expiresAt).toBe(at(90));
    });
  }

  it('is a broken line where the session still stands', async () => {
    answers = ['cut'];
    await expect(upload('/api/x', new File(['x'], 'x.pdf'), {}, 'k', () => undefined)).rejects.toMatchObject({ code: 'OFFLINE', retriable: true });
    expect(useTrouble().ended).toBe(false);
  });
});
