import { describe, expect, it } from 'vitest';
// @ts-expect-error the rules are a plain script that the build runs too
import { GLOBALS, METHODS, scriptFaults, STATICS, styleFaults } from '../scripts/bundle-rules.mjs';

describe('the check of the bundle against Chromium 90', () => {
  it.each([
    ['class A { static { this.x = 1 } }', 'syntax'],
    ['#x in a', 'syntax'],
    ['/a/v', 'syntax'],
    ['const a = [1].at(-1)', 'at'],
    ['a["at"](0)', 'at'],
    ['a[`at`](0)', 'at'],
    ['a?.at(0)', 'at'],
    ['structuredClone({})', 'structuredClone'],
    ['window.structuredClone({})', 'structuredClone'],
    ['new Highlight()', 'Highlight'],
    ['a.b.inert = true', 'inert'],
    ['h("div", { inert: "" })', 'inert'],
    ['a.setAttribute("inert", "")', 'inert'],
    ['h("div", { popover: "auto" })', 'popover'],
  ])('finds %s', (code, fault) => expect(scriptFaults(code).join()).toContain(fault));

  it.each([...METHODS])('finds the method %s', (name) => expect(scriptFaults(`a.${name}(1)`)).toEqual([name]));
  it.each([...STATICS])('finds %s', (name) => expect(scriptFaults(`${name}(1)`)).toEqual([name]));
  it.each([...GLOBALS])('finds the name %s', (name) => expect(scriptFaults(`new ${name}(1)`)).toEqual([name]));

  it.each([
    ['a:has(b){color:red}', ':has('],
    ['a:modal{color:red}', ':modal'],
    ['a:autofill{color:red}', ':autofill'],
    ['a:nth-child(2 of .b){color:red}', ':nth-child(of)'],
    ['a{b{color:red}}', 'nesting'],
    ['@container (width > 1px){a{color:red}}', '@container'],
    ['@layer a{b{color:red}}', '@layer'],
    ['a{container-type:inline-size}', 'container-type'],
    ['a{height:100dvh}', 'units'],
    ['a{width:10cqw}', 'units'],
    ['a{height:2lh}', 'units'],
    ['a{color:color-mix(in srgb,red,blue)}', 'color-mix('],
    ['a{color:oklch(50% 0 0)}', 'younger colours'],
    ['a{color:rgb(from red r g b)}', 'colour from a colour'],
    ['a{rotate:45deg}', 'rotate'],
    ['a{width:round(1px,2px)}', 'younger arithmetic'],
    ['a{grid-template-rows:subgrid}', 'subgrid'],
    ['a{mask-image:url(x)}', 'mask-image without'],
    ['@media (width >= 600px){a{color:red}}', 'media range'],
  ])('finds %s', (css, fault) => expect(styleFaults(css).join()).toContain(fault));

  it('lets pass what is guarded, polyfilled or old enough', () => {
    expect(scriptFaults('const a = b?.c ?? 1; a ||= 2; Promise.any([]);')).toEqual([]);
    expect(scriptFaults('[1].at(0)', new Set(['at']))).toEqual([]);
    expect(scriptFaults('typeof structuredClone === "function" && structuredClone(1)')).toEqual([]);
    expect(scriptFaults('`startViewTransition` in document && document.startViewTransition(x)')).toEqual([]);
    expect(scriptFaults('"inert" in a && (a.inert = true); b.checkVisibility?.()')).toEqual([]);
    expect(scriptFaults('a.concat(b).filter(c); String.raw`x`; a.replaceAll("x", "y")')).toEqual([]);
    expect(styleFaults('a{mask-image:none;-webkit-mask-image:none;color:rgb(1 2 3 / 50%);transition-timing-function:ease}a:-webkit-autofill{width:clamp(1px,2vw,3px)}')).toEqual([]);
    expect(styleFaults('a:focus-visible{inset:0;gap:8px;aspect-ratio:1}')).toEqual([]);
  });
});
