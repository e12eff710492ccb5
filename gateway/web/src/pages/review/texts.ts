import type { TargetContent } from '@/api/types';

/** The texts of a target in the order of the official form. */
export const TEXTS = ['periodText', 'overview', 'basis', 'necessity', 'measures', 'plan', 'mediumTermGoal', 'annualGoal'] as const satisfies readonly (keyof TargetContent)[];
export type TextName = (typeof TEXTS)[number];
