import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import { system, testWorld } from '../../../test/world.ts';
import { change, look } from '../change.ts';
import { makeCrypto } from '../crypto.ts';
import type { PersonId } from '../ids.ts';
import { newRing } from '../keys/ring.ts';
import type { World } from '../world.ts';
import { BEGINNING, CANONICAL, linkHash, VERSION } from './canonical.ts';
import { checkpointsIn, readCheckpoint } from './checkpoint.ts';
import { auditStatus } from './read.ts';
import { checkpointIfDue, lastCheckpoint, sealWaiting } from './seal.ts';
import { rememberVerdict, sayFinding, type Verdict, verifyAudit } from './verify.ts';

let world: World;
let owner: pg.Client;
let another: pg.Client;
let close: () => Promise<void>;
const COUNTY = 'ita-uusimaa';
const N = 24;

before(async () => {
  const made = await testWorld();
  world = made.world;
  [owner, another] = [0, 1].map(() => new pg.Client({ connectionString: made.url })) as [pg.Client, pg.Client];
  await Promise.all([owner.connect(), another.connect()]);
  close = () => Promise.all([owner.end(), another.end()]).then(made.close);
});
after(() => close());

/** A log of N entries of different kinds, sealed. */
beforeEach(async () => {
  await owner.query('truncate kernel.audit_entry, kernel.audit_link, kernel.audit_checkpoint, kernel.audit_verification, kernel.event cascade');
  for (let n = 1; n <= N; n++) {
    const subject = n % 3 ? (crypto.randomUUID() as PersonId) : undefined;
    await look(world, n % 2 ? system : { role: 'anonymous' }, { action: `test.${n}`, subject, data: `"${n}", \\ ä` }, async () => {});
  }
  await sealEverything();
});

/** Until nothing waits: other databases of the test server may have transactions under way, which the sealer waits for. */
async function sealEverything(batch = 5): Promise<void> {
  for (;;) {
    await sealWaiting(owner, COUNTY, batch);
    const { rows } = await owner.query(
      'select exists (select from kernel.audit_entry e where not exists (select from kernel.audit_link l where l.entry = e.id)) as waits',
    );
    if (!rows[0].waits) return;
  }
}
const verify = (options: Parameters<typeof verifyAudit>[3] = {}): Promise<Verdict> => verifyAudit(owner, COUNTY, world.crypto, options);
/** The checkpoint at the end of the chain, as somebody else keeps it. */
const heldNow = async () => {
  const line = await checkpointIfDue(owner, COUNTY, world.crypto, { entries: 1, minutes: 0 });
  return [readCheckpoint(line!)!];
};

test('a log that nobody touched is whole, from the first link or from another', async () => {
  const held = await heldNow();
  assert.deepEqual(await verify({ held }), { ok: true, entries: N, upTo: N, waiting: 0, checkpoints: 2, findings: [] });
  assert.equal((await verify({ from: 10 })).entries, N - 9);
  assert.equal((await verify({ from: N + 1 })).ok, true);
});

test('the canonical text has every column of the log', async () => {
  const { rows } = await owner.query(
    "select attname as name from pg_attribute where attrelid = 'kernel.audit_entry'::regclass and attnum > 0 and not attisdropped",
  );
  const said = [...CANONICAL[VERSION]!.matchAll(/\be\.(\w+)/g)].map((m) => m[1]);
  assert.deepEqual(said.toSorted(), rows.map((r) => r.name).toSorted(), 'a new column needs a new version');
});

type Tampering = { says: string; expect: readonly string[]; at: number | undefined; entry?: string };
const link = async (position: number) =>
  (
    await owner.query("select entry, tx::text, encode(prev, 'hex') as prev, encode(hash, 'hex') as hash from kernel.audit_link where position = $1", [
      position,
    ])
  ).rows[0];
const canonical = async (entry: string): Promise<string> => {
  await owner.query("set timezone to 'UTC'");
  return (await owner.query(`select ${CANONICAL[VERSION]} as text from kernel.audit_entry e where id = $1`, [entry])).rows[0].text;
};
/** Makes room for a link, or closes the room of one that is gone. */
const renumber = async (from: number, by: number) => {
  await owner.query('update kernel.audit_link set position = position + 1000000 where position >= $1', [from]);
  await owner.query('update kernel.audit_link set position = position - 1000000 + $1::int where position > 1000000', [by]);
};
/** Gives each column another value that its constraints allow. */
const OTHER: Record<string, string> = {
  at: "at + interval '1 microsecond'",
  county: "'other'",
  role: "case role when 'system' then 'admin' else 'system' end",
  purpose: "case purpose when 'care' then 'system' else 'care' end",
  units: 'array[uuidv7()]',
  tx: '(tx::text::bigint - 1)::text::xid8',
  ...Object.fromEntries(['person', 'acting_for', 'basis', 'practitioner', 'session', 'matter', 'subject', 'emergency'].map((c) => [c, 'uuidv7()'])),
  ...Object.fromEntries(
    ['name', 'title', 'system_name', 'client', 'action', 'data', 'outcome', 'reason'].map((c) => [c, `coalesce(${c}, '') || ' '`]),
  ),
};
const LINK: Record<string, string> = {
  hash: "sha256('x')",
  prev: "sha256('x')",
  tx: '(tx::text::bigint - 1)::text::xid8',
  entry: '-entry',
  version: 'version + 1',
};

/** What somebody with all rights in the database may try, at a link `i` (and another, `j`). Tells what must be found, and where. */
const TRICKS: Record<string, (i: number, j: number, pick: number) => Promise<Tampering>> = {
  async alter(i, _, pick) {
    const column = Object.keys(OTHER)[pick % Object.keys(OTHER).length]!;
    await owner.query(`update kernel.audit_entry set ${column} = ${OTHER[column]} where id = $1`, [(await link(i)).entry]);
    return { says: `${column} altered`, expect: ['altered'], at: i };
  },
  async alterLink(i, _, pick) {
    const column = Object.keys(LINK)[pick % Object.keys(LINK).length]!;
    await owner.query(`update kernel.audit_link set ${column} = ${LINK[column]} where position = $1`, [i]);
    return { says: `the link's ${column} altered`, expect: ['altered', 'removed'], at: i };
  },
  async removeEntry(i) {
    await owner.query('delete from kernel.audit_entry where id = $1', [(await link(i)).entry]);
    return { says: 'an entry removed', expect: ['removed'], at: i };
  },
  async removeLink(i) {
    await owner.query('delete from kernel.audit_link where position = $1', [i]);
    return { says: 'a link removed', expect: i === N ? ['cut-off'] : ['removed'], at: i };
  },
  async removeBoth(i) {
    await owner.query('delete from kernel.audit_entry where id = $1', [(await link(i)).entry]);
    await owner.query('delete from kernel.audit_link where position = $1', [i]);
    return { says: 'an entry and its link removed', expect: i === N ? ['cut-off'] : ['removed'], at: i };
  },
  async removeBothAndRenumber(i) {
    await owner.query('delete from kernel.audit_entry where id = $1', [(await link(i)).entry]);
    await owner.query('delete from kernel.audit_link where position = $1', [i]);
    await renumber(i + 1, -1);
    return { says: 'an entry and its link removed, the others moved up', expect: i === N ? ['cut-off'] : ['removed'], at: i };
  },
  async insertEntry(i) {
    const { rows } = await owner.query(
      `insert into kernel.audit_entry (county, role, action, purpose, tx, at) select county, role, 'test.forged', purpose, tx, at from kernel.audit_entry where id = $1 returning id`,
      [(await link(i)).entry],
    );
    // After the very last link it is not to be told from one that waits for the sealer.
    return i === N
      ? { says: 'an entry after the last', expect: [], at: undefined }
      : { says: 'an entry put among sealed ones', expect: ['inserted'], at: undefined, entry: rows[0].id };
  },
  async insertFromNoTransaction() {
    const { rows } = await owner.query(
      `insert into kernel.audit_entry (county, role, action, purpose, tx) values ($1, 'system', 'test.forged', 'system', '9999999999999') returning id`,
      [COUNTY],
    );
    return { says: 'an entry of a transaction that never was', expect: ['inserted'], at: undefined, entry: rows[0].id };
  },
  async insertWithLink(i) {
    const { rows } = await owner.query(
      "insert into kernel.audit_entry (county, role, action, purpose) values ($1, 'system', 'test.forged', 'system') returning id, tx::text",
      [COUNTY],
    );
    const before = i > 1 ? (await link(i - 1)).hash : BEGINNING;
    await renumber(i, 1);
    await owner.query(
      "insert into kernel.audit_link (county, position, entry, tx, prev, hash) values ($1, $2, $3, $4, decode($5, 'hex'), decode($6, 'hex'))",
      [COUNTY, i, rows[0].id, rows[0].tx, before, linkHash(VERSION, before, await canonical(rows[0].id))],
    );
    return i === 1
      ? { says: 'an entry put before the first', expect: ['removed', 'inserted'], at: 2 }
      : { says: 'an entry put between with a link', expect: ['inserted'], at: i + 1 };
  },
  async swapLinks(i, j) {
    if (i === j) return { says: 'nothing', expect: [], at: undefined };
    await owner.query('update kernel.audit_link set position = 1000000 where position = $1', [i]);
    await owner.query('update kernel.audit_link set position = $1 where position = $2', [i, j]);
    await owner.query('update kernel.audit_link set position = $1 where position = 1000000', [j]);
    // The one that comes first now follows one that is later, or, when it was the first, nothing.
    return { says: `links ${i} and ${j} swapped`, expect: ['reordered'], at: Math.min(i, j) };
  },
  async swapEntries(i, j) {
    if (i === j) return { says: 'nothing', expect: [], at: undefined };
    const [a, b] = [(await link(i)).entry, (await link(j)).entry];
    for (const [from, to] of [
      [a, -1],
      [b, a],
      [-1, b],
    ])
      await owner.query(
        `with gone as (delete from kernel.audit_entry where id = $1 returning *)
         insert into kernel.audit_entry overriding system value select (jsonb_populate_record(null::kernel.audit_entry, to_jsonb(gone) || jsonb_build_object('id', $2::bigint))).* from gone`,
        [from, to],
      );
    return { says: `entries of links ${i} and ${j} swapped`, expect: ['altered'], at: Math.min(i, j) };
  },
  async rewrite(i) {
    await owner.query("update kernel.audit_entry set outcome = 'refused' where id = $1", [(await link(i)).entry]);
    let before = i > 1 ? (await link(i - 1)).hash : BEGINNING;
    for (let p = i; p <= N; p++) {
      const hash = linkHash(VERSION, before, await canonical((await link(p)).entry));
      await owner.query("update kernel.audit_link set prev = decode($2, 'hex'), hash = decode($3, 'hex') where position = $1", [p, before, hash]);
      before = hash;
    }
    return { says: 'an entry altered and the chain made anew from it', expect: ['rewritten'], at: N };
  },
  async cutOff(i) {
    await owner.query('delete from kernel.audit_entry where id in (select entry from kernel.audit_link where position >= $1)', [i]);
    await owner.query('delete from kernel.audit_link where position >= $1', [i]);
    await owner.query('delete from kernel.audit_checkpoint');
    return { says: 'the end cut off', expect: ['cut-off'], at: N };
  },
};

test('whatever is altered, removed, put between or moved is found, and its place named', { timeout: 120_000 }, async () => {
  const held = await heldNow();
  for (const t of ['audit_entry', 'audit_link', 'audit_checkpoint']) await owner.query(`create table public.saved_${t} as table kernel.${t}`);
  const restore = async () => {
    await owner.query('truncate kernel.audit_entry, kernel.audit_link, kernel.audit_checkpoint');
    for (const t of ['audit_entry', 'audit_link', 'audit_checkpoint'])
      await owner.query(`insert into kernel.${t} overriding system value select * from public.saved_${t}`);
  };
  const place = fc.integer({ min: 1, max: N });
  const tried = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(TRICKS)), place, place, fc.nat(), async (trick, i, j, pick) => {
      await restore();
      const { says, expect, at, entry } = await TRICKS[trick]!(i, j, pick);
      if (expect.length === 0) return;
      tried.add(trick);
      const verdict = await verify({ held });
      const first = verdict.findings[0];
      assert.equal(verdict.ok, false, `${says} at ${i}: not found`);
      assert.ok(expect.includes(first!.kind), `${says} at ${i}: ${sayFinding(first!)}`);
      if (at !== undefined) assert.equal(first!.position, at, `${says} at ${i}: ${sayFinding(first!)}`);
      if (entry) assert.equal(first!.entry, entry, says);
    }),
    // Each trick once for certain, then at random.
    { numRuns: Number(process.env.POLKU_CHAIN_RUNS ?? 80), examples: Object.keys(TRICKS).map((trick, n) => [trick, n + 2, N - n, n]) },
  );
  await restore();
  assert.deepEqual([...tried].toSorted(), Object.keys(TRICKS).toSorted(), 'every trick was tried');
  assert.equal((await verify({ held })).ok, true, 'and put back, it is whole');
});

test('what commits late is sealed after what was sealed before it, and nothing is lost', async () => {
  const first = N + 1;
  await another.query('begin');
  const { rows } = await another.query(
    "insert into kernel.audit_entry (county, role, action, purpose) values ($1, 'system', 'test.late', 'system') returning id",
    [COUNTY],
  );
  const late = rows[0].id;
  for (let n = 0; n < 3; n++) await look(world, system, { action: 'test.quick' }, async () => {});
  await sealWaiting(owner, COUNTY);
  assert.equal((await owner.query('select from kernel.audit_link')).rowCount, N, 'younger transactions wait for the older one');
  await another.query('commit');
  await sealEverything();
  assert.equal((await link(first)).entry, late);
  assert.deepEqual(await verify(), { ok: true, entries: N + 4, upTo: N + 4, waiting: 0, checkpoints: 0, findings: [] });
});

test('two sealers and twenty writers at once make one whole chain', async () => {
  const until = { done: false };
  const sealing = [owner, another].map(async (client) => {
    while (!until.done) await sealWaiting(client, COUNTY, 7);
  });
  await Promise.all(
    Array.from({ length: 20 }, async (_, w) => {
      for (let n = 0; n < 10; n++) await look(world, system, { action: `test.${w}.${n}` }, async () => {});
    }),
  );
  until.done = true;
  await Promise.all(sealing);
  await sealEverything();
  assert.deepEqual(await verify(), { ok: true, entries: N + 200, upTo: N + 200, waiting: 0, checkpoints: 0, findings: [] });
});

test('a chain moved by dump to a younger server goes on', async () => {
  await owner.query('update kernel.audit_entry set tx = (tx::text::bigint + 1000000000000)::text::xid8');
  await owner.query('truncate kernel.audit_link');
  await another.query(
    "insert into kernel.audit_link (county, position, entry, tx, prev, hash) select county, 1, id, tx, sha256('x'), sha256('x') from kernel.audit_entry order by id limit 1",
  );
  const [one] = (await owner.query('select entry from kernel.audit_link')).rows;
  await owner.query("update kernel.audit_link set prev = decode($1, 'hex'), hash = decode($2, 'hex')", [
    BEGINNING,
    linkHash(VERSION, BEGINNING, await canonical(one.entry)),
  ]);
  await look(world, system, { action: 'test.after-the-move' }, async () => {});
  await sealEverything();
  await look(world, system, { action: 'test.later' }, async () => {});
  await sealEverything();
  const verdict = await verify();
  assert.deepEqual([verdict.ok, verdict.entries, verdict.findings], [true, N + 2, []]);
});

test('a change without an entry in the log is found', async () => {
  await change(world, system, { action: 'test' }, async (tx) => tx.emit('test.happened', {}));
  await sealEverything();
  assert.equal((await verify()).ok, true);
  await owner.query("insert into kernel.event (county, type, data) values ($1, 'test.silently', '{}')", [COUNTY]);
  const { findings } = await verify();
  assert.deepEqual(
    findings.map((f) => f.kind),
    ['unaudited'],
  );
  assert.match(findings[0]!.says, /^1 row of kernel\.event written by transaction \d+, of which the log says nothing$/);
});

test('checkpoints are signed when due, not before, and are found in a kept log', async () => {
  const due = { entries: 10, minutes: 10 };
  const first = await checkpointIfDue(owner, COUNTY, world.crypto, due);
  assert.equal(readCheckpoint(first!)?.position, N, 'the first at once');
  assert.equal(await checkpointIfDue(owner, COUNTY, world.crypto, due), undefined);
  await look(world, system, { action: 'test' }, async () => {});
  await sealEverything();
  assert.equal(await checkpointIfDue(owner, COUNTY, world.crypto, due), undefined, 'one entry is too few');
  await owner.query("update kernel.audit_checkpoint set at = at - interval '10 minutes'");
  assert.equal(readCheckpoint((await checkpointIfDue(owner, COUNTY, world.crypto, due))!)?.position, N + 1, 'after ten minutes one is enough');
  for (let n = 0; n < 10; n++) await look(world, system, { action: 'test' }, async () => {});
  await sealEverything();
  const last = (await checkpointIfDue(owner, COUNTY, world.crypto, due))!;
  assert.equal(readCheckpoint(last)?.position, N + 11);
  assert.equal(await lastCheckpoint(owner, COUNTY), last);
  const kept = `{"level":30,"checkpoint":"${first}","msg":"audit checkpoint"}\nother words\n${last}\n`;
  assert.deepEqual(
    checkpointsIn(kept).map((c) => c.position),
    [N, N + 11],
  );
});

test('a checkpoint that was bent, or signed by somebody else, is not believed', async () => {
  const [genuine] = await heldNow();
  const bent = { ...genuine!, position: 3 };
  assert.deepEqual(
    (await verify({ held: [bent] })).findings.map((f) => f.kind),
    ['false-checkpoint'],
  );
  await owner.query('truncate kernel.audit_checkpoint');
  const line = await checkpointIfDue(
    owner,
    COUNTY,
    makeCrypto(() => newRing()),
    { entries: 1, minutes: 0 },
  );
  assert.match((await verify()).findings[0]!.says, /key that is not in the ring/);
  await owner.query('update kernel.audit_checkpoint set line = $1', [line!.replace(/\d$/, 'x')]);
  assert.deepEqual(
    (await verify()).findings.map((f) => f.kind),
    ['false-checkpoint'],
  );
});

test('the officer sees what the last walk through the chain found', async () => {
  const held = await heldNow();
  const at = new Date('2026-11-21T10:00:00Z');
  await rememberVerdict(owner, COUNTY, await verify({ held }), at);
  const status = await look(world, system, { action: 'test' }, auditStatus);
  assert.deepEqual(
    [status?.sealed, status?.waiting, status?.checkpoint?.position, status?.verification],
    [N, 0, N, { at, ok: true, entries: N, upTo: N, says: '' }],
  );
});
