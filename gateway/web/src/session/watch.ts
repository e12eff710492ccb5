import { ref } from 'vue';
import { post } from '@/api/client';
import { isProblem } from '@/api/problem';
import type { Session } from '@/api/types';
import { useSession } from './session';
import { useTrouble } from './trouble';

/** Whole minutes until the session ends, once five or fewer are left. */
export const minutesLeft = ref<number | null>(null);
const WARN_BEFORE = 5 * 60_000;
const EVERY = 20_000;

export function watchSession(): void {
  window.setInterval(look, EVERY);
}

function look(): void {
  const end = useSession().session?.expiresAt;
  const left = end ? Date.parse(end) - Date.now() : Infinity;
  minutesLeft.value = left > 0 && left <= WARN_BEFORE ? Math.ceil(left / 60_000) : null;
}

/** Asks for a longer session and learns its new end; where it has ended already, the overlay takes over. */
export async function prolong(): Promise<void> {
  const store = useSession();
  try {
    store.session = await post<Session>('/session/extend');
    look();
  } catch (error) {
    if (isProblem(error) && error.status === 401) void useTrouble().sessionEnded();
  }
}
