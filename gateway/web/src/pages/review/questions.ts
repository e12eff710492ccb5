/** The eight questions of the four qualities that Article 20 names. */
export const QUESTIONS = [
  { quality: 'COMPLETENESS', items: ['COMPLETENESS_1', 'COMPLETENESS_2'] },
  { quality: 'RELEVANCE', items: ['RELEVANCE_1', 'RELEVANCE_2'] },
  { quality: 'APPROPRIATENESS', items: ['APPROPRIATENESS_1', 'APPROPRIATENESS_2'] },
  { quality: 'FEASIBILITY', items: ['FEASIBILITY_1', 'FEASIBILITY_2'] },
];
export const GRADES = ['EXCELLENT', 'GOOD', 'FAIR', 'POOR'] as const;
export type Grade = (typeof GRADES)[number];

/** What eight answers amount to: never better than one step above the worst. Null until all are given. */
export function overall(grades: Record<string, string>): Grade | null {
  const given = QUESTIONS.flatMap((q) => q.items).map((k) => GRADES.indexOf(grades[k] as Grade));
  if (given.some((g) => g < 0)) return null;
  const mean = Math.round(given.reduce((s, g) => s + g, 0) / given.length);
  return GRADES[Math.max(mean, Math.max(...given) - 1)] ?? null;
}

/** The review that the form is for: nobody agrees there with a question left open. */
export const FORM_STEP = 'FIN_PERF';
export const unanswered = (grades: Record<string, string>): string[] => QUESTIONS.flatMap((q) => q.items).filter((k) => !GRADES.includes(grades[k] as Grade));
