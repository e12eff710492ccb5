import { defineStore } from 'pinia';
import { ref } from 'vue';
import { useSession } from './session';

/** What stands between the page and the server: a session that ended, a post that changed, a line that is down. */
export const useTrouble = defineStore('trouble', () => {
  const ended = ref(false);
  const wrongPerson = ref(false);
  const actingChanged = ref(false);
  const down = ref(false);
  const unsaved = ref(0);
  let waiting: ((again: boolean) => void)[] = [];

  /** Opens the overlay once, however many requests found the session gone, and answers when it is over. */
  function sessionEnded(): Promise<boolean> {
    if (!useSession().session?.signedIn) return Promise.resolve(false);
    ended.value = true;
    return new Promise((resolve) => waiting.push(resolve));
  }

  /** Asks the gateway whether the person is back; only the same person in the same bureau may go on with this page. */
  async function checkAgain(): Promise<boolean> {
    const store = useSession();
    const before = store.session;
    const wasBureau = store.bureauId;
    const next = await store.readSession();
    if (!next.signedIn) {
      store.session = { ...next, signedIn: true, person: before?.person, bureau: before?.bureau };
      return false;
    }
    if (next.person?.id !== before?.person?.id || store.bureauId !== wasBureau) {
      wrongPerson.value = true;
      return false;
    }
    ended.value = false;
    const resumed = waiting;
    waiting = [];
    resumed.forEach((resolve) => resolve(true));
    return true;
  }

  function line(state: 'up' | 'down'): void {
    down.value = state === 'down';
  }

  return { ended, wrongPerson, actingChanged, down, unsaved, sessionEnded, checkAgain, line };
});
