import { ref } from 'vue';
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

/** Any call to the gateway prolongs the session; reading it also brings the new end. */
export async function prolong(): Promise<void> {
  const store = useSession();
  const before = store.session;
  const next = await store.readSession();
  if (next.signedIn) look();
  else {
    store.session = before;
    void useTrouble().sessionEnded();
  }
}
