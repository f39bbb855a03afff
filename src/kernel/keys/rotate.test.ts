import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { TEST_KEY } from '../../../test/database.ts';
import { actorOf, testWorld } from '../../../test/world.ts';
import type { Resident } from '../access.ts';
import { makeCrypto } from '../crypto.ts';
import { park } from '../parked.ts';
import { beginSession, endSession } from '../session.ts';
import type { SessionId } from '../ids.ts';
import type { World } from '../world.ts';
import { openRing, readRing, ringOfMaster, writeRing } from './ring.ts';
import { sealedColumns } from './sealed.ts';

/** The key is changed while the product runs, and the change is killed in the middle. */
const POLKU = fileURLToPath(new URL('../../../polku', import.meta.url));
const PEOPLE = 6000;
const folder = mkdtempSync(join(tmpdir(), 'polku-rotate-'));
const file = join(folder, 'keys');

let env: Record<string, string>;
/** The product as it runs meanwhile: it has read its keys long ago. */
let world: World;
let close: () => Promise<void>;
let owner: pg.Client;
const aino = actorOf('aino') as Resident;
const signedIn = (idToken: string) => ({ role: 'resident', person: aino.person, name: aino.name, idToken }) as const;
before(async () => {
  const made = await testWorld({ demo: true, env: { POLKU_KEYS_FILE: file } });
  world = made.world;
  env = { DATABASE_URL: made.url, POLKU_KEY: TEST_KEY, POLKU_KEYS_FILE: file, POLKU_DATA_DIR: folder, POLKU_LOG: 'fatal' };
  owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
  close = () => owner.end().then(made.close);
});
after(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

test('every sealed value stands in a column that says so and for what, and opens', async () => {
  await beginSession(world, signedIn('secret'));
  await park(world, '/my', { a: 'b' }, '00000000-0000-7000-8000-000000000001');
  const declared = await sealedColumns(owner);
  assert.ok(declared.length >= 4);
  const { rows } = await owner.query(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column, n.nspname || '.' || c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype) and n.nspname !~ '^(pg_|information_schema|graphile|public|fakes)'`,
  );
  for (const r of rows) {
    const { rows: sealed } = await owner.query(
      `select ${r.column}::text as value from ${r.table} where ${r.column}::text ~ '(^|[" {,])k[0-9]+[.][A-Za-z0-9_-]{37,}'`,
    );
    const context = declared.find((d) => d.name === r.name)?.context;
    if (sealed.length) assert.ok(context, `${r.name} holds sealed values: its comment must begin 'Sealed as CONTEXT.'`);
    for (const { value } of sealed) world.crypto.open(value, context!);
  }
});

/** `./polku keys …` as a process; `until`: kill it when it has said this. */
async function polku(words: string[], until?: RegExp): Promise<{ code: number | null; said: string }> {
  const child = spawn(POLKU, words, { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
      if (until?.test(said)) child.kill('SIGKILL');
    });
  const [code] = await once(child, 'exit');
  return { code, said };
}
const sealedWith = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await owner.query("select split_part(pic_sealed, '.', 1) as key, count(*)::int as n from matter.person group by 1 order by 1")).rows.map((r) => [
      r.key,
      r.n,
    ]),
  );

test(
  'killed in the middle, a change of key goes on where it was; the running product reads and writes all the while',
  { timeout: 120_000 },
  async () => {
    const { crypto } = world;
    const codes = Array.from({ length: PEOPLE }, (_, n) => `code ${n}`);
    await owner.query(
      "insert into matter.person (county, pic_hash, pic_sealed, given_name, family_name) select 'ita-uusimaa', h, s, 'Testi', h from unnest($1::text[], $2::text[]) as t(h, s)",
      [codes.map((c) => crypto.keyed(c, 'person.pic')), codes.map((c) => crypto.seal(c, 'person.pic'))],
    );
    const tokens = { made: 0, opened: 0 };
    let over = false;
    const product = (async () => {
      while (!over) {
        await beginSession(world, signedIn(`token ${tokens.made++}`));
        const { rows } = await owner.query<{ id: SessionId }>(
          'select id from kernel.session where id_token is not null and ended_at is null order by random() limit 1',
        );
        const ended = rows[0] && (await endSession(world, rows[0].id));
        if (ended?.idToken) tokens.opened++;
        const { rows: people } = await owner.query("select pic_sealed from matter.person where given_name = 'Testi' order by random() limit 5");
        for (const p of people) assert.match(crypto.open(p.pic_sealed, 'person.pic'), /^code \d+$/);
      }
    })();

    const killed = await polku(['keys', 'rotate'], /matter\.person\.pic_sealed +1\d{3} of/);
    assert.equal(killed.code, null, 'killed');
    assert.match(killed.said, /^k2 is new and seals from now on\./);
    const amidst = await sealedWith();
    assert.ok(amidst.k1! > 0 && amidst.k2! >= 1000, JSON.stringify(amidst));

    const finished = await polku(['keys', 'rotate']);
    assert.match(finished.said, /^Going on with k2\./);
    assert.equal(finished.code, 0, finished.said);
    over = true;
    await product;
    assert.ok(tokens.opened > 5, `${tokens.opened} tokens opened meanwhile`);
    for (const c of await sealedColumns(owner))
      assert.equal((await owner.query(`select count(*)::int as n from ${c.table} where not starts_with(${c.column}, 'k2.')`)).rows[0].n, 0, c.name);

    // With the old key out of the ring everything still opens and everybody is still found.
    const ring = readRing(readFileSync(file, 'utf8'));
    const later = makeCrypto(() => ({ ...ring, sealing: ring.sealing.slice(1) }));
    const { rows } = await owner.query("select pic_hash, pic_sealed from matter.person where given_name = 'Testi'");
    assert.equal(rows.length, PEOPLE);
    for (const r of rows) assert.equal(later.keyed(later.open(r.pic_sealed, 'person.pic'), 'person.pic'), r.pic_hash);
    assert.match((await polku(['keys', 'status'])).said, /k2 seals\.[\s\S]*matter\.person\.pic_sealed +k2: \d+[\s\S]*k1 seals nothing any more/);
    const { rows: told } = await owner.query("select data from kernel.audit_entry where action = 'keys.rotate'");
    assert.deepEqual(told, [{ data: 'k2' }]);
  },
);

test('the next change makes the next key; a value that nobody can open is told of and left', async () => {
  await owner.query(
    "update matter.person set pic_sealed = 'k9.' || repeat('A', 60) where id = (select id from matter.person where given_name = 'Testi' limit 1)",
  );
  const { code, said } = await polku(['keys', 'rotate']);
  assert.match(said, /^k3 is new/);
  assert.match(said, /1 of matter\.person\.pic_sealed could not be opened and were left/);
  assert.equal(code, 1);
  assert.deepEqual(Object.keys(await sealedWith()), ['k3', 'k9']);
  assert.match((await polku(['keys', 'status'])).said, /Missing: 1 values are sealed with k9/);
});

test('the file made by the command alone opens what the single key had sealed', () => {
  const made = makeCrypto(openRing({ POLKU_KEYS_FILE: file, mode: 'production', dataDir: folder }));
  const before = makeCrypto(() => ringOfMaster(Buffer.from(TEST_KEY, 'base64')));
  assert.equal(made.open(before.seal('old', 'x'), 'x'), 'old');
  assert.equal(made.keyed('a', 'x'), before.keyed('a', 'x'));
  const copy = join(folder, 'copy');
  writeFileSync(copy, writeRing(readRing(readFileSync(file, 'utf8'))));
  assert.equal(readFileSync(copy, 'utf8'), readFileSync(file, 'utf8'));
});
