import { ref } from 'vue';

/** The article that the drawer shows; null while it is closed. Any 依据 on any page opens it. */
export const openArticle = ref<string | null>(null);

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 20 to 二十, as the regulation counts its articles (1 to 99). */
export function chineseNumber(n: number): string {
  if (n < 10) return DIGITS[n]!;
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones ? DIGITS[ones] : ''}`;
}
