import { itaUusimaa } from '../../../counties/ita-uusimaa/county.ts';
import type { Actor } from '../../kernel/access.ts';
import type { Lang } from '../../kernel/i18n.ts';
import type { PersonId, PractitionerId, SessionId } from '../../kernel/ids.ts';
import type { ShellVisit } from '../shells/visit.ts';

export const aResident: Actor = { role: 'resident', person: 'p' as PersonId, name: 'Aino Esimerkki', session: 's' as SessionId };
export const aNurse: Actor = {
  role: 'professional',
  practitioner: 'n' as PractitionerId,
  name: 'Noora Näyte',
  title: 'sairaanhoitaja',
  units: [],
  session: 's' as SessionId,
};

type Said = { lang?: Lang; actor?: Actor; path?: string; text?: string; mode?: 'demo' | 'production'; idleMinutes?: number; origin?: string };

/** A visit made up for looking at pages and testing them, without a server or a database. */
export function aVisit({
  lang = 'fi',
  actor = { role: 'anonymous' },
  path = '/',
  text,
  mode = 'demo',
  idleMinutes = 30,
  origin = 'http://localhost:3000',
}: Said = {}): ShellVisit {
  const now = new Date('2026-11-23T07:30:00Z');
  return {
    county: itaUusimaa,
    lang,
    actor,
    path,
    now,
    origin,
    municipality: undefined,
    sessionEndsAt: actor.role === 'anonymous' ? undefined : new Date('2026-11-23T15:00:00Z'),
    href: (to) => `/${lang}${to}`,
    cookie: (name) => (name === 'text' ? text : undefined),
    world: { config: { mode, POLKU_SESSION_IDLE_MINUTES: idleMinutes } },
  };
}
