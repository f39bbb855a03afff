import type { Actor, Purpose, Resident } from '../../../kernel/access.ts';
import type { BrowserKey, ConsentId, MatterId, PersonId, PractitionerId, UnitId } from '../../../kernel/ids.ts';
import { inForce } from '../emergency/emergency.rules.ts';

/*
 * Who may see and change whose data, and why: the rule that row-level security enforces, written once for people and programs to read. The
 * database decides; `relation.property.test.ts` makes random worlds and finds that the two never disagree.
 *
 * Sources: own data GDPR 15 art. · guardians and minors 785/1992 7–9 § · acting by mandate 571/2016 (Suomi.fi-valtuudet) · right to see only by
 * a care relation or another reason connected with the task, and by need 703/2023 · non-disclosure for safety 661/2009 36–37 § (addresses:
 * `address/`) · officer and administrator: duties that need no health data (GDPR 5(1)c, 39 art.).
 */

/** Why yes. */
export type Because =
  | 'self'
  | 'own-browser'
  | 'guardianship'
  | 'mandate'
  | 'support'
  | 'care'
  | 'care-just-ended'
  | 'emergency'
  | 'share'
  | 'scope'
  | 'system';
/** Why not. */
export type WhyNot =
  | 'other-county'
  | 'wrong-purpose'
  | 'role'
  | 'not-own'
  | 'basis-over'
  | 'kept-from-guardians'
  | 'not-that-matter'
  | 'no-relation'
  | 'reading-only'
  | 'no-scope';
export type Decision = { allowed: true; because: Because } | { allowed: false; because: WhyNot };

/** A person's own row; a matter's row; what hangs on a matter: timeline, appointments, answers, messages, files. */
export type What = 'person' | 'matter' | 'attached';
export type MatterFacts = {
  id: MatterId;
  unit: UnitId | null;
  state: 'open' | 'closed';
  closedAt: Date | null;
  /** False when a minor able to decide keeps it from the guardians (minors/). */
  shownToGuardians: boolean;
};
/** A guardianship, mandate or support as the engine `consent` keeps it. */
export type BasisFacts = {
  id: ConsentId;
  kind: 'guardianship' | 'mandate' | 'support';
  subject: PersonId;
  grantee: PersonId | null;
  matter: MatterId | null;
  status: 'proposed' | 'active' | 'inactive';
  startsAt: Date;
  endsAt: Date | null;
};
export type EmergencyFacts = { practitioner: PractitionerId; beganAt: Date; endsAt: Date; endedAt: Date | null };
/** The share whose page is being read; sharing shows nothing on other pages. */
export type ShareFacts = { practitioner: PractitionerId | null; matters: readonly MatterId[]; madeAt: Date; endsAt: Date; endedAt: Date | null };

export type Facts = {
  county: string;
  /** Whose; null when nobody has signed in for it yet. */
  person: PersonId | null;
  /** The browser that an anonymous matter is bound to. */
  browser?: BrowserKey | undefined;
  /** The matter in question; for 'person', all of the person's. */
  matters: readonly MatterFacts[];
  bases?: readonly BasisFacts[];
  /** Break-glass accesses to the person. */
  emergencies?: readonly EmergencyFacts[];
  share?: ShareFacts | undefined;
};
export type Asked = { actor: Actor; county: string; what: What; facts: Facts; doing: 'read' | 'change'; now: Date; purpose?: Purpose };

/** Purposes that each role has; 'emergency' is written by the database, never claimed. */
const PURPOSES: Record<Actor['role'], readonly Purpose[]> = {
  anonymous: ['own-matter'],
  resident: ['own-matter'],
  professional: ['care'],
  admin: ['administration'],
  officer: ['data-protection'],
  client: ['integration'],
  system: ['system'],
};
/** How long a unit still sees a matter it has closed, to finish its notes. */
const AFTER_CLOSING_MS = 24 * 3_600_000;

const yes = (because: Because): Decision => ({ allowed: true, because });
const no = (because: WhyNot): Decision => ({ allowed: false, because });

/** May this actor read or change this now, and why? Pure. */
export function mayAccess({ actor, county, what, facts, doing, now, purpose }: Asked): Decision {
  if (facts.county !== county) return no('other-county');
  if (purpose && !PURPOSES[actor.role].includes(purpose)) return no('wrong-purpose');
  switch (actor.role) {
    case 'system':
      return yes('system');
    case 'anonymous':
      return what !== 'person' && inOwnBrowser(actor.browser, facts) ? yes('own-browser') : no('not-own');
    case 'resident':
      return actor.by ? actingFor(actor, actor.by, what, facts, now) : own(actor, what, facts);
    case 'professional':
      return atWork(actor, facts, doing, now);
    case 'client':
      return asProgram(actor.scopes, what, facts, doing);
    case 'admin':
    case 'officer':
      return no('role');
  }
}

const inOwnBrowser = (browser: BrowserKey | undefined, facts: Facts): boolean => facts.person === null && !!browser && facts.browser === browser;

function own(actor: Resident, what: What, facts: Facts): Decision {
  if (facts.person === actor.person) return yes('self');
  return what !== 'person' && inOwnBrowser(actor.browser, facts) ? yes('own-browser') : no('not-own');
}

/** One who acts for another has the other's rights while the basis holds, and never one's own on the side. */
function actingFor(actor: Resident, by: NonNullable<Resident['by']>, what: What, facts: Facts, now: Date): Decision {
  const basis = facts.bases?.find((b) => b.id === by.basis && b.grantee === by.person && b.subject === actor.person);
  if (!basis || basis.status !== 'active' || basis.startsAt > now || (basis.endsAt && basis.endsAt <= now)) return no('basis-over');
  if (basis.kind === 'support') {
    if (what === 'person') return no('not-that-matter');
    const matter = facts.person === basis.subject && facts.matters.find((m) => m.id === basis.matter);
    // A supporter's right ends with the matter.
    return !matter ? no('not-that-matter') : matter.state === 'open' ? yes('support') : no('basis-over');
  }
  if (facts.person !== actor.person) return no('not-own');
  if (basis.kind === 'mandate') return yes('mandate');
  return what === 'person' || facts.matters.every((m) => m.shownToGuardians) ? yes('guardianship') : no('kept-from-guardians');
}

/** Own unit's matter, open or closed within a day; else the hour after breaking the glass, or what the person shares: those for reading only. */
function atWork(actor: { practitioner: PractitionerId; units: readonly UnitId[] }, facts: Facts, doing: Asked['doing'], now: Date): Decision {
  const ours = facts.matters.filter((m) => m.unit !== null && actor.units.includes(m.unit));
  if (ours.some((m) => m.state === 'open')) return yes('care');
  if (ours.some((m) => m.closedAt && m.closedAt.getTime() > now.getTime() - AFTER_CLOSING_MS)) return yes('care-just-ended');
  const because = broken() ? 'emergency' : shared() ? 'share' : undefined;
  if (!because) return no('no-relation');
  return doing === 'read' ? yes(because) : no('reading-only');

  function broken(): boolean {
    return !!facts.person && !!facts.emergencies?.some((e) => e.practitioner === actor.practitioner && inForce(e, now));
  }
  function shared(): boolean {
    const s = facts.share;
    return (
      !!s &&
      s.practitioner === actor.practitioner &&
      s.madeAt <= now &&
      s.endsAt > now &&
      !s.endedAt &&
      facts.matters.some((m) => s.matters.includes(m.id))
    );
  }
}

/** What hangs on matters has scopes of its own (engines/fhir); the matter is behind two, the person behind one. Programs change nothing. */
const SCOPES: Record<What, readonly string[]> = {
  person: ['system/Patient.rs'],
  matter: ['system/EpisodeOfCare.rs', 'system/QuestionnaireResponse.rs'],
  attached: [],
};
function asProgram(scopes: readonly string[], what: What, facts: Facts, doing: Asked['doing']): Decision {
  if (!facts.person || !SCOPES[what].some((s) => scopes.includes(s))) return no('no-scope');
  return doing === 'read' ? yes('scope') : no('reading-only');
}
