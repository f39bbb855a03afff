import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testWorld } from '../../../../test/world.ts';
import type { World } from '../../../kernel/world.ts';
import { findService } from '../find/find.store.ts';
import { aPtvChannel, aPtvOrganization, aPtvService } from './a-ptv-record.ts';
import { importPtv } from './import.ts';

let world: World;
let close: () => Promise<void>;
const folder = mkdtempSync(join(tmpdir(), 'ptv-hostile-'));
const file = (name: string, records: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(records));
  return path;
};
before(async () => {
  ({ world, close } = await testWorld());
});
after(async () => {
  rmSync(folder, { recursive: true });
  await close();
});

type Json = unknown;
const WRONG: readonly Json[] = ['a\u0000b\ud800<script>x</script>\u202e', '', 7, -1e300, null, true, [], {}, ['x'], { a: 1 }, 'x'.repeat(300)];
const id = (n: number) => `dddddddd-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The record once for each place in it and each wrong value there. */
function* spoiled(make: () => Record<string, Json>, from: number): Generator<Json> {
  let n = from;
  for (const path of paths(make())) for (const wrong of WRONG) yield put({ ...make(), id: id(n++) }, path, wrong);
}
const paths = (x: Json, at: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof x === 'object' && x !== null
    ? Object.entries(x).flatMap(([k, v]) => (at.length === 0 && k === 'id' ? [] : [[...at, k], ...paths(v, [...at, k])]))
    : [];
function put(record: Record<string, Json>, path: readonly (string | number)[], value: Json): Json {
  const copy = structuredClone(record);
  let at: Record<string | number, Json> = copy;
  for (const k of path.slice(0, -1)) at = at[k] as Record<string | number, Json>;
  at[path.at(-1)!] = value;
  return copy;
}

const aFullChannel = () =>
  aPtvChannel({
    organizationId: id(1),
    phoneNumbers: [
      { type: 'Phone', number: '1234567', prefixNumber: '+358', language: 'fi', serviceChargeType: 'Chargeable', additionalInformation: 'x' },
    ],
    webPages: [{ url: 'https://example.fi', value: 'x', language: 'fi' }],
    emails: [{ value: 'a@example.fi', language: 'fi' }],
    channelUrls: [{ url: 'https://example.fi/f', type: 'PDF', language: 'fi' }],
    serviceHours: [
      {
        serviceHourType: 'Exceptional',
        validFrom: '2026-12-24',
        validTo: '2026-12-25',
        openingHour: [{ dayFrom: 'Monday', from: '08:00', to: '9:00' }],
      },
    ],
    addresses: [
      {
        type: 'Location',
        streetAddress: {
          street: [{ language: 'fi', value: 'Tie' }],
          streetNumber: '1',
          postalCode: '06100',
          latitude: '6700000',
          longitude: '400000',
          municipality: { code: '638' },
        },
        entrances: [
          {
            isMainEntrance: true,
            accessibilitySentences: [{ sentenceGroup: [], sentences: [{ sentence: [{ language: 'fi', value: 'Ramppi.' }] }] }],
          },
        ],
      },
    ],
    accessibilityClassification: [{ language: 'fi', accessibilityStatementWebPage: 'https://example.fi/s' }],
  });

test('a wrong value anywhere in any record neither stops an import nor reaches the database as it was', async () => {
  const services = [...spoiled(aPtvService, 10_000)];
  const channels = [...spoiled(aFullChannel, 20_000)];
  const organizations = [...spoiled(() => aPtvOrganization({ parentOrganizationId: id(2) }), 30_000)];
  const report = await importPtv(world, {
    services: file('s.json', services),
    channels: file('c.json', channels),
    organizations: file('o.json', organizations),
  });
  for (const [k, given] of [
    [report.services, services],
    [report.channels, channels],
    [report.organizations, organizations],
  ] as const) {
    assert.equal(k.read, given.length);
    assert.equal(k.changed + k.refused.length, given.length);
    assert.ok(k.changed > given.length / 4, 'what is wrong is left out, and the rest of the record taken');
    assert.ok(k.refused.every((r) => /^dddddddd-/.test(r.id) && r.reason.length < 200));
  }
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select to_jsonb(s)::text as t from directory.service s union all select to_jsonb(c)::text from directory.channel c
      union all select to_jsonb(o)::text from directory.organization o) all_of where t ~* '<script|\\\\u0000|\u202e'`.execute(world.db);
  assert.equal(rows[0]?.n, 0);
});

test('ten megabytes of description is refused with its id, and what was known before stays', async () => {
  const known = aPtvService();
  await importPtv(world, { services: file('s.json', [known]) });
  const flood = { ...known, serviceDescriptions: [{ language: 'fi', type: 'Description', value: 'x'.repeat(10_000_000) }] };
  const markup = { ...aPtvService(), serviceDescriptions: [{ language: 'fi', type: 'Description', value: '<p>'.repeat(50_000) }] };
  const { services } = await importPtv(world, { services: file('s.json', [flood, markup, aPtvService()]) });
  assert.deepEqual(services.refused, [{ id: known.id, reason: 'the description is 10000000 characters long' }]);
  assert.equal(services.changed, 2);
  assert.equal((await findService(world.db, known.id))?.descriptions.fi, 'Neuvomme asukkaita.');
});

test('an organisation that would close a circle with one that is held already is taken without a parent', async () => {
  const a = aPtvOrganization();
  const b = aPtvOrganization({ parentOrganizationId: a.id });
  await importPtv(world, { organizations: file('o.json', [a, b]) });
  const { organizations } = await importPtv(world, { organizations: file('o.json', [{ ...a, parentOrganizationId: b.id }]) });
  assert.deepEqual(organizations.notes, [{ id: a.id, note: 'its parents lead back to itself; left without a parent' }]);
});
