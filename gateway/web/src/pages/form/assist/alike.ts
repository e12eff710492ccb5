import type { Finding } from '@/api/types';

const FEW = 3;

/** Findings that say the same of many rows stand together, from four on; the order of first appearance stays. */
export function alike(findings: Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.excuse ? finding.rule + finding.field : `${finding.rule} ${finding.detail}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => (group.length > FEW ? [group] : group.map((one) => [one])));
}
