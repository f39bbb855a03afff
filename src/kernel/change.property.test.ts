import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import { actorOf, testWorld } from '../../test/world.ts';
import type { Actor } from './access.ts';
import { change } from './change.ts';
import type { World } from './world.ts';

/** `change` writes its audit entry, events and jobs as SQL text, in one round trip: no value may ever become a part of that text. */
let world: World;
let owner: pg.Client;
let close: () => Promise<void>;
before(async () => {
  const made = await testWorld();
  world = made.world;
  owner = new pg.Client({ connectionString: made.url });
  await owner.connect();
  close = () => owner.end().then(made.close);
});
after(() => close());

const HOSTILE = [
  "'); drop schema matter cascade; --",
  "\\'); drop schema matter cascade; --",
  "\\\\'; commit; set role postgres; --",
  '$$; reset role; $$',
  '$1 $2 ? :x %s',
  "E'\\x27",
  "', true); select set_config('polku.role', 'system', true); --",
  '"; select 1; --',
  '/* */ -- \n ; \u2028 \u0085 \u00a0',
  "ʼ ’ ＇ ''",
];
// NUL and half characters are no text of PostgreSQL's; forms are rid of them on the way in.
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 60 })).map((s) => s.replaceAll('\0', ''));

test('whatever a value holds, it is kept as it is and does nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, text, async (action, outcome, words) => {
      await change(world, actorOf('aino'), { action, data: words }, async (tx) => {
        tx.audited({ outcome });
        tx.emit(words.slice(0, 50), { [words]: words, list: [outcome] });
        tx.job('test', { [words]: outcome });
      });
      const audit = await owner.query('select role, action, outcome, data from kernel.audit_entry order by id desc limit 1');
      assert.deepEqual(audit.rows[0], { role: 'resident', action, outcome, data: words });
      const event = await owner.query('select type, data from kernel.event order by id desc limit 1');
      assert.deepEqual(event.rows[0], { type: words.slice(0, 50), data: { [words]: words, list: [outcome] } });
      const job = await owner.query('select payload from graphile_worker._private_jobs order by id desc limit 1');
      assert.deepEqual(job.rows[0].payload, { [words]: outcome });
    }),
    { numRuns: 60, examples: HOSTILE.map((h) => [h, h, h] as [string, string, string]) },
  );
});

test('who asks is never taken from a value that is not an id of ours: nothing is even begun', async () => {
  for (const bad of HOSTILE)
    for (const actor of [
      { ...actorOf('aino'), person: bad },
      { ...actorOf('aino'), browser: bad },
      { ...actorOf('nurse'), practitioner: bad },
      { ...actorOf('nurse'), units: [bad] },
      { role: bad },
    ])
      await assert.rejects(
        change(world, actor as Actor, { action: 'test' }, async () => assert.fail('begun')),
        /not fit for a database setting/,
      );
});

test('after a failure the connection is clean: nobody acts in the name of the one before', async () => {
  await Promise.allSettled(
    Array.from({ length: 30 }, (_, i) =>
      change(world, actorOf('nurse'), { action: 'test' }, async (tx) => {
        if (i % 2) throw new Error('on purpose');
        await tx.db.selectFrom('matter.nothing' as never).execute();
      }),
    ),
  );
  const { sql } = await import('kysely');
  for (let i = 0; i < 15; i++) {
    const { rows } = await sql<{
      is: string;
    }>`select kernel.current_role_kind() || coalesce(kernel.current_practitioner()::text, '') || current_user as is`.execute(world.db);
    assert.equal(rows[0]?.is, 'anonymouspolku_app');
  }
});
