/** What a professional may find (785/1992, 7 § and 9 §). */
export const OUTCOMES = {
  keeps: { competent: true, guardiansMayKnow: false },
  tells: { competent: true, guardiansMayKnow: true },
  guardians: { competent: false, guardiansMayKnow: true },
} as const;
export type Outcome = keyof typeof OUTCOMES;
/** Which of them a decision was. */
export const outcomeOf = ({ competent, guardiansMayKnow }: { competent: boolean; guardiansMayKnow: boolean }): Outcome =>
  competent ? (guardiansMayKnow ? 'tells' : 'keeps') : 'guardians';
