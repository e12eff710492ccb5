import { Problem } from './problem';
import type { ProblemBody } from './types';

/** What the client asks of the session: who acts, and what to do when the session or the post is gone. */
export interface ClientContext {
  acting(): string | null;
  csrf(): string | null;
  language(): string;
  /** Resolves true once the same person has signed in again. */
  sessionEnded(): Promise<boolean>;
  actingChanged(problem: Problem): void;
  line(state: 'up' | 'down'): void;
  /** Told with every answer until when the session lasts (an ISO instant). */
  lastsUntil(end: string): void;
}
export interface Options {
  query?: Record<string, string | number | undefined | null>;
  body?: unknown;
  form?: FormData;
  /** A body that is a text of its own kind, sent as it is. */
  text?: { type: string; content: string };
  ifMatch?: string;
  key?: string;
  signal?: AbortSignal;
}
export interface Answer<T> { data: T; etag: string | null; headers: Headers }

export const SESSION_END = 'Jixiao-Session-Expires';
let context: ClientContext | null = null;
export function useContext(next: ClientContext): void {
  context = next;
}

function address(path: string, query?: Options['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

function headersOf(method: string, options: Options): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  if (!context) return headers;
  headers.set('Accept-Language', context.language());
  const acting = context.acting();
  if (acting) headers.set('Jixiao-Acting', acting);
  const csrf = context.csrf();
  if (method !== 'GET' && csrf) headers.set('X-CSRF-TOKEN', csrf);
  if (options.ifMatch) headers.set('If-Match', options.ifMatch.startsWith('"') ? options.ifMatch : `"${options.ifMatch}"`);
  if (options.key) headers.set('Idempotency-Key', options.key);
  if (options.text) headers.set('Content-Type', options.text.type);
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  return headers;
}

/** The headers of a request that goes another way than `request`: an upload, whose progress `fetch` cannot tell, and a download. */
export function headersFor(method: string, key?: string): Record<string, string> {
  return Object.fromEntries(headersOf(method, { key }).entries());
}

/** The page learns from each answer until when its session lasts. */
export function heard(end: string | null): void {
  if (end) context?.lastsUntil(end);
}

/** Opens the re-login overlay where an answer says that the session has ended; true once the same person is back. */
export async function backAfter(status: number): Promise<boolean> {
  return status === 401 && context !== null && (await context.sessionEnded());
}

async function problemOf(response: Response): Promise<Problem> {
  let body: ProblemBody = {};
  try {
    body = (await response.json()) as ProblemBody;
  } catch {
    // A proxy may answer with a page of its own: its status is all we know.
  }
  // The gateway answers 502/503/504 by itself while a service restarts: the same request may work a little later.
  if ([502, 503, 504].includes(response.status) && body.retriable === undefined) body.retriable = true;
  return new Problem(response.status, body);
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  try {
    const response = await fetch(address(path, options.query), {
      method,
      headers: headersOf(method, options),
      body: options.form ?? options.text?.content ?? (options.body === undefined ? null : JSON.stringify(options.body)),
      credentials: 'same-origin',
      signal: options.signal ?? null,
    });
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, { code: 'OFFLINE', retriable: true });
  }
}

/** Sends one request; a session that ended is renewed in an overlay and the request sent once more. */
export async function request<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await send(method, path, options);
    if (await backAfter(response.status)) response = await send(method, path, options);
    heard(response.headers.get(SESSION_END));
  } catch (error) {
    if (error instanceof Problem) context?.line('down');
    throw error;
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.code === 'ACTING_CHANGED') context?.actingChanged(problem);
    context?.line(problem.retriable ? 'down' : 'up');
    throw problem;
  }
  context?.line('up');
  const text = response.status === 204 ? '' : await response.text();
  return { data: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag'), headers: response.headers };
}

const data = <T>(answer: Promise<Answer<T>>): Promise<T> => answer.then((a) => a.data);
export const get = <T>(path: string, query?: Options['query'], signal?: AbortSignal): Promise<T> => data(request<T>('GET', path, { query, signal }));
export const post = <T>(path: string, body?: unknown, options: Options = {}): Promise<T> => data(request<T>('POST', path, { ...options, body }));
export const put = <T>(path: string, body: unknown, options: Options = {}): Promise<T> => data(request<T>('PUT', path, { ...options, body }));
export const patch = <T>(path: string, body: unknown): Promise<T> => data(request<T>('PATCH', path, { body }));
export const remove = (path: string, options: Options = {}): Promise<void> => data(request<void>('DELETE', path, options));
