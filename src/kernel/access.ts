import type { BrowserKey, PersonId, PractitionerId, SessionId, UnitId } from './ids.ts';

export type Role = 'anonymous' | 'resident' | 'professional' | 'admin';

/** Someone who works for the county: name, title and own units as the county's directory tells. */
export type Staff = { practitioner: PractitionerId; name: string; title: string; units: readonly UnitId[]; session: SessionId };

/** Who acts. Every page and every change receives one. An administrator is a professional with the admin role. */
export type Actor =
  | { role: 'anonymous'; browser?: BrowserKey }
  | { role: 'resident'; person: PersonId; name: string; session: SessionId; browser?: BrowserKey }
  | ({ role: 'professional' } & Staff)
  | ({ role: 'admin' } & Staff)
  /** The county's own machinery: event handlers, jobs, seeding. Never made from a request. */
  | { role: 'system'; name: string };

export type Resident = Extract<Actor, { role: 'resident' }>;
export type Professional = Extract<Actor, { role: 'professional' | 'admin' }>;

/** Why personal data is read or changed; written to the audit. */
export type Purpose = 'own-matter' | 'care' | 'administration' | 'system';

/** Who may use a route. Data, so that every route can be listed and tested against every role. Relation to the matter is decided by row-level security. */
export type Rule = { readonly who: readonly Role[] };
export const anyone = { who: ['anonymous', 'resident', 'professional', 'admin'] } as const satisfies Rule;
/** Someone choosing help: signed in or not, but not a professional at work. */
export const residentsAndVisitors = { who: ['anonymous', 'resident'] } as const satisfies Rule;
export const residents = { who: ['resident'] } as const satisfies Rule;
/** A person at care work. An administrator is not one: settings are not patients. */
export const professionals = { who: ['professional'] } as const satisfies Rule;
export const administrators = { who: ['admin'] } as const satisfies Rule;
export const signedIn = { who: ['resident', 'professional', 'admin'] } as const satisfies Rule;

export type Verdict = 'allowed' | 'sign-in-first' | 'not-yours';

/** May this actor use the route? Pure; the answer is a reason, so that a refusal can be explained and logged. */
export function decide(rule: Rule, actor: Actor): Verdict {
  if (actor.role !== 'system' && rule.who.includes(actor.role)) return 'allowed';
  return actor.role === 'anonymous' ? 'sign-in-first' : 'not-yours';
}
