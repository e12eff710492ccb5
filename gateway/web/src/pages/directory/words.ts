import type { BodyKind, Nature } from '@/api/types';
import { say } from '@/i18n';

/** In the order in which they are offered. */
export const KINDS: BodyKind[] = ['UNIT', 'DEPARTMENT', 'OUTSIDE_USER', 'BUREAU_OFFICE'];
/** The five natures of Art. 6. */
export const NATURES: Nature[] = ['STATE_ORGAN', 'PARTY', 'INSTITUTION', 'SOCIAL_GROUP', 'OTHER'];

/** From when until when, in one line. */
export const spanText = (from: string, to?: string): string => (to ? say('directory.span', { from, to }) : say('directory.since', { from }));
