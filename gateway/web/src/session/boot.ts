import { onMounted, ref } from 'vue';
import { useRouter } from 'vue-router';
import { signInAddress, useSession } from './session';
import { watchSession } from './watch';

export type BootState = 'start' | 'away' | 'signIn' | 'bureau' | 'post' | 'ready';
const state = ref<BootState>('start');
const AGAIN = 3000;
/** Where those who run the platform work; they need no bureau. */
export const OPERATOR = '/operator';

/** The way from an address to a page that may be shown: signed in, in a bureau, in a post. */
export function useBoot() {
  const store = useSession();
  const router = useRouter();

  async function boot(): Promise<void> {
    await router.isReady();
    try {
      const session = await store.readSession();
      if (!session.signedIn) return leave();
      const wanted = router.currentRoute.value.params['bureau'];
      if (typeof wanted === 'string' && store.bureauId !== wanted) {
        await store.load();
        if (store.membership?.memberships.some((m) => m.bureauId === wanted)) return leave(wanted);
      } else {
        await store.load();
      }
      watchSession();
      settle();
    } catch (error) {
      console.warn(error);
      state.value = 'away';
      window.setTimeout(boot, AGAIN);
    }
  }

  function leave(bureau?: string): void {
    state.value = 'signIn';
    location.assign(signInAddress(router.currentRoute.value.fullPath, bureau));
  }

  function settle(): void {
    const { path } = router.currentRoute.value;
    const runs = store.membership?.operator === true;
    if (runs && path.startsWith(OPERATOR)) state.value = 'ready';
    else if (runs && !store.bureauId && !store.membership?.memberships.length) {
      // Only there: a page of a bureau must not even ask.
      void router.replace(OPERATOR).then(() => (state.value = 'ready'));
    } else if (!store.bureauId || elsewhere()) state.value = 'bureau';
    else if (!store.me) state.value = 'post';
    else {
      state.value = 'ready';
      if (router.currentRoute.value.path === '/') void router.replace(homeOf());
    }
  }

  /** An address of a bureau that the person has not entered must not show the pages of another one. */
  function elsewhere(): boolean {
    const wanted = router.currentRoute.value.params['bureau'];
    return typeof wanted === 'string' && wanted !== store.bureauId;
  }

  function homeOf(): string {
    const years = store.me?.years ?? [];
    return `/b/${store.bureauId}/${years[years.length - 1] ?? new Date().getFullYear()}`;
  }

  onMounted(boot);
  return { state, settle, homeOf };
}

/** For the page that picks a post: goes on once one is chosen. */
export function bootDone(): void {
  state.value = 'ready';
}
