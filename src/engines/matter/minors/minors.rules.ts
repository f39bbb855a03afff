import { dayOf } from '../../../kernel/clock.ts';
import { ageAt } from '../../../kernel/pic.ts';

/*
 * Act on the Status and Rights of Patients 785/1992. 7 §: the opinion of a minor is found out when age and development allow it; one who is
 * able to decide of care is cared for in mutual understanding with them. 9 §: one who is able to decide may forbid telling the guardians.
 * No age is in the law: a professional finds the ability, matter by matter.
 */

export const ADULT = 18;
export const isMinor = (birthDate: string | null | undefined, now: Date): boolean => !!birthDate && ageAt(birthDate, dayOf(now)) < ADULT;

export const SHORTEST_GROUNDS = 10;
export const LONGEST_GROUNDS = 2000;

export type Competence = { competent: boolean; guardiansMayKnow: boolean };

/** Do guardians see the matter after a decision? Only one who is able to decide can forbid telling them. */
export const shownAfter = ({ competent, guardiansMayKnow }: Competence): boolean => !competent || guardiansMayKnow;

/**
 * May the minor now hide the matter from the guardians, or show it again? Hidden at once when asked, for a professional to look at; but not
 * against the latest decision that they are not able to decide. To show is always theirs.
 */
export const mayKeep = (latest: Pick<Competence, 'competent'> | undefined, kept: boolean): boolean => !kept || !latest || latest.competent;
