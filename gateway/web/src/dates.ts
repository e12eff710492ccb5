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
