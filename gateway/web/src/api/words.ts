import { i18n, say } from '@/i18n';
import { isProblem } from './problem';

/** The sentence for a failure: the server's own words where it sent some, else ours for the code. */
export function problemText(error: unknown): string {
  if (!isProblem(error)) return say('problem.code.UNKNOWN');
  if (error.body.detail) return error.body.detail;
  const key = `problem.code.${error.code}`;
  return say(i18n.global.te(key) ? key : 'problem.code.UNKNOWN');
}
