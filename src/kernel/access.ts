import { plusMinutes } from './clock.ts';
import type { BrowserKey, ConsentId, MatterId, PersonId, PractitionerId, SessionId, UnitId } from './ids.ts';

export type Role = 'anonymous' | 'resident' | 'professional' | 'admin' | 'officer' | 'client';

/** Someone who works for the county: name, title and own units as the county's directory tells. */
type Staff = { practitioner: PractitionerId; name: string; title: string; units: readonly UnitId[]; session: SessionId };

/** The one behind the keyboard when a resident acts for another (puolesta-asiointi), and the consent it stands on. */
export type Representative = {
  person: PersonId;
  name: string;
  basis: ConsentId;
  kind: 'guardianship' | 'mandate' | 'support';
  /** The one matter a supporter was invited to. */
  matter?: MatterId;
};

/** Who acts. Every page and every change receives one. An administrator is a professional with the admin role. */
export type Actor =
  | { role: 'anonymous'; browser?: BrowserKey }
  /**
   * `person` and `name`: whose matters are handled, oneself or the one acted for; what is opened, booked or sent is theirs. `by`: who really
   * acts, when acting for another. `identifiedAt`: last e-identification in this session; none after a passkey alone.
   */
  | { role: 'resident'; person: PersonId; name: string; session: SessionId; browser?: BrowserKey; by?: Representative; identifiedAt?: Date }
  | ({ role: 'professional' } & Staff)
  | ({ role: 'admin' } & Staff)
  /** Data-protection officer (tietosuojavastaava) and auditor of the log: sees who saw what, never the data itself. */
  | ({ role: 'officer' } & Staff)
  /** Another program, by its access token. */
  | { role: 'client'; client: string; scopes: readonly string[] }
  /** The county's own machinery: event handlers, jobs, seeding. Never made from a request. */
  | { role: 'system'; name: string };

export type Resident = Extract<Actor, { role: 'resident' }>;
export type Professional = Extract<Actor, { role: 'professional' | 'admin' }>;
export type Officer = Extract<Actor, { role: 'officer' }>;
export type Client = Extract<Actor, { role: 'client' }>;

/** Why personal data is read or changed; written to the audit. 'emergency' is set by the database after breaking the glass. */
export type Purpose = 'own-matter' | 'care' | 'administration' | 'data-protection' | 'integration' | 'system';

/**
 * Who may use a route. Data, so that every route can be listed and tested against every role. Relation to the matter is decided by row-level security.
 * `self`: never when acting for another. `whole`: not as a supporter, who helps in one matter only. `fresh`: only soon after e-identification.
 */
export type Rule = { readonly who: readonly Role[]; readonly self?: true; readonly whole?: true; readonly fresh?: true };
export const anyone = { who: ['anonymous', 'resident', 'professional', 'admin', 'officer'] } as const satisfies Rule;
/** Open data: people in any role, and programs with or without a token of their own. */
export const everyone = { who: [...anyone.who, 'client'] } as const satisfies Rule;
/** Someone choosing help: signed in or not, but not a professional at work. */
export const residentsAndVisitors = { who: ['anonymous', 'resident'] } as const satisfies Rule;
export const residents = { who: ['resident'] } as const satisfies Rule;
/** A resident handling what is only one's own: passkeys, sessions, whom to act for. */
export const residentsThemselves = { who: ['resident'], self: true } as const satisfies Rule;
/** A resident, or whoever may act for them in everything: a guardian, the holder of a mandate. */
export const residentsInFull = { who: ['resident'], whole: true } as const satisfies Rule;
/** A sensitive act: e-identification within the last half hour. */
export const residentsIdentified = { who: ['resident'], fresh: true } as const satisfies Rule;
/** A sensitive act that is no supporter's. */
export const residentsInFullIdentified = { who: ['resident'], whole: true, fresh: true } as const satisfies Rule;
/** A sensitive act that is only one's own. */
export const residentsThemselvesIdentified = { who: ['resident'], self: true, fresh: true } as const satisfies Rule;
/** A person at care work. An administrator is not one: settings are not patients. */
export const professionals = { who: ['professional'] } as const satisfies Rule;
export const administrators = { who: ['admin'] } as const satisfies Rule;
/** Anyone at work with the county's services, at care work or editing; no page of theirs shows a resident's data. */
export const staff = { who: ['professional', 'admin'] } as const satisfies Rule;
export const officers = { who: ['officer'] } as const satisfies Rule;
export const clients = { who: ['client'] } as const satisfies Rule;
export const signedIn = { who: ['resident', 'professional', 'admin', 'officer'] } as const satisfies Rule;

/** How long an e-identification is enough for a sensitive act. */
export const FRESH_MINUTES = 30;

export type Verdict = 'allowed' | 'sign-in-first' | 'identify-first' | 'only-yourself' | 'not-as-supporter' | 'not-yours';

/** May this actor use the route now? Pure; the answer is a reason, so that a refusal can be explained and logged. */
export function decide(rule: Rule, actor: Actor, now: Date): Verdict {
  if (actor.role === 'system' || !rule.who.includes(actor.role)) return actor.role === 'anonymous' ? 'sign-in-first' : 'not-yours';
  if (actor.role !== 'resident') return 'allowed';
  if (rule.self && actor.by) return 'only-yourself';
  if (rule.whole && actor.by?.kind === 'support') return 'not-as-supporter';
  if (rule.fresh && !(actor.identifiedAt && plusMinutes(actor.identifiedAt, FRESH_MINUTES) > now)) return 'identify-first';
  return 'allowed';
}
