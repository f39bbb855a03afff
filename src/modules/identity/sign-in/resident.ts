import { joinMatters, knowPerson } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { NO_SESSION } from '../../../kernel/ids.ts';
import type { Answer, Visit } from '../../../kernel/page.ts';
import type { SignedIn } from '../../../kernel/session.ts';
import { landing } from '../back.rules.ts';
import type { Identity } from './identify.ts';
import { changedPath } from './paths.ts';
import { residentFrom } from './resident.rules.ts';

export type SignedInResident = Extract<SignedIn, { role: 'resident' }>;

/** Knows the resident by what e-identification told. */
export async function welcomeResident({ world, lang, now }: Visit, { claims, idToken }: Identity): Promise<SignedInResident | 'no-code'> {
  const who = residentFrom(claims, world.config.OIDC_PIC_CLAIM, now);
  if (!who) return 'no-code';
  const person = await change(world, { role: 'system', name: 'identity' }, { action: 'identity.know-person', data: 'person' }, (tx) =>
    knowPerson(tx, world, { ...who, lang }),
  );
  return { role: 'resident', person, name: `${who.given} ${who.family}`, idToken };
}

/**
 * Signs a resident in. What this browser had begun anonymously joins the person before the session begins, so that nobody is signed in to
 * half of their own. When somebody else was signed in, a page says who is now, and the way back is not taken: it was another's.
 */
export async function enter(visit: Visit, who: SignedInResident, back: string | undefined): Promise<Answer> {
  const { world, actor } = visit;
  const before = actor.role === 'resident' ? (actor.by?.person ?? actor.person) : who.person;
  const browser = 'browser' in actor && actor.browser ? { browser: actor.browser } : {};
  const resident: Resident = { role: 'resident', person: who.person, name: who.name, session: NO_SESSION, ...browser };
  await change(world, resident, { action: 'identity.sign-in', subject: who.person, data: 'session' }, joinMatters);
  await visit.signIn(who);
  // What this browser had begun is now the person's; whoever uses it next begins with a key of their own.
  visit.setCookie('polku_browser', '', { maxAge: 0 });
  return { go: before === who.person ? landing('resident', back) : changedPath('person') };
}
