// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error the generator is a plain script
import { generated } from '../scripts/generate-types.mjs';

it('has the types of the APIs that the services publish; if not: npm run types', async () => {
  const files = await generated();
  expect(files.size).toBe(2);
  for (const [path, text] of files) {
    expect(readFileSync(path, 'utf8') === text, path).toBe(true);
  }
});
