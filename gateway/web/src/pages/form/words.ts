import type { TargetContent } from '@/api/types';
import { i18n, say } from '@/i18n';
import { placeOf } from './paths';

const word = (name: string): string => (i18n.global.te(`form.field.${name}`) ? say(`form.field.${name}`) : name);

/** A field's address in words: 第 5 行 财政资金补助 · 方向. */
export function placeWords(field: string, content: TargetContent | null): string {
  const { list, lineId, prop } = placeOf(field);
  if (!list) return word(prop ?? field);
  const lines = (content?.[list] ?? []) as { lineId: string; name?: string; text?: string }[];
  const at = lines.findIndex((l) => l.lineId === lineId);
  const line = lines[at];
  const name = `${say('form.files.forLine', { n: at + 1 })} ${line?.name ?? line?.text ?? ''}`.trim();
  return prop ? `${at < 0 ? word(list) : name} · ${word(prop)}` : name;
}

/** A value as a person reads it, for merging and comparing. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  const prop = placeOf(field).prop;
  if (prop === 'operator') return say(`enums.operator.${String(value)}`);
  if (prop === 'attribute') return say(`enums.attribute.${String(value)}`);
  if (typeof value === 'object') return (value as { name?: string; text?: string }).name ?? (value as { text?: string }).text ?? JSON.stringify(value);
  return String(value);
}
