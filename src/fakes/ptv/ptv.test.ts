import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { testWorld } from '../../../test/world.ts';
import {
  channelsOf,
  classificationNames,
  findChannel,
  findOrganization,
  findService,
  ImportStopped,
  importFromPtv,
  importRuns,
  openNow,
} from '../../engines/directory/index.ts';
import type { World } from '../../kernel/world.ts';
import { demoAsPtv } from './content.ts';
import { PTV_TEST_KEY, startTestPtv, type TestPtv } from './ptv.ts';
import { items, ptvIdOf } from './written.ts';

let world: World;
let close: () => Promise<void>;
let ptv: TestPtv;
let now = new Date('2026-11-20T08:00:00Z');
const waited: number[] = [];
before(async () => {
  ({ world, close } = await testWorld({ clock: () => now, env: { PTV_REQUESTS_A_SECOND: '1000', PTV_KEY: PTV_TEST_KEY } }));
  ptv = await startTestPtv({ mode: 'demo', county: world.county, clock: () => now, pageSize: 25 });
});
after(async () => {
  await ptv.close();
  await close();
});
beforeEach(() => {
  ptv.asked.length = 0;
  ptv.instead = undefined;
  waited.length = 0;
});

const origin = (more: { since?: string; api?: 'v12' } = {}) => ({ url: ptv.url, api: 'v11' as const, county: '01', ...more });
const wait = async (ms: number) => void (ms > 2 && waited.push(ms));
const run = (more: Parameters<typeof origin>[0] = {}) => importFromPtv(world, origin(more), { wait });

test('in production nobody plays PTV', () => assert.rejects(startTestPtv({ mode: 'production', county: world.county }), /refuses to start/));

test('a refused key ends the import at once, and it does not go on', async () => {
  ptv.instead = () => ({ status: 401, body: '{}' });
  await assert.rejects(run(), (e: ImportStopped) => e instanceof ImportStopped && !e.goesOn && /key/.test(e.message));
  assert.equal(ptv.asked.length, 1);
  assert.equal((await importRuns(world.db, 1))[0]?.state, 'failed');
});

test('when PTV stops answering nothing has changed, and the next attempt asks only for what is missing', async () => {
  let answered = 0;
  ptv.instead = () => (++answered > 6 ? { status: 503, body: '' } : undefined);
  await assert.rejects(run(), (e: ImportStopped) => e.goesOn);
  assert.equal(await findService(world.db, ptvIdOf('emergency-dental')), undefined);
  const brought = new Set(ptv.asked.slice(0, 6));
  ptv.asked.length = 0;
  ptv.instead = undefined;
  const { state } = await run();
  assert.equal(state, 'done');
  assert.deepEqual(
    ptv.asked.filter((a) => brought.has(a)),
    [],
  );
});

test('services came with general descriptions, channels of all kinds, places, hours, accessibility, collections and names of classes', async () => {
  const content = demoAsPtv(world.county);
  const own = content.Service.filter((s) => s.areaType !== 'Nationwide');
  for (const s of own) assert.ok(await findService(world.db, String(s.id)), String(s.id));
  const dental = await findService(world.db, ptvIdOf('emergency-dental'));
  assert.match(dental!.generalDescription.fi!, /^Hyvinvointialue järjestää kiireellisen/);
  assert.ok(dental!.descriptions.fi!.startsWith(`${dental!.generalDescription.fi}\n\n`) && dental!.descriptions.sv !== dental!.descriptions.fi);
  assert.equal(dental!.chargeType, 'Chargeable');
  const types = new Set<string>();
  for (const s of own) for (const c of await channelsOf(world.db, [(await findService(world.db, String(s.id)))!.id])) types.add(c.type);
  assert.deepEqual([...types].sort(), ['EChannel', 'Phone', 'PrintableForm', 'ServiceLocation', 'WebPage']);
  const station = await findChannel(world.db, ptvIdOf('porvoo-station'));
  assert.ok(Math.abs(station!.latitude! - 60.3925) < 1e-5 && Math.abs(station!.longitude! - 25.665) < 1e-5);
  assert.equal(station!.accessibility.entrances[0]?.groups[0]?.sentences[0]?.fi, 'Sisäänkäynti kadun puolelta, hissi ja esteetön wc.');
  assert.deepEqual(openNow(station!.serviceHours, new Date('2026-11-20T10:00:00+02:00')), {
    open: true,
    until: new Date('2026-11-20T15:00:00+02:00'),
  });
  assert.equal((await findOrganization(world.db, ptvIdOf('county')))?.names.sv, 'Östra Nylands välfärdsområde');
  assert.equal((await classificationNames(world.db, 'service-class', 'en')).get('P5.10'), 'Oral health care');
});

test('a second import finds nothing changed', async () => {
  const { report } = await run();
  assert.deepEqual([report.services.changed, report.channels.changed, report.organizations.changed, report.collections.changed], [0, 0, 0, 0]);
  assert.ok(report.services.unchanged > 50 && report.collections.unchanged === 1);
});

test('of changes only what changed is asked for; what is archived or withdrawn is no longer shown, and may come back', async () => {
  now = new Date('2026-11-21T08:00:00Z');
  const service = ptv.shelf.get('Service', ptvIdOf('home-care'))!.json;
  ptv.shelf.put('Service', { ...service, serviceNames: items({ fi: 'Uusi nimi', sv: 'Nytt namn' }, 'Name') });
  ptv.shelf.end('Service', ptvIdOf('emergency-dental'));
  ptv.shelf.end('ServiceChannel', ptvIdOf('porvoo-station'), 'Withdrawn');
  now = new Date('2026-11-22T08:00:00Z');
  const { report, state } = await run({ since: '2026-11-20T20:00:00.000Z' });
  assert.deepEqual([state, report.services.read, report.services.changed, report.services.archived, report.channels.archived], ['done', 1, 1, 1, 1]);
  assert.equal((await findService(world.db, String(service.id)))?.names.fi, 'Uusi nimi');
  assert.equal(await findService(world.db, ptvIdOf('emergency-dental')), undefined);
  assert.equal(await findChannel(world.db, ptvIdOf('porvoo-station')), undefined);
  for (const [kind, key] of [
    ['Service', 'emergency-dental'],
    ['ServiceChannel', 'porvoo-station'],
  ] as const)
    ptv.shelf.put(kind, ptv.shelf.get(kind, ptvIdOf(key))!.json);
  await run();
  assert.ok((await findService(world.db, ptvIdOf('emergency-dental'))) && (await findChannel(world.db, ptvIdOf('porvoo-station'))));
});

test('too many requests, errors and half pages are asked again with patience; what stays broken is told and the rest taken', async () => {
  const tries = new Map<string, number>();
  ptv.instead = (address, right) => {
    const nth = (tries.get(address) ?? 0) + 1;
    tries.set(address, nth);
    if (/Service\/area/.test(address) && nth === 1) return { status: 429, headers: { 'retry-after': '7' }, body: '' };
    if (/ServiceChannel\/area/.test(address) && nth <= 2) return { status: 500, body: 'oops' };
    if (/Organization\/list/.test(address) && nth === 1) return { status: 200, body: right.slice(0, right.length / 2) };
    if (/serviceWithGD/.test(address)) return { status: 200, body: Buffer.from(right.slice(0, -300), 'latin1') };
    return undefined;
  };
  const before = await findService(world.db, ptvIdOf('emergency-dental'));
  const { state, report } = await run();
  assert.equal(state, 'partial');
  assert.ok(waited.includes(7000) && waited.includes(1000) && waited.includes(2000));
  assert.ok(report.trouble.length > 0 && report.trouble.every((t) => /serviceWithGD/.test(t.asked) && /cannot be read/.test(t.problem)));
  assert.ok(report.services.refused.some((r) => /not UTF-8/.test(r.reason) && /^[0-9a-f-]{36}$/.test(r.id)));
  assert.ok(report.services.refused.some((r) => /ends in the middle/.test(r.reason)));
  assert.equal(report.channels.refused.length + report.organizations.refused.length, 0);
  assert.deepEqual(await findService(world.db, ptvIdOf('emergency-dental')), before);
  const kept = (await importRuns(world.db, 1))[0];
  assert.deepEqual([kept?.state, kept?.report.trouble?.length], ['partial', report.trouble.length]);
});

test('v12 brings the same services, with classes by URI, connections and general descriptions', async () => {
  const { report, state } = await run({ api: 'v12' });
  assert.equal(state, 'done');
  assert.deepEqual([report.services.refused, report.channels.refused, report.organizations.refused, report.classes.refused], [[], [], [], []]);
  const dental = await findService(world.db, ptvIdOf('emergency-dental'));
  assert.deepEqual(
    [dental?.serviceClasses, dental?.chargeType, dental?.organizationNames?.fi],
    [['P5.10'], 'Chargeable', 'Itä-Uudenmaan hyvinvointialue'],
  );
  assert.match(dental!.generalDescription.sv!, /^Välfärdsområdet ordnar/);
  const ways = await channelsOf(world.db, [dental!.id]);
  assert.ok(ways.length > 0);
  const station = await findChannel(world.db, ptvIdOf('porvoo-station'));
  assert.ok(Math.abs(station!.latitude! - 60.3925) < 1e-5 && station!.municipality === '638');
});
