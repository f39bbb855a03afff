import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type AProgram, aProgram } from '../../../test/a-program.ts';
import { aRecord, personOf } from '../../../test/a-record.ts';
import { problemsOf, skipProfiles } from '../../../test/fhir-profiles.ts';
import { actorOf, system, type TestServer, testServer } from '../../../test/world.ts';
import type { Actor } from '../../kernel/access.ts';
import { change, look } from '../../kernel/change.ts';
import { actFor } from '../../kernel/session.ts';
import { breakGlass } from '../matter/index.ts';
import { allScopes, bundleOf, typesOfPerson } from './index.ts';
import { mapped } from './registry.ts';

/** Types that anybody may read. */
const OPEN = ['HealthcareService', 'Location', 'Organization'];
const TYPES = allScopes()
  .filter((s) => s.startsWith('system/'))
  .map((s) => s.slice('system/'.length, -'.rs'.length));
// biome-ignore lint/suspicious/noExplicitAny: any resource, looked into by its test
type Json = Record<string, any>;
let server: TestServer;
let all: AProgram;
let authorization: string;
let record: Awaited<ReturnType<typeof aRecord>>;
before(async () => {
  server = await testServer();
  record = await aRecord(server.world);
  all = await aProgram(server, TYPES, { name: 'Kaikki' });
  authorization = await all.token();
});
after(() => server.close());

const fhir = (path: string, headers: Record<string, string> = { authorization }, init: RequestInit = {}) =>
  fetch(`${server.url}/fhir/r4/${path}`, { ...init, headers });
const got = async (path: string, headers?: Record<string, string>): Promise<Json> => (await fhir(path, headers)).json() as Promise<Json>;
const posted = (type: string, form: Record<string, string>, headers = { authorization }) =>
  fhir(`${type}/_search`, headers, { method: 'POST', body: new URLSearchParams(form) });
const resources = (bundle: Json): Json[] => (bundle.entry ?? []).map((e: Json) => e.resource);
const wrongness = async (answer: Response) => {
  const body = (await answer.json()) as Json;
  assert.equal(body.resourceType, 'OperationOutcome');
  assert.match(answer.headers.get('content-type') ?? '', /^application\/fhir\+json/);
  return [answer.status, body.issue[0].code];
};
const entriesSince = (since: string) =>
  look(server.world, system, { action: 'test' }, async (tx) => {
    const { rows } = await sql<{ action: string; subject: string | null; client: string; purpose: string; outcome: string; data: string }>`
      select action, subject, client, purpose, outcome, data from kernel.audit_entry where id > ${since} and action like 'fhir.%' order by id`.execute(
      tx.db,
    );
    return rows;
  });
const lastEntry = () =>
  look(
    server.world,
    system,
    { action: 'test' },
    async (tx) => (await sql<{ id: string }>`select max(id)::text as id from kernel.audit_entry`.execute(tx.db)).rows[0]!.id,
  );

test('the capability statement tells exactly what is there', async () => {
  const statement = await got('metadata', {});
  assert.equal(statement.fhirVersion, '4.0.1');
  assert.deepEqual(
    statement.rest[0].resource.map((r: Json) => r.type),
    TYPES,
  );
  for (const { type, searchParam } of statement.rest[0].resource)
    for (const { name, type: kind } of searchParam) {
      const value = { date: '2026', reference: personOf('aino'), special: '60.4|25.7|5|km' }[kind as string] ?? 'x';
      assert.equal((await posted(type, { [name]: value })).status, 200, `${type}?${name}`);
    }
});

test('every resource follows its Finnish base profile, and each type is there to be looked at', { skip: skipProfiles }, async () => {
  for (const type of TYPES) {
    const found = resources(await got(`${type}?_count=100`));
    assert.ok(found.length > 0, `no ${type}`);
    for (const resource of found) {
      assert.deepEqual(problemsOf(resource as never), [], `${type} ${JSON.stringify(resource)}`);
      assert.match(resource.id, /^[A-Za-z0-9.-]{1,64}$/);
      assert.ok(!Number.isNaN(Date.parse(resource.meta.lastUpdated)));
    }
  }
});

test('the checker of profiles sees what is wrong', { skip: skipProfiles }, async () => {
  const right = await got(`Patient/${personOf('aino')}`);
  assert.deepEqual(problemsOf({ ...right, identifier: [{ ...right.identifier[0], system: 'urn:x' }] } as never).length > 0, true);
  assert.equal(problemsOf({ ...right, colour: 'red' } as never).length, 1);
  assert.equal(problemsOf({ ...right, birthDate: ['1986-03-14', '1986-03-15'] } as never).length, 1);
  assert.equal(problemsOf({ ...right, gender: 'x' } as never).length, 1);
  const appointment = resources(await got('Appointment'))[0]!;
  assert.equal(problemsOf({ ...appointment, status: 'maybe', participant: [] } as never).length, 2);
});

test('references between resources of one person lead somewhere', async () => {
  const everything = new Set<string>();
  for (const type of TYPES.filter((t) => t !== 'AuditEvent'))
    for (const r of resources(await got(`${type}?_count=100`))) everything.add(`${type}/${r.id}`);
  const named: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('reference' in value && typeof value.reference === 'string') named.push(value.reference);
    for (const v of Object.values(value)) walk(v);
  };
  for (const type of TYPES.filter((t) => t !== 'AuditEvent')) walk(resources(await got(`${type}?_count=100`)));
  assert.ok(named.length > 10);
  assert.deepEqual(
    [...new Set(named)].filter((r) => !everything.has(r)),
    [],
  );
});

test('Aino as another program sees her', async () => {
  const { id, identifier, name, birthDate, address, telecom, communication, extension } = await got(`Patient/${personOf('aino')}`);
  assert.deepEqual(
    {
      id,
      code: identifier[0].value,
      family: name[0].family,
      birthDate,
      city: address[0].city,
      phone: telecom[0].value,
      lang: communication[0].language.coding[0].code,
    },
    {
      id: personOf('aino'),
      code: '140386-902R',
      family: 'Esimerkki',
      birthDate: '1986-03-14',
      city: 'PORVOO',
      phone: '+358 40 000 0001',
      lang: 'fi',
    },
  );
  assert.deepEqual(extension[0].valueCoding, { system: 'urn:oid:1.2.246.537.6.21', code: '638', display: 'Porvoo' });
});

test('a person under non-disclosure carries the label, and neither address, municipality, phone nor e-mail; oneself sees them', async () => {
  const label = [
    { system: 'https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs', code: 'TURVAKIELTO', display: 'Turvakielto' },
  ];
  const salla = personOf('salla');
  for (const headers of [{ authorization }, { cookie: await server.as('nurse') }] as Record<string, string>[]) {
    const answer = await fhir(`Patient/${salla}`, headers);
    const text = await answer.text();
    assert.deepEqual(JSON.parse(text).meta.security, label);
    for (const secret of ['Salainen', 'SIPOO', 'Sipoo', '753', '04130', '040', '+358', 'salla@']) assert.ok(!text.includes(secret), secret);
  }
  const matters = JSON.stringify(await got(`EpisodeOfCare?patient=${salla}`));
  assert.ok(!matters.includes('753'));
  const own = await got(`Patient/${salla}`, { cookie: await server.as('salla') });
  assert.deepEqual([own.meta.security, own.address[0].line, own.extension[0].valueCoding.code], [label, ['Salainen polku 2'], '753']);
});

test('a person is found by identity code, name and birth date, in the body of a search only', async () => {
  const found = async (form: Record<string, string>) =>
    resources((await (await posted('Patient', form)).json()) as Json).map((p) => p.name[0].given[0]);
  assert.deepEqual(await found({ identifier: 'urn:oid:1.2.246.21|140386-902R' }), ['Aino']);
  assert.deepEqual(await found({ identifier: '140386-902r' }), ['Aino']);
  assert.deepEqual(await found({ identifier: 'urn:other|140386-902R' }), []);
  assert.deepEqual((await found({ family: 'esim' })).sort(), ['Aino', 'Ilmari', 'Otso', 'Venla']);
  assert.deepEqual(await found({ family: 'esim', birthdate: 'lt2000' }), ['Aino']);
  assert.deepEqual((await found({ name: 'AINO,sall' })).sort(), ['Aino', 'Salla']);
  assert.deepEqual(await found({ name: '%' }), []);
  for (const query of ['identifier=140386-902R', 'family=Esimerkki', 'birthdate=1986-03-14'])
    assert.deepEqual(await wrongness(await fhir(`Patient?${query}`)), [400, 'security']);
});

test('pages follow each other to the end, each resource once, and their addresses tell nothing of what was searched', async () => {
  const seen: string[] = [];
  let answer = await posted('Patient', { family: 'Esimerkki', _count: '1' });
  for (let pages = 1; ; pages++) {
    const bundle = (await answer.json()) as Json;
    assert.ok(!JSON.stringify(bundle.link).includes('Esimerkki'));
    seen.push(...resources(bundle).map((p) => p.id));
    const next = bundle.link.find((l: Json) => l.relation === 'next')?.url as string | undefined;
    if (!next) {
      assert.equal(pages, 4);
      break;
    }
    answer = await fetch(next, { headers: { authorization } });
  }
  assert.equal(new Set(seen).size, 4);
});

test('anybody reads the service directory, and no log is filled by it', async () => {
  const since = await lastEntry();
  const nobody = {};
  const ids = async (path: string) => resources(await got(path, nobody)).map((r) => r.id);
  const [care] = resources(await got('HealthcareService?identifier=back-pain-care', nobody));
  const system = care!.identifier[0].system;
  assert.deepEqual(await ids(`HealthcareService?identifier=${system}|back-pain-care`), [care!.id]);
  assert.deepEqual(await ids('HealthcareService?identifier=urn:other|back-pain-care'), []);
  assert.deepEqual(await ids(`HealthcareService?_id=${care!.id}&active=true&service-category=${care!.category[0].coding[0].code}`), [care!.id]);
  assert.deepEqual(await ids(`HealthcareService?_id=${care!.id}&active=false`), []);
  assert.ok(care!.referralMethod.length > 0 && care!.telecom.length > 0 && care!.location.length > 0);
  const [place] = resources(await got('Location?identifier=porvoo-station', { 'accept-language': 'sv' }));
  assert.equal(place!.name, 'Borgå hälsostation');
  assert.deepEqual(place!.hoursOfOperation[0], { daysOfWeek: ['mon', 'tue', 'wed', 'thu'], openingTime: '08:00:00', closingTime: '16:00:00' });
  assert.match(place!.availabilityExceptions, /helgdagar/);
  const { latitude, longitude } = place!.position;
  assert.ok((await ids(`Location?near=${latitude}|${longitude}|100|m`)).includes(place!.id));
  assert.deepEqual(await ids(`Location?near=${latitude + 5}|${longitude}`), []);
  assert.ok((await ids(`HealthcareService?location=Location/${place!.id}&_count=100`)).length > 5);
  assert.deepEqual(await ids(`Location?organization=${place!.managingOrganization.reference}&name=borg%C3%A5%20h%C3%A4l`), [place!.id]);
  assert.deepEqual(await ids('HealthcareService?_lastUpdated=lt2020'), []);
  for (const near of ['60', '91|25', 'NaN|25', '60|25|-1', "60|25|10|km' or 1=1"])
    assert.deepEqual(await wrongness(await fhir(`Location?near=${encodeURIComponent(near)}`, nobody)), [400, 'invalid'], near);
  const all = await got('HealthcareService?_count=50', nobody);
  const rest = (await (await fetch(all.link[1].url)).json()) as Json;
  assert.ok(resources(rest).length > 0 && !resources(rest).some((r) => resources(all).some((s) => s.id === r.id)));
  assert.equal((await fhir(`Location/${place!.id}`, nobody)).status, 200);
  assert.equal((await posted('Location', { name: 'porvoo' }, nobody as never)).status, 200);
  assert.deepEqual(await entriesSince(since), []);
});

test('a page of another’s search, or a bent one, is refused', async () => {
  const bundle = (await (await posted('Patient', { _count: '1' })).json()) as Json;
  const next = bundle.link.find((l: Json) => l.relation === 'next').url as string;
  const other = await aProgram(server, ['Patient', 'Consent']);
  const theirs = await other.token();
  assert.deepEqual(await wrongness(await fetch(next, { headers: { authorization: theirs } })), [400, 'invalid']);
  assert.deepEqual(await wrongness(await fetch(next.replace('/Patient', '/Consent'), { headers: { authorization } })), [400, 'invalid']);
  assert.deepEqual(await wrongness(await fhir('Patient?_page=k1.AAAA')), [400, 'invalid']);
});

test('searches by patient, status, date, practitioner and the like find what they say', async () => {
  const ids = async (path: string) => resources(await got(path)).map((r) => r.id);
  const aino = personOf('aino');
  assert.equal((await ids(`Appointment?patient=Patient/${aino}`)).length, 1);
  const [booked] = resources(await got(`Appointment?patient=${aino}&status=booked`));
  assert.deepEqual(await ids(`Appointment?patient=${aino}&status=cancelled`), []);
  assert.deepEqual(await ids(`Appointment?patient=${aino}&date=${booked!.start.slice(0, 19)}Z`), [booked!.id]);
  assert.deepEqual(await ids(`Appointment?patient=${aino}&date=gt2100`), []);
  const open = await ids(`EpisodeOfCare?patient=${aino}&status=active`);
  const finished = await ids(`EpisodeOfCare?patient=${aino}&status=finished`);
  for (const matter of [record.assessed, record.booked]) assert.deepEqual([open.includes(matter), finished.includes(matter)], [true, false]);
  assert.deepEqual(await ids(`RelatedPerson?patient=${aino}&active=true`), [record.mandate]);
  assert.deepEqual(await ids(`RelatedPerson?patient=${aino}&active=false`), []);
  assert.equal((await ids(`Consent?patient=${aino}&status=active`)).length, 2);
  assert.deepEqual(await ids(`Consent?patient=${aino}&status=inactive,rejected`), []);
  assert.deepEqual(await ids(`Consent?patient=${aino}&category=mandate`), [record.mandate]);
  assert.equal((await ids(`QuestionnaireResponse?patient=${aino}&status=completed`)).length, 1);
  assert.equal((await ids('Practitioner?family=n%C3%A4y')).length, 1);
  const [nurse] = await ids('Practitioner?name=noora');
  const [role] = resources(await got(`PractitionerRole?practitioner=${nurse}`));
  assert.equal(role!.organization.display, 'Digisotekeskus');
  assert.equal((await ids(`Organization?name=porvoon`)).length > 0, true);
  assert.deepEqual(await ids(`Patient?_id=${aino},${crypto.randomUUID()},nonsense`), [aino]);
  assert.deepEqual(await ids(`Appointment?_lastUpdated=lt2020`), []);
  assert.equal((await ids(`Appointment?patient=${aino}&_lastUpdated=gt2020`)).length, 1);
});

test('what has changed is found by when it changed, and its version is another', async () => {
  const aino = personOf('aino');
  const before = await fhir(`Patient/${aino}`);
  const etag = before.headers.get('etag')!;
  assert.equal((await fhir(`Patient/${aino}`, { authorization, 'if-none-match': etag })).status, 304);
  assert.equal((await fhir(`Patient/${aino}`, { authorization, 'if-modified-since': before.headers.get('last-modified')! })).status, 304);
  const moment = new Date().toISOString();
  await change(server.world, system, { action: 'test' }, (tx) =>
    sql`update matter.person set phone = '+358 40 000 0099' where id = ${aino}`.execute(tx.db),
  );
  const after = await fhir(`Patient/${aino}`, { authorization, 'if-none-match': etag });
  assert.equal(after.status, 200);
  assert.notEqual(after.headers.get('etag'), etag);
  assert.deepEqual(
    resources(await got(`Patient?_lastUpdated=ge${moment}`)).map((p) => p.id),
    [aino],
  );
});

test('what is wrong is said as FHIR says it', async () => {
  const aino = personOf('aino');
  assert.deepEqual(await wrongness(await fhir(`Patient/${crypto.randomUUID()}`)), [404, 'not-found']);
  assert.deepEqual(await wrongness(await fhir('Patient/x')), [404, 'not-found']);
  assert.deepEqual(await wrongness(await fhir('Observation')), [404, 'not-found']);
  assert.deepEqual(await wrongness(await fhir('Patient?colour=red')), [400, 'not-supported']);
  assert.deepEqual(await wrongness(await fhir('Appointment?date=tomorrow')), [400, 'invalid']);
  assert.deepEqual(await wrongness(await fhir(`Patient/${aino}`, { authorization, accept: 'application/fhir+xml' })), [406, 'not-supported']);
  assert.deepEqual(await wrongness(await fhir(`Patient/${aino}?_format=xml`)), [406, 'not-supported']);
  assert.deepEqual(await wrongness(await fhir('Patient', {})), [401, 'login']);
  const forged = await fhir('Patient', { authorization: 'Bearer nonsense' });
  assert.match(forged.headers.get('www-authenticate') ?? '', /invalid_token/);
  assert.deepEqual(await wrongness(forged), [401, 'login']);
  assert.deepEqual(await wrongness(await fhir('Patient', { authorization: 'Bearer nonsense', cookie: await server.as('aino') })), [401, 'login']);
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    assert.deepEqual(await wrongness(await fhir(`Patient/${aino}`, { authorization }, { method })), [405, 'not-supported']);
  const created = await fhir('Patient', { authorization }, { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
  assert.equal(created.headers.get('allow'), 'GET');
  assert.deepEqual(await wrongness(created), [405, 'not-supported']);
  const lenient = await got('Patient?colour=red', { authorization, prefer: 'handling=lenient' });
  assert.equal(lenient.entry.at(-1).search.mode, 'outcome');
  assert.ok(!lenient.link[0].url.includes('colour'));
});

test('a program reads only the types of its scopes, by search, by id and by POST; the rest is refused and noted', async () => {
  let tried = 0;
  for (const own of TYPES) {
    const program = await aProgram(server, [own]);
    const headers = { authorization: await program.token() };
    const since = await lastEntry();
    for (const type of TYPES) {
      const expected = type === own || OPEN.includes(type) ? 200 : 403;
      assert.equal((await fhir(`${type}?_count=1`, headers)).status, expected, `${own} searches ${type}`);
      assert.equal((await posted(type, { _count: '1' }, headers)).status, expected, `${own} posts ${type}`);
      const read = await fhir(`${type}/${type === 'AuditEvent' ? '1' : personOf('aino')}`, headers);
      assert.ok(expected === 200 ? [200, 404].includes(read.status) : read.status === 403, `${own} reads ${type}: ${read.status}`);
      if (expected === 403) assert.match(read.headers.get('www-authenticate') ?? '', /insufficient_scope/);
      tried += 3;
    }
    const refusals = (await entriesSince(since)).filter((e) => e.outcome.startsWith('refused') && e.client === program.name);
    assert.equal(refusals.length, 3 * TYPES.filter((t) => t !== own && !OPEN.includes(t)).length);
  }
  console.log(`${tried} attempts of programs on types x scopes`);
});

test('even past the route, the database shows a program without the scope nothing of anybody', async () => {
  const nothingElse = { token: {}, reference: {}, date: {}, day: {}, string: {}, lang: 'fi', limit: 100 } as const;
  for (const mapping of mapped().filter((m) => m.ofPerson || m.type === 'AuditEvent')) {
    const others = TYPES.filter(
      (t) =>
        t !== mapping.type &&
        !(mapping.type === 'RelatedPerson' && t === 'Consent') &&
        !(mapping.type === 'EpisodeOfCare' && t === 'QuestionnaireResponse'),
    );
    const actor: Actor = { role: 'client', client: 'test', scopes: others.map((t) => `system/${t}.rs`) };
    const found = await look(server.world, actor, { action: 'test' }, (tx) => mapping.find(tx, server.world, nothingElse));
    assert.deepEqual(
      found.filter((f) => mapping.type !== 'Consent' || f.resource.id !== record.mandate),
      [],
      mapping.type,
    );
  }
});

/** Whose a resource is. */
const whoseIs = (r: Json): string =>
  r.resourceType === 'Patient' ? r.id : (r.patient ?? r.subject ?? r.participant[0].actor).reference.slice('Patient/'.length);

test('people by their session: residents their own, professionals those in relation, the officer the log, the administrator nobody', async () => {
  const seen = async (key: string, type: string): Promise<string[] | number> => {
    const answer = await fhir(`${type}?_count=100`, { cookie: await server.as(key) });
    return answer.status === 200 ? [...new Set(resources((await answer.json()) as Json).map(whoseIs))] : answer.status;
  };
  const [aino, sara, salla] = [personOf('aino'), personOf('sara'), personOf('salla')];
  for (const type of TYPES.filter((t) => ![...OPEN, 'Practitioner', 'PractitionerRole', 'AuditEvent'].includes(t))) {
    assert.deepEqual(await seen('aino', type), [aino], `Aino: ${type}`);
    assert.ok(
      ((await seen('sara', type)) as string[]).every((p) => p === sara),
      `Sara: ${type}`,
    );
    const physios = (await seen('physio', type)) as string[];
    assert.ok(!physios.includes(aino) && !physios.includes(salla), `physio: ${type}`);
    assert.equal(await seen('admin', type), 403);
    assert.equal(await seen('officer', type), 403);
  }
  for (const type of ['Patient', 'EpisodeOfCare', 'Appointment']) {
    const nurses = (await seen('nurse', type)) as string[];
    assert.ok(nurses.includes(aino) && nurses.includes(salla), type);
  }
  assert.equal((await fhir('AuditEvent', { cookie: await server.as('nurse') })).status, 403);
  assert.ok(resources(await got('AuditEvent', { cookie: await server.as('officer') })).length > 10);
});

test('who acts for another reads the other’s, until the basis ends', async () => {
  const cookie = await server.as('tuuli');
  const session = (
    await sql<{ id: string }>`select id from kernel.session where person = ${personOf('tuuli')} order by started_at desc limit 1`.execute(
      server.world.db,
    )
  ).rows[0]!.id;
  const token = await actFor(server.world, session as never, {
    person: personOf('aino'),
    name: 'Aino Esimerkki',
    basis: record.mandate,
    kind: 'mandate',
  });
  const acting = { cookie: `polku_session=${token}` };
  assert.notEqual(cookie, acting.cookie);
  const { world } = server;
  const actor = {
    role: 'resident',
    person: personOf('aino'),
    name: 'Aino Esimerkki',
    session,
    by: { person: personOf('tuuli'), name: 'Tuuli Malli', basis: record.mandate, kind: 'mandate' },
  } as Actor;
  const sees = () =>
    look(world, actor, { action: 'test' }, async (tx) => [
      ...new Set((await bundleOf(tx, world, personOf('aino'), { lang: 'fi' })).entry?.map((e) => e.resource?.resourceType as string)),
    ]);
  assert.ok((await sees()).includes('Appointment'));
  await change(world, system, { action: 'test' }, (tx) =>
    sql`update consent.consent set ends_at = ${tx.now}, status = 'inactive', status_reason = 'registry' where id = ${record.mandate}`.execute(tx.db),
  );
  // What was between the two of them stays known to both.
  assert.deepEqual(await sees(), ['Consent', 'RelatedPerson']);
  const answer = await fhir(`Patient/${personOf('aino')}`, acting);
  assert.ok([401, 403, 404].includes(answer.status), String(answer.status));
});

test('each reading is in the log of each person shown, with the program’s name and purpose', async () => {
  const aino = personOf('aino');
  let since = await lastEntry();
  await got(`Patient/${aino}`);
  assert.deepEqual(await entriesSince(since), [
    { action: 'fhir.read', subject: aino, client: 'Kaikki', purpose: 'integration', outcome: 'done', data: 'person' },
  ]);
  since = await lastEntry();
  const shown = resources(await got('Appointment?_count=100'));
  const whose = new Set(shown.map((a) => a.participant[0].actor.reference.slice('Patient/'.length)));
  assert.deepEqual(
    (await entriesSince(since)).map((e) => [e.action, e.subject, e.data]).sort(),
    [...whose].map((p) => ['fhir.search', p, 'appointment']).sort(),
  );
  since = await lastEntry();
  await got(`Patient/${crypto.randomUUID()}`);
  assert.deepEqual(
    (await entriesSince(since)).map((e) => [e.subject, e.outcome]),
    [[null, 'not found']],
  );
  // One who is over the end of the page is neither shown nor noted.
  since = await lastEntry();
  await posted('Patient', { family: 'Esimerkki', _count: '1' });
  assert.equal((await entriesSince(since)).length, 1);
});

test('a program that follows the log does not feed it: one line for each reading, the person’s when a person is asked for', async () => {
  const since = await lastEntry();
  await got('AuditEvent?_count=100');
  await got(`AuditEvent?patient=${personOf('aino')}`);
  assert.deepEqual(
    (await entriesSince(since)).map((e) => e.subject),
    [null, personOf('aino')],
  );
});

test('residents see in their log who and why, but not the names of professionals', async () => {
  await fhir(`Patient/${personOf('aino')}`, { cookie: await server.as('nurse') });
  const mine = resources(await got('AuditEvent?_count=100', { cookie: await server.as('aino') }));
  assert.ok(mine.length > 3);
  const byNurse = mine.find((e) => e.agent[0].type.coding[0].code === 'professional')!;
  assert.equal(byNurse.agent[0].role[0].text, 'sairaanhoitaja');
  assert.equal(byNurse.purposeOfEvent[0].coding[0].code, 'TREAT');
  assert.ok(!JSON.stringify(mine).includes('Noora'));
  assert.ok(mine.some((e) => e.agent[0].who?.display === 'Kaikki'));
  const officers = JSON.stringify(await got(`AuditEvent?patient=${personOf('aino')}&_count=100`, { cookie: await server.as('officer') }));
  assert.ok(officers.includes('Noora Näyte'));
});

test('who breaks the glass reads, and the person sees why', async () => {
  const [eino, reason] = [personOf('eino'), 'Tajuton potilas ensihoidossa'];
  await change(server.world, system, { action: 'test' }, (tx) =>
    sql`update matter.matter set state = 'closed', closed_at = ${new Date(0)} where person = ${eino} and state = 'open'`.execute(tx.db),
  );
  const physio = { cookie: await server.as('physio') };
  assert.equal((await fhir(`Patient/${eino}`, physio)).status, 404);
  await change(server.world, actorOf('physio'), { action: 'test', subject: eino }, (tx) =>
    breakGlass(tx, { person: eino, ground: 'urgent-care', reason }),
  );
  assert.equal((await fhir(`Patient/${eino}`, physio)).status, 200);
  const log = resources(await got('AuditEvent?_count=100', { cookie: await server.as('eino') }));
  const read = log.find((e) => e.subtype[0].code === 'fhir.read' && e.purposeOfEvent[0].coding[0].code === 'ETREAT')!;
  assert.deepEqual([read.purposeOfEvent[0].text, read.type.code, read.agent[0].role[0].text], [reason, '110127', 'fysioterapeutti']);
});

test('a European without a Finnish identity code is told by the European identifier, never as having one', { skip: skipProfiles }, async () => {
  const sara = personOf('sara');
  await change(server.world, system, { action: 'test' }, (tx) => sql`update matter.person set id_system = 'eidas' where id = ${sara}`.execute(tx.db));
  const found = await got(`Patient/${sara}`);
  assert.deepEqual([found.identifier[0].use, found.identifier[0].system], ['secondary', 'urn:oid:1.2.246.517.3002.111.17']);
  assert.deepEqual(problemsOf(found as never), []);
});

test('a person’s own copy has everything of theirs and nothing of others', async () => {
  const aino = actorOf('aino');
  const bundle = await look(server.world, aino, { action: 'test' }, (tx) => bundleOf(tx, server.world, personOf('aino'), { lang: 'sv' }));
  assert.equal(bundle.type, 'collection');
  const types = bundle.entry!.map((e) => e.resource!.resourceType);
  for (const type of typesOfPerson()) assert.ok(types.includes(type as never), type);
  const text = JSON.stringify(bundle);
  for (const other of ['salla', 'eino', 'venla']) assert.ok(!text.includes(personOf(other)), other);
  assert.ok(!text.includes('_sealed') && !text.includes('k1.'));
  const some = await look(server.world, aino, { action: 'test' }, (tx) =>
    bundleOf(tx, server.world, personOf('aino'), { lang: 'fi', types: ['Appointment'] }),
  );
  assert.deepEqual([...new Set(some.entry!.map((e) => e.resource!.resourceType))], ['Appointment']);
});
