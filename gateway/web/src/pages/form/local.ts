import type { TargetContent } from '@/api/types';

/** What is typed, kept on this machine until the server has it: a closed window or a dead line loses nothing. */
export interface LocalCopy { content: TargetContent; base: TargetContent; baseEtag: string; at: string }
const key = (person: string, id: string): string => `jx.form.${person}.${id}`;

export function keepLocal(person: string, id: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(key(person, id), JSON.stringify(copy));
  } catch {
    // The store of this browser is full or off: the draft on the server still stands.
  }
}

export function readLocal(person: string, id: string): LocalCopy | null {
  try {
    const text = localStorage.getItem(key(person, id));
    return text ? (JSON.parse(text) as LocalCopy) : null;
  } catch {
    return null;
  }
}

export function dropLocal(person: string, id: string): void {
  localStorage.removeItem(key(person, id));
}
