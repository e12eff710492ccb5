import { ref, watch } from 'vue';
import { post } from '@/api/client';
import { isProblem } from '@/api/problem';
import type { Session } from '@/api/types';
import { useSession } from './session';
import { useTrouble } from './trouble';

/** Whole minutes until the session ends, once five or fewer are left. */
export const minutesLeft = ref<number | null>(null);
const WARN_BEFORE = 5 * 60_000;
const EVERY = 20_000;

/** Looks at the session's end now and then, and whenever an answer has told a new one. Returns what ends the watch. */
export function watchSession(): () => void {
  const timer = window.setInterval(() => look(), EVERY);
  const stop = watch(() => useSession().session?.expiresAt, () => look());
  return () => {
    window.clearInterval(timer);
    stop();
  };
}

/** Never asks the gateway: asking counts as use, and an idle page must not keep its session. */
function look(): void {
  const store = useSession();
  const ends = [store.session?.expiresAt, store.endHeardElsewhere()].flatMap((end) => (end ? [Date.parse(end)] : []));
  const left = ends.length ? Math.max(...ends) - Date.now() : Infinity;
  minutesLeft.value = left > 0 && left <= WARN_BEFORE ? Math.ceil(left / 60_000) : null;
}

/** Asks for a longer session and learns its new end; where it has ended already, the overlay takes over. */
export async function prolong(): Promise<void> {
  const store = useSession();
  try {
    store.session = await post<Session>('/session/extend');
    if (store.session.expiresAt) store.lastsUntil(store.session.expiresAt);
  } catch (error) {
    if (isProblem(error) && error.status === 401) void useTrouble().sessionEnded();
  }
}
