import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { get, put, request, useContext, type ClientContext } from '@/api/client';
import { isProblem } from '@/api/problem';

const answers: (() => Response | Promise<Response>)[] = [];
const calls: { url: string; init: RequestInit }[] = [];
const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
let context: ClientContext & { lines: string[] };

beforeEach(() => {
  answers.length = calls.length = 0;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return Promise.resolve(answers.shift()!());
  });
  const lines: string[] = [];
  context = { lines, acting: () => '140902/p1', csrf: () => 'token', language: () => 'zh-CN', sessionEnded: vi.fn(async () => true), actingChanged: vi.fn(), line: (s) => void lines.push(s), lastsUntil: vi.fn() };
  useContext(context);
});
afterEach(() => vi.unstubAllGlobals());
const header = (n: number, name: string): string | null => (calls[n]!.init.headers as Headers).get(name);

describe('the client', () => {
  it('says who acts with everything, and repeats the token with what changes something', async () => {
    answers.push(() => json(200, {}), () => json(200, {}));
    await get('/api/a', { q: '高标准', empty: '', none: undefined });
    await put('/api/b', { x: 1 }, { ifMatch: 'v3', key: 'k' });
    expect(calls[0]!.url).toBe('/api/a?q=%E9%AB%98%E6%A0%87%E5%87%86');
    expect([header(0, 'Jixiao-Acting'), header(0, 'X-CSRF-TOKEN')]).toEqual(['140902/p1', null]);
    expect([header(1, 'X-CSRF-TOKEN'), header(1, 'If-Match'), header(1, 'Idempotency-Key')]).toEqual(['token', '"v3"', 'k']);
  });

  it('waits for the person to sign in again and sends the same request once more', async () => {
    answers.push(() => json(401, { code: 'SESSION_ENDED' }), () => json(200, { saved: true }));
    expect(await put('/api/targets/1', { goal: 'x' })).toEqual({ saved: true });
    expect(context.sessionEnded).toHaveBeenCalledTimes(1);
    expect(calls[1]!.init.body).toBe(calls[0]!.init.body);
  });

  it('gives up where nobody comes back', async () => {
    context.sessionEnded = vi.fn(async () => false);
    answers.push(() => json(401, { code: 'SESSION_ENDED' }));
    await expect(get('/api/a')).rejects.toMatchObject({ code: 'SESSION_ENDED', status: 401 });
  });

  it('tells of a post that changed elsewhere', async () => {
    answers.push(() => json(409, { code: 'ACTING_CHANGED' }));
    await expect(get('/api/a')).rejects.toMatchObject({ code: 'ACTING_CHANGED' });
    expect(context.actingChanged).toHaveBeenCalledTimes(1);
  });

  it('knows what may work a little later, whoever answered', async () => {
    answers.push(() => json(503, { code: 'X', retriable: true }), () => new Response('<html>', { status: 502 }), () => Promise.reject(new TypeError('network')), () => json(422, { code: 'Y' }));
    const found: boolean[] = [];
    for (let i = 0; i < 4; i += 1) await request('GET', '/api/a').catch((e: unknown) => found.push(isProblem(e) && e.retriable));
    expect(found).toEqual([true, true, true, false]);
    expect(context.lines).toEqual(['down', 'down', 'down', 'up']);
  });
});
