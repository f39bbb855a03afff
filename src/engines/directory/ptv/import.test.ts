import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testWorld } from '../../../../test/world.ts';
import type { World } from '../../../kernel/world.ts';
import { channelsOf } from '../find/channels.store.ts';
import { findOrganization, findService } from '../find/find.store.ts';
import { directoryCommand } from '../import.command.ts';
import { searchServices } from '../search/search.ts';
import { classificationNames } from '../store/classes.store.ts';
import { aPtvChannel, aPtvOrganization, aPtvService } from './a-ptv-record.ts';
import { importPtv } from './import.ts';

let world: World;
let close: () => Promise<void>;
const folder = mkdtempSync(join(tmpdir(), 'ptv-'));
const file = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
};
before(async () => {
  ({ world, close } = await testWorld());
});
after(async () => {
  rmSync(folder, { recursive: true });
  await close();
});

const organization = aPtvOrganization();
const channel = aPtvChannel({ organizationId: organization.id });
const service = aPtvService({
  organizations: [{ roleType: 'Responsible', organization: { id: organization.id } }],
  serviceChannels: [{ serviceChannel: { id: channel.id } }],
});

async function run(...args: string[]) {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await directoryCommand(
    args,
    (work) => work(world),
    (l) => out.push(l),
    (l) => complaints.push(l),
  );
  return { code, out: out.join('\n'), complaint: complaints.join('\n') };
}

test('a service that comes before its channel and organisation is joined to them when they come', async () => {
  const alone = await importPtv(world, { services: file('s.json', [service]) });
  assert.equal(alone.loose.length, 2);
  const rest = await importPtv(world, { channels: file('c.json', { itemList: [channel] }), organizations: file('o.json', organization) });
  assert.deepEqual(rest.loose, []);
  const found = await findService(world.db, service.id);
  assert.equal(found?.organizationNames?.fi, 'Mallila');
  assert.deepEqual(
    (await channelsOf(world.db, [found!.id])).map((c) => c.sourceId),
    [channel.id],
  );
});

test('a second import of the same changes nothing', async () => {
  const before = await findService(world.db, service.id);
  const { services } = await importPtv(world, { services: file('s.json', [service]) });
  assert.deepEqual([services.read, services.changed, services.unchanged], [1, 0, 1]);
  assert.deepEqual(await findService(world.db, service.id), before);
});

test('a changed record keeps its id, and search follows', async () => {
  const before = await findService(world.db, service.id);
  const changed = { ...service, serviceNames: [{ language: 'fi', value: 'Kalastusneuvonta', type: 'Name' }] };
  const { services } = await importPtv(world, { services: file('s.json', { [service.id]: changed }) });
  assert.equal(services.changed, 1);
  assert.equal((await findService(world.db, service.id))?.id, before?.id);
  assert.equal((await searchServices(world.db, { q: 'kalastus', lang: 'fi', now: new Date(), limit: 20, offset: 0 })).hits[0]?.sourceId, service.id);
});

test('bad records are refused one by one and the good ones taken; nothing vanishes', async () => {
  const good = aPtvService();
  const { services } = await importPtv(world, {
    services: file('s.json', [
      good,
      null,
      {},
      aPtvService({ id: 'x' }),
      aPtvService({ serviceNames: [] }),
      good,
      aPtvService({ serviceNames: [{ language: 'fi', type: 'Name', value: 'a\u0000b' }] }),
    ]),
  });
  assert.deepEqual([services.read, services.changed, services.refused.length], [7, 2, 5]);
  assert.deepEqual(
    services.refused.map((r) => r.id),
    ['record 2', 'record 3', 'x', services.refused[3]!.id, good.id],
  );
  assert.ok(await findService(world.db, service.id), 'what the file does not mention stays');
  const { rows } = await sql<{
    report: { services: { read: number } };
  }>`select report from directory.import_run order by at desc, id desc limit 1`.execute(world.db);
  assert.equal(rows[0]?.report.services.read, 7);
});

test('an archived service is no longer found', async () => {
  await importPtv(world, { services: file('s.json', [{ ...service, publishingStatus: 'Archived' }]) });
  assert.equal(await findService(world.db, service.id), undefined);
  assert.ok(
    (await searchServices(world.db, { q: 'kalastusneuvonta', lang: 'fi', limit: 100, now: new Date(), offset: 0 })).hits.every(
      (h) => h.sourceId !== service.id,
    ),
  );
});

test('organisations in a circle are taken without parents', async () => {
  const a = aPtvOrganization();
  const b = aPtvOrganization({ parentOrganizationId: a.id });
  const { organizations } = await importPtv(world, { organizations: file('o.json', [{ ...a, parentOrganizationId: b.id }, b]) });
  assert.equal(organizations.notes.length, 2);
  assert.equal((await findOrganization(world.db, a.id))?.parent, null);
});

test('a missing or broken file is told on one line and nothing is written', async () => {
  for (const [path, words] of [
    [join(folder, 'none.json'), 'no such file'],
    [folder, 'is a folder'],
    [file('broken.json', '{"name": '), 'is not JSON'],
    [file('latin.json', Buffer.from([0x22, 0xe4, 0x22])), 'is not UTF-8'],
    [file('number.json', '7'), 'holds no list'],
    [file('empty.json', ''), 'is not JSON'],
  ] as const) {
    const { code, complaint } = await run('import', '--format', 'ptv', '--services', path);
    assert.equal(code, 2, path);
    assert.ok(complaint.includes(words) && !complaint.includes('\n'), complaint);
  }
});

test('a record that is not JSON, not UTF-8 or cut off is refused alone; UTF-16 is read', async () => {
  const [first, last] = [JSON.stringify(aPtvService()), JSON.stringify(aPtvService())];
  const latin = Buffer.from(
    '{"id":"aaaaaaaa-0000-4000-8000-00000000000a","serviceNames":[{"language":"fi","type":"Name","value":"Kylä"}]}',
    'latin1',
  );
  const mixed = Buffer.concat([
    ...[Buffer.from(`[${first},`), latin],
    Buffer.from(',{"id":"aaaaaaaa-0000-4000-8000-00000000000b",]},7,'),
    Buffer.from(`${last},{"id":"aaaaaaaa-0000-4000-8000-00000000000c","serv`),
  ]);
  const { services } = await importPtv(world, { services: file('mixed.json', mixed) });
  assert.deepEqual([services.read, services.changed], [6, 2]);
  assert.deepEqual(
    services.refused.map((r) => [r.id.slice(-2), r.reason.split(' (')[0]]),
    [
      ['0a', 'its text is not UTF-8'],
      ['0b', 'is not JSON'],
      [' 4', 'not an object'],
      ['0c', 'what was given ends in the middle of it'],
    ],
  );
  const wide = aPtvService({ serviceNames: [{ language: 'fi', type: 'Name', value: 'Yötyö' }] });
  await importPtv(world, { services: file('wide.json', Buffer.from(`\ufeff${JSON.stringify([wide])}`, 'utf16le')) });
  assert.equal((await findService(world.db, wide.id))?.names.fi, 'Yötyö');
});

test('a general description brings its text, classes and charge to services that refer to it', async () => {
  const general = {
    id: 'bbbbbbbb-0000-4000-8000-000000000001',
    names: { fi: 'Hammashoito' },
    background: { fi: 'Hampaat hoidetaan.', sv: 'Tänderna vårdas.' },
    chargeType: 'Chargeable',
    targetGroups: [{ Key: 'urn:test:kr1', Value: 'Asukkaat' }],
  };
  const refers = aPtvService({
    generalDescriptionId: general.id,
    serviceNames: [{ language: 'fi', type: 'Name', value: 'Hammashoitola' }],
    targetGroups: [],
    lifeEvents: [{ code: 'KE7', uri: 'urn:test:ke7', name: [{ language: 'fi', value: 'Ero' }] }],
  });
  const groups = file('groups.json', [
    { Notation: 'KR1', Id: 'http://example.fi/code/KR1', OldUri: 'urn:test:kr1', Label: { Fi: 'Asukkaat', Sv: 'Invånare' } },
  ]);
  await importPtv(world, { targetGroups: groups, generalDescriptions: file('g.json', [general]), services: file('s.json', [refers]) });
  const found = await findService(world.db, refers.id);
  assert.deepEqual(
    [found?.descriptions, found?.generalDescription],
    [{ fi: 'Hampaat hoidetaan.\n\nNeuvomme asukkaita.' }, { fi: 'Hampaat hoidetaan.' }],
  );
  assert.deepEqual([found?.chargeType, found?.targetGroups], ['Chargeable', ['KR1']]);
  assert.deepEqual([...(await classificationNames(world.db, 'target-group', 'sv'))], [['KR1', 'Invånare']]);
  assert.equal((await classificationNames(world.db, 'life-event', 'fi')).get('KE7'), 'Ero');
});

test('the command says what it read, and fails only when nothing could be used', async () => {
  const fine = await run('import', '--format', 'ptv', '--services', file('s.json', [aPtvService(), {}]));
  assert.equal(fine.code, 0);
  assert.match(fine.out, /services +read 2, changed 1, unchanged 0, refused 1\n.*record 2: no id/s);
  const nothing = await run('import', '--format', 'ptv', '--services', file('s.json', [{}]), '--json');
  assert.equal(nothing.code, 1);
  assert.equal(JSON.parse(nothing.out).services.refused[0].reason, 'no id');
  assert.equal((await run('import', '--format', 'ptv', '--services', file('s.json', []))).code, 0);
});

test('a wrong command says how it is used', async () => {
  for (const args of [
    [],
    ['export'],
    ['import'],
    ['import', '--format', 'xml', '--services', 'x'],
    ['import', '--format', 'ptv'],
    ['import', '--format', 'ptv', '--what'],
  ]) {
    assert.equal((await run(...args)).code, 2, args.join(' '));
  }
});
