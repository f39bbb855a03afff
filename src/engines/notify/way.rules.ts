import type { AddressChannel, Contact, MessageKind, Way, Wishes } from '../contact/index.ts';

/** What news is, which decides by what it goes. `confirmation`: of what the person has just done or asked for. */
export type NewsKind = 'confirmation' | MessageKind;

/**
 * By what a person gets news. Pure. The order of thought:
 * - Who does not use digital services gets a letter (a task for staff); news of services in general are not sent so.
 * - A confirmation goes to every address given, proven or not: the person has just typed it, and most never prove theirs.
 * - Otherwise by the channels chosen. None chosen on purpose is none. When those chosen have no address, those that have one do: better
 *   another channel than a missed appointment. A proven address before an unproven one; an unproven one rather than silence (no message
 *   carries anything of health). News of services in general go to proven addresses only, and to nobody who has not chosen them.
 */
export function waysFor(kind: NewsKind, contact: Pick<Contact, AddressChannel>, wishes: Pick<Wishes, 'digital' | 'channels'>): Way[] {
  if (!wishes.digital) return kind === 'news' ? [] : ['letter'];
  const given = (['sms', 'email'] as const).filter((c) => contact[c]);
  if (kind === 'confirmation') return given;
  const proven = given.filter((c) => contact[c]?.verifiedAt);
  const chosen = wishes.channels[kind];
  if (kind === 'news') return proven.filter((c) => chosen?.includes(c));
  if (chosen?.length === 0) return [];
  const letter: Way[] = chosen?.includes('letter') ? ['letter'] : [];
  const wanted = chosen ? given.filter((c) => chosen.includes(c)) : given;
  const reachable = wanted.length > 0 || letter.length > 0 ? wanted : given;
  const sure = reachable.filter((c) => proven.includes(c));
  return [...(sure.length > 0 ? sure : reachable), ...letter];
}
