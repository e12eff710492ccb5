import { backAfter, headersFor, heard, SESSION_END } from './client';
import { Problem } from './problem';
import type { ProblemBody } from './types';

interface Reply { status: number; text: string; end: string | null }

/**
 * Sends a file with progress (0 to 1); `fetch` cannot report what has been sent. A session that ended meanwhile is renewed in the
 * overlay and the same file sent once more under the same key, so that it is neither lost nor stored twice.
 */
export async function upload<T>(path: string, file: File, fields: Record<string, string>, key: string, progress: (share: number) => void): Promise<T> {
  let reply = await send(path, file, fields, key, progress).catch(refusedEarly);
  if (await backAfter(reply.status)) reply = await send(path, file, fields, key, progress);
  heard(reply.end);
  const body = parse(reply.text);
  if (reply.status >= 300) throw new Problem(reply.status, (body ?? {}) as ProblemBody);
  return body as T;
}

/** A gateway that answers 401 before it has read the file closes the line, which a browser reports like a broken one: so ask. */
async function refusedEarly(broken: unknown): Promise<Reply> {
  const session = await fetch('/session', { credentials: 'same-origin', headers: { Accept: 'application/json' } }).catch(() => null);
  const signedIn = session?.ok ? ((await session.json()) as { signedIn?: boolean }).signedIn : undefined;
  if (signedIn !== false) throw broken;
  return { status: 401, text: '', end: null };
}

function send(path: string, file: File, fields: Record<string, string>, key: string, progress: (share: number) => void): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file, file.name);
    const call = new XMLHttpRequest();
    call.open('POST', path);
    // Read anew for each sending: after signing in again the CSRF token is another one.
    for (const [name, value] of Object.entries(headersFor('POST', key))) call.setRequestHeader(name, value);
    call.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    call.onerror = () => reject(new Problem(0, { code: 'OFFLINE', retriable: true }));
    call.onload = () => resolve({ status: call.status, text: call.responseText, end: call.getResponseHeader(SESSION_END) });
    call.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
