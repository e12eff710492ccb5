import type { BodyKind, Nature } from '@/api/types';
import { say } from '@/i18n';

/** In the order in which they are offered. */
export const KINDS: BodyKind[] = ['UNIT', 'DEPARTMENT', 'OUTSIDE_USER', 'BUREAU_OFFICE'];
/** The five natures of Art. 6. */
export const NATURES: Nature[] = ['STATE_ORGAN', 'PARTY', 'INSTITUTION', 'SOCIAL_GROUP', 'OTHER'];

/** In the order of the handling: those who declare, those who review, those who administer. */
export const ROLES = ['UNIT_CLERK', 'UNIT_HEAD', 'PROJECT_LEADER', 'NONBUDGET_CLERK', 'DEPT_CLERK', 'DEPT_LEAD', 'FIN_SECTOR', 'FIN_PERF', 'FIN_BUDGET', 'FIN_LEADER', 'CITY_SUPERVISOR', 'TENANT_ADMIN', 'SECURITY_ADMIN', 'LOG_AUDITOR'];

/** From when until when, in one line. */
export const spanText = (from: string, to?: string): string => (to ? say('directory.span', { from, to }) : say('directory.since', { from }));
