import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { ABrowser } from '../../../../test/a-browser.ts';
import { actorOf, type TestServer, testServer } from '../../../../test/world.ts';
import { describe, nameTopics, note, openMatter } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { MatterId } from '../../../kernel/ids.ts';
import { actFor, beginSession, findSession } from '../../../kernel/session.ts';
import type { ConsentId } from '../../../kernel/ids.ts';

let server: TestServer;
let owner: pg.Client;
before(async () => {
  server = await testServer();
  owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
  nameTopics((topic) => ({ 'line-a': 'Yskä', 'line-b': 'Rokotus' })[topic]);
  describe('line-test.message', ({ data }) => ({ title: `Viesti ${data.n ?? ''}` }), 'message');
  describe('line-test.plan', () => ({ title: 'Suunnitelma tehtiin', parts: [{ title: 'Salainen osa' }] }), 'plan');
});
after(() => owner.end().then(() => server.close()));

const as = async (key: string) => new ABrowser(server.url, await server.as(key));
const aMatter = (of: string, topic: string, kinds: readonly { kind: string; data?: Record<string, unknown> }[]): Promise<MatterId> =>
  change(server.world, actorOf(of), { action: 'test' }, async (tx) => {
    const matter = await openMatter(tx, { topic, lang: 'fi' });
    for (const entry of kinds) await note(tx, matter, entry);
    return matter;
  });

test('everything is on one line, and each leads to its matter; of a kind, a matter or a time when so wished', async () => {
  const cough = await aMatter('venla', 'line-a', [{ kind: 'line-test.message' }]);
  const vaccine = await aMatter('venla', 'line-b', [{ kind: 'line-test.plan' }]);
  const venla = await (await as('venla')).open('/fi/my/timeline');
  assert.match(venla.text, /2 tapahtumaa, uusin ensin/);
  assert.match(venla.text, /Suunnitelma tehtiin Rokotus .*Viesti Yskä/);
  assert.equal(venla.link('Rokotus'), `/fi/my/matters/${vaccine}`);
  const shows = async (query: string) => {
    await venla.open(`/fi/my/timeline?${query}`);
    return [/Suunnitelma tehtiin/.test(venla.text), /Viesti Yskä/.test(venla.text)];
  };
  assert.deepEqual(await shows('category=plan'), [true, false]);
  assert.deepEqual(await shows(`matter=${cough}`), [false, true]);
  assert.deepEqual(await shows('category=decision'), [false, false]);
  assert.match(venla.text, /Näillä rajauksilla ei löytynyt tapahtumia/);
  await owner.query(`update matter.timeline set at = at - interval '31 days' where matter = $1`, [cough]);
  assert.deepEqual(await shows('period=30'), [true, false]);
  assert.deepEqual(await shows('category=x&matter=x&period=x&page=-1'), [true, true]);
});

test('a long line comes in pages, and the filter goes along', async () => {
  await aMatter(
    'salla',
    'line-a',
    Array.from({ length: 45 }, (_, n) => ({ kind: 'line-test.message', data: { n: n + 1 } })),
  );
  const salla = await (await as('salla')).open('/fi/my/timeline?category=message');
  assert.equal(salla.text.match(/Viesti \d+/g)?.length, 20);
  assert.match(salla.text, /Viesti 45 /);
  await salla.open(salla.link('Seuraava'));
  await salla.open(salla.link('Seuraava'));
  assert.match(salla.path, /category=message&page=3/);
  assert.equal(salla.text.match(/Viesti \d+/g)?.length, 5);
  assert.match((await salla.open('/fi/my/timeline?page=9999')).text, /Vielä ei ole tapahtunut mitään|ei löytynyt/);
});

test('one who has nothing is told where it comes from', async () => {
  assert.match((await (await as('otso')).open('/fi/my/timeline')).text, /Vielä ei ole tapahtunut mitään/);
});

test("nobody sees another's events, whatever the address", async () => {
  const cough = await aMatter('ilmari', 'line-a', [{ kind: 'line-test.message' }]);
  const sara = await (await as('sara')).open(`/fi/my/timeline?matter=${cough}`);
  assert.doesNotMatch(sara.text, /Yskä/);
});

/** Aino's browser, acting for a child. */
async function actingFor(child: string, kind: 'guardianship' | 'support', matter?: MatterId): Promise<ABrowser> {
  const [aino, whose] = [actorOf('aino') as Resident, actorOf(child) as Resident];
  await owner.query(
    `update consent.consent set status = 'inactive', status_reason = 'error' where subject = $1 and grantee = $2 and kind = $3 and status = 'active'`,
    [whose.person, aino.person, kind],
  );
  const { rows } = await owner.query(
    `insert into consent.consent (county, kind, policy, subject, grantee, matter, source, status, starts_at, created_at)
     values ($1, $2, 'test', $3, $4, $5, $6, 'active', now() - interval '1 minute', now()) returning id`,
    [server.world.county.key, kind, whose.person, aino.person, matter ?? null, 'self'],
  );
  const first = await beginSession(server.world, { role: 'resident', person: aino.person, name: aino.name });
  const session = await findSession(server.world, first, undefined);
  const token = await actFor(server.world, session!.actor.session, {
    person: whose.person,
    name: whose.name,
    basis: rows[0].id as ConsentId,
    kind,
    matter,
  });
  return new ABrowser(server.url, `polku_session=${token}`);
}

test('a supporter sees the one matter, and no ways to what is not theirs', async () => {
  const cough = await aMatter('ilmari', 'line-a', [{ kind: 'line-test.message' }]);
  await aMatter('ilmari', 'line-b', [{ kind: 'line-test.plan' }]);
  const aino = await (await actingFor('ilmari', 'support', cough)).open('/fi/my');
  assert.match(aino.text, /^Asiat: Ilmari Esimerkki Täältä näet asian, johon Ilmari Esimerkki on pyytänyt sinut tueksi\./);
  assert.match(aino.text, /Yskä/);
  assert.doesNotMatch(aino.text, /Rokotus|Yhteystiedot|Lataa/);
  for (const page of ['/fi/my/share', '/fi/my/share/new']) assert.equal((await aino.open(page)).status, 403, page);
  assert.doesNotMatch((await aino.open('/fi/my/timeline')).text, /Suunnitelma tehtiin/);
});
