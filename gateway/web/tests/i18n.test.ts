import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'vue/compiler-sfc';
import { describe, expect, it } from 'vitest';
import en from '../src/i18n/en';
import zh from '../src/i18n/zh-CN';

type Tree = { [key: string]: string | Tree };
function flat(tree: Tree, before = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') all.set(before + key, value);
    else flat(value, `${before}${key}.`).forEach((text, inner) => all.set(inner, text));
  }
  return all;
}
const chinese = flat(zh as unknown as Tree);
const english = flat(en as unknown as Tree);
const files = readdirSync('src', { recursive: true }).map(String).filter((f) => /\.(vue|ts)$/.test(f) && !f.startsWith('i18n'));
const sources = files.map((f) => ({ file: f, text: readFileSync(join('src', f), 'utf8') }));
const named = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

/** Values that no page shows, each with its ground: progress of accounts is said in whole sentences; rights decide what is drawn. */
const UNSEEN = ['Progress.state', '.rights', 'BudgetRun.format'];

/** Every list of texts that a description allows, with its place. */
function enums(node: unknown, place: string): [string, string[]][] {
  if (typeof node !== 'object' || node === null) return [];
  const here = 'enum' in node && Array.isArray(node.enum) && node.enum.every((v) => typeof v === 'string') ? [[place, node.enum] as [string, string[]]] : [];
  return [...here, ...Object.entries(node).flatMap(([key, inner]) => enums(inner, ['properties', 'schemas', 'components', 'items'].includes(key) ? place : `${place}.${key}`))];
}

describe('texts', () => {
  it('stand in both languages with the same places to fill', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese) expect([key, named(english.get(key)!)]).toEqual([key, named(text)]);
  });

  it('are never empty', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('exist for every key that the source asks for', () => {
    const missing: string[] = [];
    const prefixes: string[] = [];
    for (const { file, text } of sources) {
      for (const [, key] of text.matchAll(/\b(?:t|say)\(\s*'([^']+)'/g)) if (!chinese.has(key!)) missing.push(`${file}: ${key}`);
      for (const [, prefix] of text.matchAll(/\b(?:t|say)\(\s*`([^`$]+)\$\{/g)) prefixes.push(`${file}: ${prefix}`);
    }
    const unknown = prefixes.filter((p) => ![...chinese.keys()].some((k) => k.startsWith(p.split(': ')[1]!)));
    expect([...missing, ...unknown]).toEqual([]);
  });

  it('are all used: every key itself or the group it belongs to', () => {
    const all = sources.map((s) => s.text).join('\n');
    const unused = [...chinese.keys()].filter((key) => {
      if (all.includes(`'${key}'`) || all.includes(`"${key}"`)) return false;
      const group = key.slice(0, key.lastIndexOf('.') + 1);
      return !all.includes('`' + group + '${');
    });
    expect(unused).toEqual([]);
  });

  it('exist for every value that the published APIs can send and a page shows', () => {
    const groups = new Map<string, string[]>();
    for (const key of chinese.keys()) {
      const [, group, value] = /^enums\.(\w+)\.(\w+)$/.exec(key) ?? [];
      if (group && value) groups.set(group, [...(groups.get(group) ?? []), value]);
    }
    const without: string[] = [];
    for (const api of ['core-service', 'tenant-service'])
      for (const [place, values] of enums(JSON.parse(readFileSync(`../../docs/api/${api}.json`, 'utf8')), api))
        if (!UNSEEN.some((end) => place.endsWith(end)) && ![...groups.values()].some((known) => values.every((v) => known.includes(v)))) without.push(`${place}: ${values.join(' ')}`);
    expect(without).toEqual([]);
  });

  it('are never written into a template', () => {
    const literal = sources
      .filter((s) => s.file.endsWith('.vue'))
      .filter((s) => /[\u4e00-\u9fff]/.test((parse(s.text).descriptor.template?.content ?? '').replace(/<!--.*?-->/gs, '')))
      .map((s) => s.file);
    expect(literal).toEqual([]);
  });
});
