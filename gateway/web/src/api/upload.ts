import { Problem } from './problem';
import type { ProblemBody } from './types';

/** Sends a file with progress (0 to 1); `fetch` cannot report what has been sent. */
export function upload<T>(path: string, file: File, fields: Record<string, string>, headers: Record<string, string>, progress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file, file.name);
    const call = new XMLHttpRequest();
    call.open('POST', path);
    for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
    call.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    call.onerror = () => reject(new Problem(0, { code: 'OFFLINE', retriable: true }));
    call.onload = () => {
      const body = parse(call.responseText);
      if (call.status < 300) resolve(body as T);
      else reject(new Problem(call.status, (body ?? {}) as ProblemBody));
    };
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
