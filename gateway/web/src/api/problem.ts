import type { ProblemBody } from './types';

/** What the server (or the line to it) refused, with the stable code that the interface decides by. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? body.code ?? String(status));
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? (status === 404 ? 'NOT_FOUND' : 'UNKNOWN');
    this.body = body;
  }

  /** True where the same request may succeed a little later: the session store is away, or the line is cut. */
  get retriable(): boolean {
    return this.status === 0 || this.body.retriable === true;
  }
}

export function isProblem(error: unknown, ...codes: string[]): error is Problem {
  return error instanceof Problem && (codes.length === 0 || codes.includes(error.code));
}
