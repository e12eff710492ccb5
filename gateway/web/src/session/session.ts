import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import { core, tenant } from '@/api/core';
import { isProblem } from '@/api/problem';
import type { Me, Post, Session, TenantMe } from '@/api/types';

const postKey = (bureau: string, person: string): string => `jx.post.${bureau}.${person}`;

const END = 'jx.session.end';

/** Who is signed in, in which bureau, and in which post this page acts. One page acts in one post at a time. */
export const useSession = defineStore('session', () => {
  const session = ref<Session | null>(null);
  const membership = ref<TenantMe | null>(null);
  const me = ref<Me | null>(null);
  const postId = ref<string | null>(null);

  const bureauId = computed<string | null>(() => {
    const bureau = session.value?.bureau;
    return typeof bureau === 'string' ? bureau : (bureau?.id ?? null);
  });
  const acting = computed(() => (bureauId.value && postId.value ? `${bureauId.value}/${postId.value}` : null));
  const posts = computed<Post[]>(() => membership.value?.posts ?? me.value?.posts ?? []);
  const post = computed<Post | null>(() => posts.value.find((p) => p.id === postId.value) ?? me.value?.post ?? null);
  /** What the post may do, in business (capabilities of core-service) and in the directory (rights of tenant-service). */
  const rights = computed<string[]>(() => [...(me.value?.capabilities ?? []), ...(me.value ? (post.value?.rights ?? []) : [])]);
  const can = (capability: string): boolean => rights.value.includes(capability);

  async function readSession(): Promise<Session> {
    const response = await fetch('/session', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!response.ok) throw new Error(String(response.status));
    session.value = (await response.json()) as Session;
    return session.value;
  }

  /** All windows of one browser share the session: what one hears of its end is left where the others find it. */
  function lastsUntil(end: string): void {
    if (!session.value) return;
    session.value.expiresAt = end;
    localStorage.setItem(END, `${session.value.person?.id ?? ''} ${end}`);
  }
  function endHeardElsewhere(): string | undefined {
    const [who, end] = (localStorage.getItem(END) ?? '').split(' ');
    return who === session.value?.person?.id ? end : undefined;
  }

  /** Loads memberships and, where one post is clear (chosen before or the only one), what it may do. */
  async function load(): Promise<void> {
    membership.value = await tenant.me();
    if (!bureauId.value) return;
    const known = remembered();
    const only = posts.value.length === 1 ? posts.value[0]!.id : null;
    const choice = posts.value.some((p) => p.id === known) ? known : only;
    if (choice) await act(choice);
  }

  async function act(id: string): Promise<void> {
    postId.value = id;
    try {
      me.value = await core.me();
      remember(id);
    } catch (error) {
      if (isProblem(error)) postId.value = null;
      throw error;
    }
  }

  function person(): string {
    return membership.value?.personId ?? session.value?.person?.id ?? '';
  }
  function remembered(): string | null {
    const key = postKey(bureauId.value ?? '', person());
    return sessionStorage.getItem(key) ?? localStorage.getItem(key);
  }
  function remember(id: string): void {
    const key = postKey(bureauId.value ?? '', person());
    sessionStorage.setItem(key, id);
    localStorage.setItem(key, id);
  }

  /** Leaves this product and the sign-in service: a form, so that the gateway's redirect is followed by the browser itself. */
  function signOut(): void {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/sign-out';
    const token = document.createElement('input');
    token.name = '_csrf';
    token.value = session.value?.csrf ?? '';
    form.append(token);
    document.body.append(form);
    form.submit();
  }

  return { session, membership, me, postId, bureauId, acting, posts, post, rights, can, readSession, lastsUntil, endHeardElsewhere, load, act, signOut };
});

/** Where signing in starts; afterwards the gateway brings the person back to `to`. */
export function signInAddress(to: string, bureau?: string): string {
  const query = new URLSearchParams({ to });
  if (bureau) query.set('bureau', bureau);
  return `/sign-in?${query.toString()}`;
}
