import { useSession } from '@/session/session';
import { language } from '@/i18n';

/** The same headers that `request` sends, for uploads, which go another way. */
export function uploadHeaders(key: string): Record<string, string> {
  const store = useSession();
  const headers: Record<string, string> = { 'Idempotency-Key': key, 'Accept-Language': language(), Accept: 'application/json, application/problem+json' };
  if (store.acting) headers['Jixiao-Acting'] = store.acting;
  if (store.session?.csrf) headers['X-CSRF-TOKEN'] = store.session.csrf;
  return headers;
}
