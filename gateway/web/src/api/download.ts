import { ElMessage } from 'element-plus/es/components/message/index';
import { backAfter, headersFor, heard, SESSION_END } from './client';
import { Problem } from './problem';
import type { ProblemBody } from './types';
import { problemText } from './words';

/**
 * Fetches a file as the acting post (a plain link could not say which) and hands it to the browser under its own name; with a file to
 * send, what the service makes of that.
 */
export async function download(path: string, name: string, sent?: File): Promise<Headers | null> {
  const fetched = (): Promise<Response> => {
    const form = new FormData();
    if (sent) form.append('file', sent, sent.name);
    return fetch(path, { method: sent ? 'POST' : 'GET', body: sent ? form : undefined, credentials: 'same-origin', headers: { ...headersFor(sent ? 'POST' : 'GET'), Accept: '*/*' } });
  };
  try {
    let response = await fetched();
    if (await backAfter(response.status)) response = await fetched();
    heard(response.headers.get(SESSION_END));
    if (!response.ok) throw new Problem(response.status, (await response.json().catch(() => ({}))) as ProblemBody);
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = named(response.headers.get('Content-Disposition')) ?? name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return response.headers;
  } catch (error) {
    ElMessage.error(problemText(error instanceof Problem ? error : new Problem(0, { code: 'OFFLINE' })));
    return null;
  }
}

function named(disposition: string | null): string | null {
  const star = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '');
  if (star) return decodeURIComponent(star[1]!);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null;
}
