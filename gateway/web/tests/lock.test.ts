import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('names no registry in the lock file, so that a mirror set by the user is honoured', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(lock).not.toContain('"resolved"');
  expect(lock).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  expect(readFileSync('.npmrc', 'utf8')).toContain('omit-lockfile-registry-resolved=true');
});
