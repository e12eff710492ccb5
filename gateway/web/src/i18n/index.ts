import { createI18n } from 'vue-i18n';
import en from './en';
import zh from './zh-CN';

export type Language = 'zh-CN' | 'en';
const KEY = 'jx.language';

function first(): Language {
  const kept = localStorage.getItem(KEY);
  return kept === 'en' ? 'en' : 'zh-CN';
}

export const i18n = createI18n({ legacy: false, locale: first(), fallbackLocale: 'zh-CN', messages: { 'zh-CN': zh, en }, missingWarn: false, fallbackWarn: false });

export function language(): Language {
  return i18n.global.locale.value as Language;
}

export function speak(next: Language): void {
  localStorage.setItem(KEY, next);
  i18n.global.locale.value = next;
  document.documentElement.lang = next;
}

/** A text outside of components. */
export function say(key: string, named: Record<string, unknown> = {}): string {
  return i18n.global.t(key, named);
}
