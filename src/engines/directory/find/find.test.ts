import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { services } from '../../../../demo/ita-uusimaa/directory/index.ts';
import { CENTRE, PORVOO } from '../../../../demo/ita-uusimaa/units.ts';
import { testWorld } from '../../../../test/world.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { seedDirectory } from '../seed/seed.ts';
import { practitionersNamed } from '../store/staff.store.ts';
import { channelsOf, servicesOfChannel } from './channels.store.ts';
import { findChannel, findOrganization, findService, findUnit, unitName } from './find.store.ts';
import { servicesBySource } from './list.store.ts';

let world: World;
let close: () => Promise<void>;
before(async () => {
  ({ world, close } = await testWorld());
  await seedDirectory(world);
});
after(() => close());

test('seeding again changes nothing', async () => {
  const state = async () =>
    (
      await sql`select max(imported_at) as at, count(*) as n, (select count(*) from directory.service_channel) as links from directory.service`.execute(
        world.db,
      )
    ).rows;
  const before = await state();
  await seedDirectory(world);
  assert.deepEqual(await state(), before);
});

test('a service opens by its id and by its key, an unknown one does not', async () => {
  const byKey = await findService(world.db, 'sore-throat-care');
  assert.equal(byKey?.assessment, 'sore-throat');
  assert.deepEqual(await findService(world.db, byKey!.id), byKey);
  for (const key of ['nothing', '', "' or true --", '00000000-0000-7000-8000-000000000000'])
    assert.equal(await findService(world.db, key), undefined);
});

test('digital comes first, then phone, then places with the own one before others', async () => {
  const service = await findService(world.db, 'health-station');
  const channels = await channelsOf(world.db, [service!.id], { municipality: '434' });
  assert.deepEqual([...new Set(channels.map((c) => c.type))], ['EChannel', 'Phone', 'ServiceLocation']);
  assert.equal(channels.find((c) => c.type === 'ServiceLocation')?.sourceId, 'loviisa-station');
});

test('every service of the demo has its channels, and every place its services', async () => {
  for (const s of services) {
    const found = await findService(world.db, s.key);
    assert.equal((await channelsOf(world.db, [found!.id])).length, s.channels.length, s.key);
  }
  const place = await findChannel(world.db, 'porvoo-station');
  assert.ok((await servicesOfChannel(world.db, place!)).length > 5);
});

test('services by key come in the order asked, unknown ones are left out', async () =>
  assert.deepEqual(
    (await servicesBySource(world.db, ['physiotherapy', 'x', 'health-station'], { municipality: '638' })).map((s) => s.sourceId),
    ['physiotherapy', 'health-station'],
  ));

test('units and their people have names', async () => {
  assert.equal(await unitName(world.db, PORVOO, 'sv'), 'Borgå hälsostation');
  assert.equal(await unitName(world.db, '00000000-0000-7000-8000-0000000000ff' as UnitId), '');
  assert.equal((await findUnit(world.db, CENTRE))?.names.en, 'Digital Social and Health Centre');
  assert.ok((await practitionersNamed(world.db, 'näyte')).some((p) => p.family === 'Näyte'));
  assert.equal((await findOrganization(world.db, 'county'))?.names.sv, 'Östra Nylands välfärdsområde');
});

test('another county sees none of it', async () => {
  const other = await world.db.connection().execute(async (c) => {
    await sql`select set_config('polku.county', 'another', false)`.execute(c);
    const { rows } = await sql<{
      n: number;
    }>`select (select count(*) from directory.service)::int + (select count(*) from directory.channel)::int as n`.execute(c);
    await sql`select set_config('polku.county', ${world.county.key}, false)`.execute(c);
    return rows[0]?.n;
  });
  assert.equal(other, 0);
});
