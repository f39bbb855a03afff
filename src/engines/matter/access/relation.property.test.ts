import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { testWorld } from '../../../../test/world.ts';
import type { Actor } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { BrowserKey, ConsentId, MatterId, PersonId, PractitionerId, SessionId, UnitId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { type BasisFacts, type EmergencyFacts, type Facts, type MatterFacts, mayAccess, type ShareFacts, type What } from './relation.rules.ts';

/** Random people, units, matters, consents, emergencies and shares, looked at by everybody at random times: rule and database never disagree. */
const NOON = new Date('2026-11-23T10:00:00Z');
const uuid = (kind: string, n: number) => `0${kind}000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const person = (n: number) => uuid('1', n) as PersonId;
const unit = (n: number) => uuid('2', n) as UnitId;
const worker = (n: number) => uuid('3', n) as PractitionerId;
const matterId = (n: number) => uuid('4', n) as MatterId;
const basisId = (n: number) => uuid('5', n) as ConsentId;
const browser = (n: number) => `b${n}` as BrowserKey;
const session = uuid('6', 1) as SessionId;
const PEOPLE = 3;
const UNITS = 3;
const WORKERS = 3;
const SCOPES = ['system/Patient.rs', 'system/EpisodeOfCare.rs', 'system/QuestionnaireResponse.rs', 'system/Appointment.rs'];

/** A coarse grid, so that ends and looks often fall on the same moment. */
const aTime = fc.constantFrom(-25 * 60, -24 * 60, -60, -30, 0, 29, 30, 60).map((minutes) => plusMinutes(NOON, minutes));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const aMatter = fc.record({
  /** Beyond the people: anonymous, in a browser. */
  whose: fc.nat(PEOPLE + 1),
  unit: maybe(fc.nat(UNITS - 1)),
  closedAt: fc.option(aTime, { nil: null, freq: 2 }),
  shown: fc.boolean(),
});
const aBasis = fc.record({
  kind: fc.constantFrom('guardianship', 'mandate', 'support'),
  subject: fc.nat(PEOPLE - 1),
  grantee: fc.nat(PEOPLE - 1),
  matter: fc.nat(5),
  status: fc.constantFrom('proposed', 'active', 'active', 'active', 'active', 'inactive'),
  startsAt: fc.constantFrom(-25 * 60, -25 * 60, -60, 0).map((minutes) => plusMinutes(NOON, minutes)),
  lasts: fc.option(fc.constantFrom(60, 24 * 60), { nil: null, freq: 2 }),
});
const anEmergency = fc.record({
  worker: fc.nat(WORKERS - 1),
  person: fc.nat(PEOPLE - 1),
  beganAt: aTime,
  minutes: fc.constantFrom(30, 60),
  endedAfter: fc.option(fc.nat(30), { nil: null, freq: 2 }),
});
const aShare = fc.record({
  person: fc.nat(PEOPLE - 1),
  worker: fc.oneof({ weight: 4, arbitrary: fc.nat(WORKERS - 1) }, { weight: 1, arbitrary: fc.constant(null) }),
  madeAt: aTime,
  minutes: fc.constantFrom(30, 120),
  endedAfter: fc.option(fc.nat(30), { nil: null, freq: 2 }),
  all: fc.boolean(),
});
const anActing = fc.record({
  kind: fc.constant('acting' as const),
  basis: fc.nat(2),
  forged: fc.nat(4).map((n) => n === 0),
  browser: maybe(fc.nat(1)),
});
const aProfessional = fc.record({
  kind: fc.constant('professional' as const),
  worker: fc.nat(WORKERS - 1),
  units: fc.subarray([0, 1, 2], { maxLength: 2 }),
  share: maybe(fc.nat(1)),
});
const aProbe = fc.record({
  at: aTime,
  who: fc.oneof(
    fc.record({ kind: fc.constant('resident' as const), person: fc.nat(PEOPLE - 1), browser: maybe(fc.nat(1)) }),
    anActing,
    anActing,
    anActing,
    fc.record({ kind: fc.constant('anonymous' as const), browser: maybe(fc.nat(1)) }),
    aProfessional,
    aProfessional,
    fc.record({ kind: fc.constantFrom('admin' as const, 'officer' as const), worker: fc.nat(WORKERS - 1), units: fc.subarray([0, 1, 2]) }),
    fc.record({ kind: fc.constant('client' as const), scopes: fc.subarray(SCOPES) }),
    fc.record({ kind: fc.constant('system' as const) }),
  ),
});
const aCountyLife = fc.record({
  matters: fc.array(aMatter, { minLength: 2, maxLength: 6 }),
  bases: fc.array(aBasis, { minLength: 2, maxLength: 5 }),
  emergencies: fc.array(anEmergency, { minLength: 1, maxLength: 4 }),
  shares: fc.array(aShare, { minLength: 1, maxLength: 2 }),
  probes: fc.array(aProbe, { minLength: 10, maxLength: 10 }),
});
type Life = typeof aCountyLife extends fc.Arbitrary<infer T> ? T : never;

let world: World;
let owner: pg.Client;
let close: () => Promise<void>;
before(async () => {
  const made = await testWorld();
  world = made.world;
  owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
  // Any history at all may be made up here, also what the triggers of lawful steps would not let happen.
  await owner.query("set session_replication_role = 'replica'");
  close = () => owner.end().then(made.close);
});
after(() => close());

let asked = 0;
const told = new Map<string, number>();
test('the rule and row-level security agree about everybody, everything and every moment', async () => {
  await fc.assert(
    fc.asyncProperty(aCountyLife, async (life) => {
      const made = await live(life);
      for (const probe of life.probes) await compare(made, probe);
    }),
    // One seed, so that what must come up does.
    { numRuns: 60, seed: 7_650_012 },
  );
  console.log(`${asked} questions, ${[...told].map(([because, n]) => `${because} ${n}`).join(', ')}`);
  // What never came up was never tried.
  for (const because of [
    'self',
    'own-browser',
    'guardianship',
    'mandate',
    'support',
    'care',
    'care-just-ended',
    'emergency',
    'share',
    'scope',
    'kept-from-guardians',
    'basis-over',
    'reading-only',
  ])
    assert.ok((told.get(because) ?? 0) > 0, because);
});

type Made = {
  persons: PersonId[];
  matters: (MatterFacts & { person: PersonId | null; browser: BrowserKey | undefined })[];
  bases: BasisFacts[];
  emergencies: (EmergencyFacts & { person: PersonId })[];
  shares: (ShareFacts & { id: string })[];
};

/** Puts a life into an empty county. Two of a kind that the tables hold only one of: the first stays. */
async function live(life: Life): Promise<Made> {
  const place = world.county.key;
  for (const table of [
    'matter.timeline',
    'matter.share_matter',
    'matter.share',
    'matter.emergency_access',
    'consent.consent',
    'matter.matter',
    'matter.person',
  ])
    await owner.query(`delete from ${table}`);
  const persons = Array.from({ length: PEOPLE }, (_, n) => person(n));
  for (const id of persons)
    await owner.query(
      `insert into matter.person (id, county, pic_hash, pic_sealed, given_name, family_name) values ($1::uuid, $2, $1::text, 'k1.x', 'A', 'B')`,
      [id, place],
    );
  const matters = life.matters.map((m, n) => ({
    id: matterId(n),
    person: m.whose < PEOPLE ? person(m.whose) : null,
    browser: m.whose < PEOPLE ? undefined : browser(m.whose - PEOPLE),
    unit: m.unit === null ? null : unit(m.unit),
    state: m.closedAt ? ('closed' as const) : ('open' as const),
    closedAt: m.closedAt,
    shownToGuardians: m.shown,
  }));
  for (const m of matters) {
    await owner.query(
      `insert into matter.matter (id, county, person, browser_key, topic, lang, unit, state, closed_at, shown_to_guardians) values ($1, $2, $3, $4, 't', 'fi', $5, $6, $7, $8)`,
      [m.id, place, m.person, m.browser, m.unit, m.state, m.closedAt, m.shownToGuardians],
    );
    await owner.query(`insert into matter.timeline (matter, county, kind, by_role) values ($1, $2, 'test', 'system')`, [m.id, place]);
  }
  const bases: BasisFacts[] = [];
  for (const [n, b] of life.bases.entries()) {
    if (b.subject === b.grantee) continue;
    const matter = b.kind === 'support' ? matters.filter((m) => m.person === person(b.subject)).at(b.matter % 2)?.id : null;
    if (matter === undefined) continue;
    const basis: BasisFacts = {
      id: basisId(n),
      kind: b.kind as BasisFacts['kind'],
      subject: person(b.subject),
      grantee: person(b.grantee),
      matter,
      status: b.status as BasisFacts['status'],
      startsAt: b.startsAt,
      endsAt: b.lasts === null ? null : plusMinutes(b.startsAt, b.lasts),
    };
    bases.push(basis);
    await owner.query(
      `insert into consent.consent (id, county, kind, policy, subject, grantee, matter, source, status, status_reason, starts_at, ends_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'self', $8, $9, $10, $11, $10)`,
      [
        basis.id,
        place,
        basis.kind,
        `test ${n}`,
        basis.subject,
        basis.grantee,
        basis.matter,
        basis.status,
        basis.status === 'inactive' ? 'withdrawn' : null,
        basis.startsAt,
        basis.endsAt,
      ],
    );
  }
  const emergencies: Made['emergencies'] = [];
  for (const e of life.emergencies) {
    const endsAt = plusMinutes(e.beganAt, e.minutes);
    const endedAt = e.endedAfter !== null && e.endedAfter <= e.minutes ? plusMinutes(e.beganAt, e.endedAfter) : null;
    const done = await owner
      .query(
        `insert into matter.emergency_access (county, practitioner, name, person, reason, began_at, ends_at, ended_at) values ($1, $2, 'N', $3, 'tarpeeksi pitkä', $4, $5, $6)`,
        [place, worker(e.worker), person(e.person), e.beganAt, endsAt, endedAt],
      )
      .catch((error) => error.code === '23P01' || Promise.reject(error));
    if (done !== true) emergencies.push({ practitioner: worker(e.worker), person: person(e.person), beganAt: e.beganAt, endsAt, endedAt });
  }
  const shares: Made['shares'] = [];
  for (const [n, s] of life.shares.entries()) {
    const own = matters.filter((m) => m.person === person(s.person));
    const made = {
      id: uuid('7', n),
      practitioner: s.worker === null ? null : worker(s.worker),
      matters: own.slice(0, s.all ? undefined : 1).map((m) => m.id),
      madeAt: s.madeAt,
      endsAt: plusMinutes(s.madeAt, s.minutes),
      endedAt: s.endedAfter === null ? null : plusMinutes(s.madeAt, s.endedAfter),
    };
    shares.push(made);
    await owner.query(
      `insert into matter.share (id, county, person, made_by, code_hash, made_at, ends_at, practitioner, practitioner_name, taken_at, ended_at)
       values ($1::uuid, $2, $3, $3, $1::text, $4, $5, $6, case when $6::uuid is not null then 'N' end, case when $6::uuid is not null then $4::timestamptz end, $7)`,
      [made.id, place, person(s.person), made.madeAt, made.endsAt, made.practitioner, made.endedAt],
    );
    for (const m of made.matters)
      await owner.query('insert into matter.share_matter (share, matter, county) values ($1, $2, $3)', [made.id, m, place]);
  }
  return { persons, matters, bases, emergencies, shares };
}

type Probe = Life['probes'][number];
function actorOf({ who }: Probe, made: Made): { actor: Actor; share?: Made['shares'][number] | undefined } | undefined {
  switch (who.kind) {
    case 'resident':
      return {
        actor: {
          role: 'resident',
          person: person(who.person),
          name: 'A',
          session,
          ...(who.browser === null ? {} : { browser: browser(who.browser) }),
        },
      };
    case 'acting': {
      const basis = made.bases[who.basis];
      if (!basis) return undefined;
      const grantee = who.forged ? person((made.persons.indexOf(basis.grantee!) + 1) % PEOPLE) : basis.grantee!;
      const by = { person: grantee, name: 'B', basis: basis.id, kind: basis.kind, ...(basis.matter ? { matter: basis.matter } : {}) };
      return {
        actor: {
          role: 'resident',
          person: basis.subject,
          name: 'A',
          session,
          by,
          ...(who.browser === null ? {} : { browser: browser(who.browser) }),
        },
      };
    }
    case 'anonymous':
      return { actor: { role: 'anonymous', ...(who.browser === null ? {} : { browser: browser(who.browser) }) } };
    case 'professional':
    case 'admin':
    case 'officer':
      return {
        actor: { role: who.kind, practitioner: worker(who.worker), name: 'N', title: 't', units: who.units.map(unit), session },
        share: 'share' in who && who.share !== null ? made.shares[who.share] : undefined,
      };
    case 'client':
      return { actor: { role: 'client', client: 'c', scopes: who.scopes } };
    case 'system':
      return { actor: { role: 'system', name: 'test' } };
  }
}

/** What the database lets one actor see and change at one moment, against what the rule says. */
async function compare(made: Made, probe: Probe): Promise<void> {
  const found = actorOf(probe, made);
  if (!found) return;
  const { actor, share } = found;
  const now = probe.at;
  const undo = new Error('undo');
  const seen: Record<string, Set<string>> = {};
  await change({ ...world, clock: () => now }, actor, { action: 'test' }, async (tx) => {
    const ids = async (name: string, query: ReturnType<typeof sql<{ id: string }>>) => {
      seen[name] = new Set((await query.execute(tx.db)).rows.map((r) => r.id));
    };
    if (share) await sql`select set_config('polku.share', ${share.id}, true)`.execute(tx.db);
    await ids('read person', sql`select id from matter.person`);
    await ids('read matter', sql`select id from matter.matter`);
    await ids('read attached', sql`select matter as id from matter.timeline`);
    await ids('change person', sql`update matter.person set lang = lang returning id`);
    await ids('change matter', sql`update matter.matter set topic = topic returning id`);
    throw undo;
  }).catch((error) => {
    if (error !== undo) throw error;
  });
  const about = (what: What, p: PersonId | null, matters: Made['matters'], doing: 'read' | 'change') => {
    const facts: Facts = {
      county: world.county.key,
      person: p,
      browser: what === 'person' ? undefined : matters[0]?.browser,
      matters,
      bases: made.bases,
      emergencies: made.emergencies.filter((e) => e.person === p),
      share,
    };
    const decision = mayAccess({ actor, county: world.county.key, what, facts, doing, now });
    asked++;
    told.set(decision.because, (told.get(decision.because) ?? 0) + 1);
    const id = what === 'person' ? p! : matters[0]!.id;
    assert.equal(
      seen[`${doing} ${what}`]!.has(id),
      decision.allowed,
      `${doing} ${what} ${id} at ${now.toISOString()} as ${JSON.stringify(actor)}: the rule says ${JSON.stringify(decision)}, the database not`,
    );
  };
  for (const p of made.persons)
    for (const doing of ['read', 'change'] as const)
      about(
        'person',
        p,
        made.matters.filter((m) => m.person === p),
        doing,
      );
  for (const m of made.matters) {
    about('matter', m.person, [m], 'read');
    about('matter', m.person, [m], 'change');
    about('attached', m.person, [m], 'read');
  }
}
