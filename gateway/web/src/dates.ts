const ZONE = 'Asia/Shanghai';

function parts(instant: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return Object.fromEntries(format.formatToParts(new Date(instant)).map((p) => [p.type, p.value]));
}

/** An instant as `10-20 09:05`, Beijing time. */
export function shortTime(instant?: string | null): string {
  if (!instant) return '';
  const p = parts(instant);
  return `${p['month']}-${p['day']} ${p['hour']}:${p['minute']}`;
}

export function fullTime(instant?: string | null): string {
  if (!instant) return '';
  const p = parts(instant);
  return `${p['year']}-${p['month']}-${p['day']} ${p['hour']}:${p['minute']}`;
}

export function clock(instant: Date): string {
  const p = parts(instant.toISOString());
  return `${p['hour']}:${p['minute']}`;
}

/** A day `2026-10-20` as `10-20`. */
export function shortDay(day?: string | null): string {
  return day ? day.slice(5, 10) : '';
}

/** Whole days from one day to another; negative where the second lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
