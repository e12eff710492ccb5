import { describe, expect, it } from 'vitest';
// @ts-expect-error the rules are a plain script that the build runs too
import { scriptFaults, styleFaults } from '../scripts/bundle-rules.mjs';

describe('the check of the bundle against Chromium 90', () => {
  it.each([
    ['class A { static { this.x = 1 } }', 'syntax'],
    ['const a = [1].at(-1)', 'at'],
    ['structuredClone({})', 'structuredClone'],
    ['Object.hasOwn(a, "b")', 'Object.hasOwn'],
    ['a.findLast(x => x)', 'findLast'],
    ['crypto.randomUUID()', 'crypto.randomUUID'],
  ])('finds %s', (code, fault) => expect(scriptFaults(code).join()).toContain(fault));

  it.each([
    ['a:has(b){color:red}', ':has('],
    ['a{b{color:red}}', 'nesting'],
    ['@container (width > 1px){a{color:red}}', '@container'],
    ['a{height:100dvh}', 'units'],
    ['@media (width >= 600px){a{color:red}}', 'media range'],
  ])('finds %s', (css, fault) => expect(styleFaults(css).join()).toContain(fault));

  it('lets pass what is guarded, polyfilled or old enough', () => {
    expect(scriptFaults('const a = b?.c ?? 1; a ||= 2; Promise.any([]);')).toEqual([]);
    expect(scriptFaults('[1].at(0)', new Set(['at']))).toEqual([]);
    expect(scriptFaults('typeof structuredClone === "function" && structuredClone(1)')).toEqual([]);
    expect(styleFaults('a:focus-visible{inset:0;gap:8px;aspect-ratio:1}')).toEqual([]);
  });
});
