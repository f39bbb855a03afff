import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testWorld } from '../../../../test/world.ts';
import type { World } from '../../../kernel/world.ts';
import { channelsOf } from '../find/channels.store.ts';
import { findChannel, findService } from '../find/find.store.ts';
import { searchServices } from '../search/search.ts';
import { seedDirectory } from '../seed/seed.ts';
import { importPtv } from './import.ts';
import type { ImportReport } from './report.ts';

const shared = process.env.POLKU_SHARED ?? '../shared';
const sample = (name: string) => join(shared, 'data/ptv', name);
const skip = existsSync(sample('services.v8.json')) ? false : 'skipped: data absent';
const files = { services: sample('services.v8.json'), channels: sample('channels.v8.json'), organizations: sample('organizations.v8.json') };

let world: World;
let close: () => Promise<void> = async () => {};
let report: ImportReport;
before(async () => {
  if (skip) return;
  ({ world, close } = await testWorld());
  await seedDirectory(world);
  report = await importPtv(world, files);
});
after(() => close());

test('every record of the real sample is read and taken', { skip }, () => {
  const sums = [report.services, report.channels, report.organizations].map((k) => [k.read, k.changed, k.refused.length]);
  assert.deepEqual(sums, [
    [258, 258, 0],
    [619, 619, 0],
    [10, 10, 0],
  ]);
});

test('every connection between services and channels stands', { skip }, async () => {
  const raw = JSON.parse(readFileSync(files.services, 'utf8')) as {
    serviceChannels: { serviceChannelId?: string; serviceChannel?: { id: string } }[];
  }[];
  const told = raw.reduce((sum, s) => sum + new Set(s.serviceChannels.map((c) => c.serviceChannel?.id ?? c.serviceChannelId)).size, 0);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from directory.service_channel x join directory.service s on s.id = x.service where s.source = 'ptv'`.execute(
    world.db,
  );
  assert.equal(rows[0]?.n, told);
});

test('places lie in their own municipality', { skip }, async () => {
  const centre: Record<string, readonly [number, number]> = { '905': [63.095, 21.615], '529': [60.467, 22.026], '491': [61.688, 27.272] };
  const { rows } = await sql<{ municipality: string; lat: number; lon: number }>`
    select municipality, latitude as lat, longitude as lon from directory.channel where source = 'ptv' and latitude is not null`.execute(world.db);
  assert.ok(rows.length > 200, `${rows.length} places`);
  const far = rows.filter(
    (r) => centre[r.municipality] && (Math.abs(r.lat - centre[r.municipality]![0]) > 0.4 || Math.abs(r.lon - centre[r.municipality]![1]) > 0.6),
  );
  assert.deepEqual(far, []);
});

test('no markup and no unsafe link is left in what is shown', { skip }, async () => {
  const { rows } = await sql<{ source_id: string }>`
    select source_id from directory.service where source = 'ptv' and (names::text || summaries::text || descriptions::text || user_instructions::text) ~ '<[a-zA-Z/!]'
    union all select source_id from directory.channel c cross join lateral jsonb_array_elements(c.web_pages || c.form_files) w where c.source = 'ptv' and w ->> 'url' !~ '^https?://'`.execute(
    world.db,
  );
  assert.deepEqual(rows, []);
});

test('real services are found by what they are called and opened by their PTV id', { skip }, async () => {
  for (const [q, name] of [
    ['rakennuslupa', 'Rakennuslupa'],
    ['etsivä nuorisotyö', 'Etsivä nuorisotyö'],
    ['kuulon tutkimus', 'Kuulontutkimus'],
  ] as const) {
    const hit = (await searchServices(world.db, { q, lang: 'fi', now: new Date(), limit: 20, offset: 0 })).hits[0];
    assert.equal(hit?.name, name);
    const opened = await findService(world.db, hit!.sourceId);
    assert.equal(opened?.id, hit?.id);
    assert.ok((await channelsOf(world.db, [opened!.id])).length > 0);
  }
});

test('the county’s own service stays first when the real ones are there too', { skip }, async () => {
  for (const [q, first] of [
    ['huoli lapsesta', 'family-centre'],
    ['hammassärky', 'emergency-dental'],
    ['virtsatie vaiva', 'urinary-symptoms-care'],
  ] as const)
    assert.equal(
      (await searchServices(world.db, { q, lang: 'fi', municipality: '638', now: new Date(), limit: 20, offset: 0 })).hits[0]?.sourceId,
      first,
    );
});

test('objects of today’s version come in as well', { skip }, async () => {
  const now = await importPtv(world, { services: sample('ptv_service_v11_etalukio.json'), channels: sample('ptv_channel_v11_otava.json') });
  assert.deepEqual([now.services.changed, now.channels.changed, now.services.refused, now.channels.refused], [1, 1, [], []]);
  const school = await findChannel(world.db, '961f1a02-0eb7-4b5d-9721-6b9f2d14ec6f');
  assert.ok(Math.abs(school!.latitude! - 61.64) < 0.1 && Math.abs(school!.longitude! - 27.06) < 0.2, `${school?.latitude}, ${school?.longitude}`);
  assert.equal((await importPtv(world, { services: sample('ptv_service_v11_sample.json') })).services.changed, 1);
});
