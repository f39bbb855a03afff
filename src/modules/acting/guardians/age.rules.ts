import { ADULT, ASKS_FROM } from '../../../engines/matter/index.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { ageAt } from '../../../kernel/pic.ts';

/** How a person's age bears on guardians: 'child' guardians see; 'minor' may ask that they do not; 'adult' has none. Sources beside the constants. Pure. */
export function standing(birthDate: string | null, now: Date): 'child' | 'minor' | 'adult' {
  const age = birthDate ? ageAt(birthDate, dayOf(now)) : ADULT;
  return age >= ADULT ? 'adult' : age >= ASKS_FROM ? 'minor' : 'child';
}
