import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../../kernel/clock.ts';
import { ageAt } from '../../../kernel/pic.ts';

/*
 * Act on the Status and Rights of Patients 785/1992. 7 §: the opinion of a minor is found out when age and development allow it; one who is
 * able to decide of care is cared for in mutual understanding with them. 9 §: one who is able to decide may forbid telling the guardians.
 * No age is in the law: a professional finds the ability, matter by matter.
 */

export const ADULT = 18;
export const isMinor = (birthDate: string | null | undefined, now: Date): boolean => !!birthDate && ageAt(birthDate, dayOf(now)) < ADULT;

/** From this age a minor may ask that guardians are not told. The law names no age; the national services let a minor in on their own from twelve [K]. */
export const ASKS_FROM = 12;

/**
 * Birth days, first and last, of minors whose own matters begin hidden from guardians. One who opens a matter alone has not asked for the guardians'
 * help, and what they have once seen cannot be hidden; to show it takes one press, and a professional soon finds whether the minor can decide
 * (a task in the unit's queue). So of the two mistakes the one that can be put right is chosen. Matters that a guardian opens are shown. Pure.
 */
export function bornToBeginHidden(now: Date): { first: string; last: string } {
  const today = Temporal.PlainDate.from(dayOf(now));
  const adult = today.subtract({ years: ADULT });
  return { first: adult.add({ days: 1 }).toString(), last: today.subtract({ years: ASKS_FROM }).toString() };
}

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
