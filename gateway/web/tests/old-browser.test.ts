import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { expect, it } from 'vitest';

it('the script that speaks to old browsers can be parsed by them', () => {
  expect(() => parse(readFileSync('public/old-browser.js', 'utf8'), { ecmaVersion: 5 })).not.toThrow();
  expect(() => parse('const a = 1', { ecmaVersion: 5 })).toThrow();
});
