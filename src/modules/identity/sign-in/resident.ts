import { joinMatters, knowPerson } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { NO_SESSION } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import type { SignedIn } from '../../../kernel/session.ts';
import type { Identity } from './identify.ts';
import { residentFrom } from './resident.rules.ts';

/** The session begins only after the matters have joined, so that nobody is signed in to half of their own. */
/** Knows the resident by what e-identification told, and joins what this browser had begun anonymously. */
export async function welcomeResident({ world, actor, lang }: Visit, { claims, idToken }: Identity): Promise<SignedIn | 'no-code'> {
  const who = residentFrom(claims, world.config.OIDC_PIC_CLAIM);
  if (!who) return 'no-code';
  const person = await change(world, { role: 'system', name: 'identity' }, { action: 'identity.know-person', data: 'person' }, (tx) =>
    knowPerson(tx, world, { ...who, lang }),
  );
  const name = `${who.given} ${who.family}`;
  const browser = 'browser' in actor ? actor.browser : undefined;
  const resident: Resident = { role: 'resident', person, name, session: NO_SESSION, ...(browser ? { browser } : {}) };
  await change(world, resident, { action: 'identity.sign-in', subject: person, data: 'session' }, joinMatters);
  return { role: 'resident', person, name, idToken };
}
