import { instantOf } from '../../../kernel/clock.ts';

/** What the population register tells of a child and of one adult's custody of it. */
export type Custody = {
  /** 'restricted': a court or an agreement has divided or limited the custody. */
  custody: 'sole' | 'joint' | 'restricted' | 'none';
  child: { birthDate: string; dead: boolean; nonDisclosure: boolean };
  guardianDead: boolean;
};

const OF_AGE = 18;

/**
 * The instant when the child comes of age: the beginning of the birthday in Finland, 1 March for one born on 29 February in a common year.
 * Source: guardianship ends at 18, laki lapsen huollosta ja tapaamisoikeudesta 361/1983, 3 §; holhoustoimilaki 442/1999, 2 §.
 */
export function ofAgeAt(birthDate: string): Date {
  const [year, monthAndDay] = [Number(birthDate.slice(0, 4)) + OF_AGE, birthDate.slice(5)];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return instantOf(`${year}-${monthAndDay === '02-29' && !leap ? '03-01' : monthAndDay}`, '00:00');
}

export type Verdict = { allowed: true; until: Date } | { allowed: false };

/**
 * May an adult act for a child in a digital service? Custodians with full rights may, each of joint ones alone in everyday matters such as these
 * (361/1983, 5 §: together only in what bears greatly on the child's future). Divided or limited custody, a child under non-disclosure and a death
 * mean no, without a reason told, as in Suomi.fi: the reason would tell of the child. They are served by telephone and at the desk. Pure.
 */
export function mayActForChild({ custody, child, guardianDead }: Custody, now: Date): Verdict {
  const until = ofAgeAt(child.birthDate);
  const full = custody === 'sole' || custody === 'joint';
  return full && !child.dead && !guardianDead && !child.nonDisclosure && until > now ? { allowed: true, until } : { allowed: false };
}
