import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { ABrowser } from '../../../../test/a-browser.ts';
import { aBookedVisit } from '../../../../test/a-visit.ts';
import { actorOf, type TestServer, testServer } from '../../../../test/world.ts';
import { describe, nameTopics, note, openMatter } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { MatterId } from '../../../kernel/ids.ts';
import { beginSession } from '../../../kernel/session.ts';
import { ownDataFile } from './file.ts';

let server: TestServer;
let owner: pg.Client;
let matter: MatterId;
before(async () => {
  server = await testServer();
  owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
  nameTopics((topic, lang) => (topic === 'download-test' ? { fi: 'Selkäkipu', sv: 'Ryggvärk', en: 'Back pain' }[lang] : undefined));
  describe(
    'download-test.told',
    (_entry, { href }) => ({
      title: 'Vastasit kysymyksiin',
      text: ['Kiitos.'],
      facts: [{ name: 'Kipu', value: 'Lievä' }],
      parts: [{ title: 'Vastaukset', facts: [{ name: 'Säteileekö?', value: 'Ei' }], folded: true }],
      links: [{ text: 'Avaa', href: href('/x') }],
    }),
    'form',
  );
  const venla = actorOf('venla');
  matter = await change(server.world, venla, { action: 'test' }, async (tx) => {
    const id = await openMatter(tx, { topic: 'download-test', lang: 'fi' });
    await note(tx, id, { kind: 'download-test.told' });
    return id;
  });
  await aBookedVisit(server.world, { of: 'venla' });
});
after(() => owner.end().then(() => server.close()));

const as = async (key: string) => new ABrowser(server.url, await server.as(key));

test('a resident gets own data as a file whose shape is the described one', async () => {
  const venla = await (await as('venla')).open('/fi/my/download');
  await venla.send({ as: 'json' });
  assert.match(venla.path, /^\/fi\/my\/download\/json\?/);
  assert.equal(venla.status, 200);
  const file = ownDataFile.strict().parse(JSON.parse(venla.html));
  assert.equal(file.$schema, `${server.url}/schemas/own-data-1.json`);
});

test('the file has the matters, what happened in them in words and as keys, and the bookings; not the identity code', async () => {
  const venla = await (await as('venla')).open('/fi/my/download/json');
  const file = ownDataFile.parse(JSON.parse(venla.html));
  const told = file.matters?.find((m) => m.id === matter);
  assert.equal(told?.name, 'Selkäkipu');
  const [event] = told?.events ?? [];
  assert.deepEqual(
    { kind: event?.kind, category: event?.category, by: event?.by, facts: event?.facts, parts: event?.parts },
    {
      kind: 'download-test.told',
      category: 'form',
      by: { role: 'resident', name: 'Venla Esimerkki' },
      facts: [{ name: 'Kipu', value: 'Lievä' }],
      parts: [{ title: 'Vastaukset', text: [], facts: [{ name: 'Säteileekö?', value: 'Ei' }] }],
    },
  );
  assert.equal(file.appointments?.length, 1);
  assert.equal(file.person?.given, 'Venla');
  assert.doesNotMatch(venla.html, /110619A924M/);
  const swedish = ownDataFile.parse(JSON.parse((await venla.open('/sv/my/download/json')).html));
  assert.equal(swedish.matters?.find((m) => m.id === matter)?.name, 'Ryggvärk');
});

test('only what was chosen is in the file, and only from the time chosen', async () => {
  await owner.query(`update matter.timeline set at = at - interval '40 days' where matter = $1`, [matter]);
  await owner.query(`update matter.matter set opened_at = opened_at - interval '40 days' where id = $1`, [matter]);
  const venla = await (await as('venla')).open('/fi/my/download/json?what=matters&period=30');
  const file = ownDataFile.parse(JSON.parse(venla.html));
  assert.deepEqual([file.person, file.appointments], [undefined, undefined]);
  assert.ok(file.from);
  assert.ok(!file.matters?.some((m) => m.id === matter));
  const longer = ownDataFile.parse(JSON.parse((await venla.open('/fi/my/download/json?what=matters&period=180')).html));
  assert.ok(longer.matters?.some((m) => m.id === matter));
});

test('the standard form is a collection of what FHIR knows of the person', async () => {
  const venla = await (await as('venla')).open('/fi/my/download/fhir');
  const bundle = JSON.parse(venla.html);
  assert.deepEqual([bundle.resourceType, bundle.type], ['Bundle', 'collection']);
  const types = new Set(bundle.entry.map((e: { resource: { resourceType: string } }) => e.resource.resourceType));
  assert.ok(types.has('Patient') && types.has('Appointment'), [...types].join(' '));
  assert.doesNotMatch(venla.html, /Mikael|Sample/);
});

test('the description of the file is open to all and is a JSON Schema', async () => {
  const answer = await fetch(`${server.url}/schemas/own-data-1.json`);
  assert.match(answer.headers.get('content-type') ?? '', /application\/schema\+json/);
  const schema = (await answer.json()) as { $id: string; properties: object };
  assert.equal(schema.$id, `${server.url}/schemas/own-data-1.json`);
  assert.ok('matters' in schema.properties);
});

test('the document has it all to read, with whose, whence and when', async () => {
  const venla = await (await as('venla')).open('/fi/my/download');
  await venla.send({ as: 'print' });
  assert.match(venla.path, /^\/fi\/my\/download\/print\?/);
  await venla.open('/fi/my/download/print');
  for (const words of [
    'Kenen tiedot Venla Esimerkki',
    'Itä-Uudenmaan hyvinvointialue',
    'Selkäkipu',
    'Vastasit kysymyksiin',
    'Säteileekö? Ei',
    'Varattu',
  ])
    assert.ok(venla.text.includes(words), words);
});

test('choosing nothing is told, and the choices stay', async () => {
  const venla = await (await as('venla')).open('/fi/my/download');
  await venla.send({ what: '', as: 'json' });
  assert.equal(venla.status, 422);
  assert.match(venla.html, /<title>Virhe: Lataa omat tiedot/);
  assert.match(venla.html, /href="#what"/);
  assert.equal(venla.forms[0]!.fields.as, 'json');
});

test('it needs an identification of now: a passkey alone is not enough, nor is one of an hour ago', async () => {
  const who = actorOf('venla') as Resident;
  const token = await beginSession(server.world, { role: 'resident', person: who.person, name: who.name, method: 'passkey' });
  const venla = new ABrowser(server.url, `polku_session=${token}`);
  for (const page of ['', '/json', '/fhir', '/print'])
    assert.match((await venla.open(`/fi/my/download${page}`)).path, /\/sign-in\?.*identify=1/, page);
});

test('taking data along is in the log, with what kinds of data', async () => {
  const sara = await as('sara');
  await sara.open('/fi/my/download/json?what=person,appointments');
  const { rows } = await owner.query(`select purpose, data, outcome from kernel.audit_entry where action = 'mypage.export' and subject = $1`, [
    (actorOf('sara') as Resident).person,
  ]);
  assert.deepEqual(rows, [{ purpose: 'own-matter', data: 'person, contact details, appointment', outcome: 'done' }]);
});
