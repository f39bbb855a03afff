import { dayOf } from '../../../kernel/clock.ts';
import { ageAt } from '../../../kernel/pic.ts';

/*
 * Laki potilaan asemasta ja oikeuksista 785/1992, 7 §: a minor's opinion is found out when age and development allow it; one who can decide of care
 * is cared for in mutual understanding with them. 9 §: one who can decide may forbid telling the guardians. The law names no age: a professional finds
 * the ability, matter by matter. Twelve is when the national services let a minor in on their own [K]; a county may choose a higher one.
 */

/** From this age a minor may ask that guardians are not told. The county's setting, else this. */
export const ASKS_FROM = 12;
export const OF_AGE = 18;

/** How a person's age bears on guardians: 'child' guardians see; 'minor' may ask that they do not; 'adult' has none. Pure. */
export function standing(birthDate: string | null, now: Date, asksFrom: number = ASKS_FROM): 'child' | 'minor' | 'adult' {
  const age = birthDate ? ageAt(birthDate, dayOf(now)) : OF_AGE;
  return age >= OF_AGE ? 'adult' : age >= asksFrom ? 'minor' : 'child';
}
