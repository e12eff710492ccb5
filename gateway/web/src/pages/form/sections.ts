import type { Target, TargetContent } from '@/api/types';

export interface Section { key: string; fields: (keyof TargetContent)[] }

/** The order of the official form; what a section counts as filled in. */
export const SECTIONS: Section[] = [
  { key: 'basic', fields: ['attribute', 'periodText'] },
  { key: 'funds', fields: ['mediumTermAmount', 'annualAmount'] },
  { key: 'reason', fields: ['overview', 'basis', 'necessity'] },
  { key: 'measures', fields: ['measures'] },
  { key: 'plan', fields: ['plan', 'planLines'] },
  { key: 'goal', fields: ['mediumTermGoal', 'annualGoal'] },
  { key: 'indicators', fields: ['indicators'] },
  { key: 'files', fields: [] },
  { key: 'signed', fields: ['fillerName', 'leaderName', 'phone', 'filledOn'] },
];

export function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && String(value).trim() !== '';
}

export function filled(content: TargetContent, fields: (keyof TargetContent)[]): number {
  return fields.filter((f) => isFilled(content[f])).length;
}

/** All fields of the form that a person fills in, and how many of them are. */
export function progress(content: TargetContent): { have: number; want: number; share: number } {
  const fields = SECTIONS.flatMap((s) => s.fields);
  const have = filled(content, fields);
  return { have, want: fields.length, share: have / fields.length };
}

export function missingEvidence(target: Target, content: TargetContent): number {
  const named = new Set(target.attachments.map((a) => a.lineId).filter(Boolean));
  return content.indicators.filter((i) => !i.evidence && !i.attachments && !named.has(i.lineId)).length;
}
