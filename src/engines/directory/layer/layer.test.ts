import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { actorOf, testWorld } from '../../../../test/world.ts';
import { change } from '../../../kernel/change.ts';
import { LANGS, type Lang } from '../../../kernel/i18n.ts';
import type { ChannelId, ServiceId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { channelsOf } from '../find/channels.store.ts';
import { findChannel, findService } from '../find/find.store.ts';
import { aPtvChannel, aPtvService } from '../ptv/a-ptv-record.ts';
import { importPtv } from '../ptv/import.ts';
import { checkLinksWith } from '../quality/links/check-links.job.ts';
import { checkQuality, countFindings, findings } from '../quality/findings.store.ts';
import { searchServices } from '../search/search.ts';
import { corrections, correctionSent, findCorrection, queueCorrection, reportError, settleCorrection } from './correction.store.ts';
import { editedService, hideChannel, listForEditors, previewOf } from './edited.store.ts';
import { type Deed, type Layer, noLayer } from './layer.ts';
import { addVersion, layerOf, layerVersions } from './layer.store.ts';
import { addLocalService } from './local.store.ts';

let world: World;
let close: () => Promise<void>;
const folder = mkdtempSync(join(tmpdir(), 'layer-'));
before(async () => {
  ({ world, close } = await testWorld());
});
after(async () => {
  rmSync(folder, { recursive: true });
  await close();
});

const name = (value: string, language: Lang = 'fi', type = 'Name') => ({ language, value, type });
const channels = [
  aPtvChannel(),
  aPtvChannel({ serviceChannelNames: [name('Toinen piste')], webPages: [{ url: 'https://piste.example/', language: 'fi' }] }),
];
const record = aPtvService({ serviceChannels: channels.map((c) => ({ serviceChannel: { id: c.id } })) });
const bring = async (more: object = {}) => {
  const file = (what: string, content: unknown) => {
    const path = join(folder, `${what}.json`);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  await importPtv(world, { services: file('services', [{ ...record, ...more }]), channels: file('channels', channels) });
  return (await findService(world.db, record.id))?.id as ServiceId;
};
const act = <T>(work: Parameters<typeof change<T>>[3]) => change(world, actorOf('admin'), { action: 'test' }, work);
const write = (service: ServiceId, based: number, layer: Partial<Layer>, did: Deed = 'published') =>
  act((tx) => addVersion(tx, service, { based, did, content: { ...noLayer, ...layer } }));
const found = async (q: string) =>
  (await searchServices(world.db, { q, lang: 'fi', now: world.clock(), limit: 20, offset: 0 })).hits.map((h) => h.sourceId);

test('whatever an import brings, what the county has written stays as it was, and is what people see', async () => {
  const service = await bring();
  const words = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom('a', 'ö', '"', "'", '\\', ' b') });
  const texts = fc.dictionary(fc.constantFrom(...LANGS), words, { noNullPrototype: true });
  const layers = fc.record({
    hidden: fc.boolean(),
    names: texts,
    summaries: texts,
    instructions: texts,
    channelOrder: fc.constant([]),
    supply: fc.constant([]),
  });
  await fc.assert(
    fc.asyncProperty(layers, fc.array(words, { minLength: 1, maxLength: 3 }), async (layer, theirs) => {
      const { number } = await layerOf(world.db, service);
      await write(service, number, layer);
      for (const n of theirs) await bring({ serviceNames: [name(`x${n}`), name('Rådgivning', 'sv')] });
      assert.deepEqual((await layerOf(world.db, service)).published, { ...noLayer, ...layer });
      const shown = await editedService(world.db, service);
      const owner = { fi: `x${theirs.at(-1)!}`.trimEnd(), sv: 'Rådgivning' };
      assert.deepEqual(shown?.names, { ...owner, ...layer.names });
      assert.deepEqual(shown?.original.names, owner);
      assert.equal(shown?.hidden, layer.hidden);
      assert.equal((await findService(world.db, service)) === undefined, layer.hidden);
    }),
    { numRuns: 12 },
  );
  await write(service, (await layerOf(world.db, service)).number, {});
});

test('a hidden service is in no list and no search; shown again it is found by the county’s own words', async () => {
  const service = await bring({ serviceNames: [name('Kalastusneuvonta')] });
  const { number } = await layerOf(world.db, service);
  await write(service, number, { hidden: true });
  assert.deepEqual([await found('kalastusneuvonta'), await findService(world.db, record.id)], [[], undefined]);
  assert.equal((await listForEditors(world.db, { state: 'hidden', lang: 'fi', limit: 10, offset: 0 })).services[0]?.id, service);
  await write(service, number + 1, { alternativeNames: { fi: ['mökkirannan vaajaneuvonta'] } });
  assert.deepEqual(await found('vaajaneuvonta'), [record.id]);
});

test('a draft changes nothing for people, and its preview is what publishing gives', async () => {
  const service = await bring();
  const { number } = await layerOf(world.db, service);
  const layer = { ...noLayer, names: { fi: 'Omin sanoin' }, channelOrder: [(await findChannel(world.db, channels[1]!.id))!.id] };
  await write(service, number, layer, 'saved');
  const before = await findService(world.db, service);
  assert.notEqual(before?.names.fi, 'Omin sanoin');
  const preview = await previewOf(world.db, { service, layer, now: world.clock() });
  assert.deepEqual(await findService(world.db, service), before);
  await write(service, number + 1, layer);
  const published = { ...(await findService(world.db, service)), changedAt: preview?.service.changedAt };
  assert.deepEqual(preview, { service: published, channels: await channelsOf(world.db, [service]) });
  assert.equal(preview?.channels[0]?.sourceId, channels[1]!.id);
});

test('of two who edit the same version one is told that the other was first', async () => {
  const service = await bring();
  const { number } = await layerOf(world.db, service);
  const both = await Promise.all([1, 2].map((n) => write(service, number, { names: { fi: `Nimi ${n}` } }, 'saved')));
  assert.equal(both.filter(Boolean).length, 1);
  assert.equal((await layerVersions(world.db, service)).length, number + 1);
});

test('a service that the county adds is nobody’s to see before it is published, then has its place, phone and provider', async () => {
  const service = await act((tx) => addLocalService(tx, { fi: 'Keskusteluapu' }));
  assert.equal(await findService(world.db, service), undefined);
  await write(service, 0, {
    names: { fi: 'Keskusteluapu' },
    local: {
      provider: 'parish',
      organization: 'Mallilan seurakunta',
      descriptions: { fi: 'Kahvia ja keskustelua.' },
      userInstructions: {},
      chargeType: 'Free',
      chargeInfo: {},
      municipalities: ['638'],
      themes: ['mind'],
      channels: [
        { kind: 'phone', number: '019 000 2000', hours: [] },
        { kind: 'place', name: 'Seurakuntatalo', street: 'Esimerkkitie 1', postcode: '06100', postOffice: 'Porvoo', municipality: '638', hours: [] },
      ],
    },
  });
  const shown = await findService(world.db, service);
  assert.deepEqual([shown?.provider, shown?.organizationNames?.fi], ['parish', 'Mallilan seurakunta']);
  assert.deepEqual(
    (await channelsOf(world.db, [service])).map((c) => c.type),
    ['Phone', 'ServiceLocation'],
  );
  assert.equal((await found('keskusteluapu')).length, 1);
  await write(service, 1, { names: { fi: 'Keskusteluapu' }, hidden: true });
  assert.deepEqual(await found('keskusteluapu'), []);
});

test('a hidden channel is in no service', async () => {
  const service = await bring();
  const channel = (await findChannel(world.db, channels[0]!.id))!.id as ChannelId;
  await act((tx) => hideChannel(tx, channel, true));
  assert.deepEqual(
    (await channelsOf(world.db, [service])).map((c) => c.sourceId),
    [channels[1]!.id],
  );
  await act((tx) => hideChannel(tx, channel, false));
});

test('a correction asked of the owner is done when an import changes the record, and only then', async () => {
  const service = await bring();
  const id = (await act((tx) => reportError(tx, { service, what: 'Nimi on vanha' })))!;
  await act((tx) => queueCorrection(tx, id, { recipient: 'o@example.fi', message: 'Hei' }));
  assert.equal(await act((tx) => queueCorrection(tx, id, { recipient: 'o@example.fi', message: 'Hei' })), false);
  await act((tx) => correctionSent(tx, id));
  await bring();
  assert.equal((await findCorrection(world.db, id))?.state, 'sent');
  await bring({ serviceNames: [name('Uusi nimi')] });
  const done = await findCorrection(world.db, id);
  assert.deepEqual([done?.state, done?.settledName, done?.changed], ['done', null, true]);
  await act((tx) => settleCorrection(tx, id, 'to-send'));
  assert.equal((await corrections(world.db, 'to-send'))[0]?.changed, false);
});

test('a link that is gone is told, and counts agree with what is listed', async () => {
  const service = await bring();
  const dead = async () => (await findings(world.db, { kind: 'dead-link', service, limit: 10, offset: 0 })).map((f) => f.detail);
  await checkLinksWith(world, async () => ({ outcome: 'gone', status: 404 }), 0);
  assert.deepEqual(await dead(), ['https://piste.example/']);
  await act((tx) => checkQuality(tx));
  const { total, kinds } = await countFindings(world.db, { service });
  assert.equal(
    total,
    [...kinds.values()].reduce((a, b) => a + b, 0),
  );
});
