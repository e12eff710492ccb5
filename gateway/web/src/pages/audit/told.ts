import { i18n } from '@/i18n';

/** What a step tells of itself (`created=3 updated=0 sha256=…`) in the reader's words, and posts by their names; what has no word is shown as it is. */
export function told(detail: string): string {
  const parts = detail.split(' ').map((part) => /^(\w+)=(\S*)$/.exec(part));
  if (parts.some((part) => !part || !i18n.global.te(`audit.told.${part[1]}`))) return detail.split(' ').map((word) => (i18n.global.te(`enums.role.${word}`) ? i18n.global.t(`enums.role.${word}`) : word)).join(' ');
  return parts.map((part) => i18n.global.t(`audit.told.${part![1]}`, { n: /^[0-9a-f]{64}$/.test(part![2]!) ? part![2]!.slice(0, 12) : part![2]! })).join(' · ');
}
