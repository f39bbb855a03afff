import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { aVisitor, system, testWorld } from '../../../test/world.ts';
import type { Actor } from '../../kernel/access.ts';
import { change } from '../../kernel/change.ts';
import type { Tx } from '../../kernel/db.ts';
import type { World } from '../../kernel/world.ts';
import type { ConversationId } from './conversation.ts';
import { writeStatement } from './statement.store.ts';
import { findParticipant, leave, putVote, receiveParticipant, refusedAs, type VoteValue, votesOf } from './vote.store.ts';

let world: World;
let close: () => Promise<void>;
before(async () => {
  ({ world, close } = await testWorld());
});
after(() => close());

const as = <Done>(actor: Actor, work: (tx: Tx) => Promise<Done>) => change(world, actor, { action: 'test' }, work);
const browser = (n: number): Actor => ({ ...aVisitor(), browser: String(n).padStart(64, 'b') }) as Actor;
const came = { lang: 'fi', via: 'page', network: undefined } as const;

/** A conversation with statements 1 accepted, 2 accepted, 3 rejected. */
async function aConversation(more: { state?: string; voice?: string; moderation?: string } = {}): Promise<ConversationId> {
  return as(system, async (tx) => {
    const { rows } = await sql<{ id: ConversationId }>`
      insert into participation.conversation (county, slug, state, voice, moderation)
      values (kernel.current_county(), ${`c-${crypto.randomUUID()}`}, ${more.state ?? 'open'}, ${more.voice ?? 'open'}, ${more.moderation ?? 'before'})
      returning id`.execute(tx.db);
    const id = rows[0]!.id;
    for (const n of [1, 2, 3]) await writeStatement(tx, id, { lang: 'fi', text: `Väittämä ${n}`, seed: true, state: 'accepted' });
    await sql`update participation.statement set state = 'rejected', reason_code = 'other' where conversation = ${id} and tid = 3`.execute(tx.db);
    return id;
  });
}
const vote = (who: number, conversation: ConversationId, statement: number, value: VoteValue | null, important = false) =>
  refusedAs(
    as(browser(who), async (tx) => {
      const pid = await receiveParticipant(tx, conversation, came);
      await putVote(tx, conversation, pid, { statement, value, important });
      return 'counted' as const;
    }),
  );
const seen = (who: number, conversation: ConversationId) =>
  as(browser(who), async (tx) => {
    const pid = await findParticipant(tx, conversation);
    return pid === undefined ? undefined : (await votesOf(tx, conversation, pid)).sort((a, b) => a.statement - b.statement);
  });

type Command = { who: number; does: 'vote' | 'leave'; statement: number; value: VoteValue | null; important: boolean };
const command: fc.Arbitrary<Command> = fc.record({
  who: fc.integer({ min: 1, max: 3 }),
  does: fc.constantFrom('vote', 'vote', 'vote', 'vote', 'leave'),
  statement: fc.integer({ min: 1, max: 4 }),
  value: fc.constantFrom<VoteValue | null>(-1, 0, 1, null),
  important: fc.boolean(),
});

test('in whatever order people vote, change, take back and leave, the table holds each one’s last word once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 14 }), async (commands) => {
      const conversation = await aConversation();
      const model = new Map<number, Map<number, { value: VoteValue; important: boolean }>>();
      for (const c of commands) {
        if (c.does === 'leave') {
          assert.equal(await as(browser(c.who), (tx) => leave(tx, conversation)), model.delete(c.who));
          continue;
        }
        const said = await vote(c.who, conversation, c.statement, c.value, c.important);
        assert.equal(said, c.statement > 2 ? 'no-such-statement' : 'counted');
        if (said !== 'counted') continue;
        const own = model.get(c.who) ?? new Map();
        model.set(c.who, own);
        if (c.value === null) own.delete(c.statement);
        else own.set(c.statement, { value: c.value, important: c.important });
      }
      for (const who of [1, 2, 3]) {
        const own = model.get(who);
        const expected = own && [...own].map(([statement, v]) => ({ statement, ...v })).sort((a, b) => a.statement - b.statement);
        assert.deepEqual(await seen(who, conversation), expected);
      }
    }),
    { numRuns: 12 },
  );
});

test('the same vote sent many times at once is one vote of one participant', async () => {
  const conversation = await aConversation();
  await Promise.all(Array.from({ length: 8 }, () => vote(1, conversation, 1, -1)));
  const { rows } = await as(system, (tx) =>
    sql<{ p: number; v: number }>`
      select (select count(*)::int from participation.participant where conversation = ${conversation}) as p,
        (select count(*)::int from participation.vote where conversation = ${conversation}) as v`.execute(tx.db),
  );
  assert.deepEqual(rows, [{ p: 1, v: 1 }]);
});

test('numbers follow the order of arrival, and a number once given is not given again', async () => {
  const conversation = await aConversation();
  for (const who of [1, 2]) await vote(who, conversation, 1, -1);
  await as(browser(2), (tx) => leave(tx, conversation));
  await vote(2, conversation, 1, 1);
  assert.equal(await as(browser(2), (tx) => findParticipant(tx, conversation)), 3);
});

test('nobody votes before opening, after closing, or without a voice where one is needed', async () => {
  for (const state of ['closed', 'archived']) assert.equal(await vote(1, await aConversation({ state }), 1, -1), 'not-open', state);
  const counted = await aConversation({ voice: 'code' });
  assert.equal(await vote(1, counted, 1, -1), 'no-voice');
  await as(system, (tx) =>
    sql`insert into participation.admission values (${counted}, ${(browser(1) as { browser: string }).browser}, kernel.current_county())`.execute(
      tx.db,
    ),
  );
  assert.equal(await vote(1, counted, 1, -1), 'counted');
});

test('a merged statement’s votes are counted once, on the one that stays, and come back when it is parted again', async () => {
  const conversation = await aConversation();
  await vote(1, conversation, 1, 1);
  await vote(1, conversation, 2, -1);
  await vote(2, conversation, 1, 1);
  const votesOn = (tid: number) =>
    as(system, async (tx) => {
      const { rows } = await sql<{ participant: number; value: number }>`
        select participant, value from participation.vote where conversation = ${conversation} and statement = ${tid} and value is not null order by 1`.execute(
        tx.db,
      );
      return rows.map((r) => [r.participant, r.value]);
    });
  await as(system, (tx) => sql`select participation.merge(${conversation}, 1, 2)`.execute(tx.db));
  assert.deepEqual(await votesOn(2), [
    [1, -1],
    [2, 1],
  ]);
  assert.equal(await vote(2, conversation, 1, -1), 'no-such-statement');
  await as(system, (tx) => sql`select participation.part(${conversation}, 1)`.execute(tx.db));
  assert.deepEqual(
    [await votesOn(1), await votesOn(2)],
    [
      [
        [1, 1],
        [2, 1],
      ],
      [[1, -1]],
    ],
  );
  await assert.rejects(
    as(browser(1), (tx) => sql`select participation.merge(${conversation}, 1, 2)`.execute(tx.db)),
    { code: '42501' },
  );
});

test('nobody reads or moves another’s votes, not even staff; leaving empties what one wrote', async () => {
  const conversation = await aConversation({ moderation: 'after' });
  await vote(1, conversation, 1, -1);
  const tid = await as(browser(1), async (tx) =>
    writeStatement(tx, conversation, { lang: 'fi', text: 'Oma ajatus', author: (await findParticipant(tx, conversation))! }),
  );
  const count = (actor: Actor, table: string) =>
    as(
      actor,
      async (tx) => (await sql`select from ${sql.table(`participation.${table}`)} where conversation = ${conversation}`.execute(tx.db)).rows.length,
    );
  const staff: Actor[] = ['professional', 'admin', 'officer'].map(
    (role) => ({ role, practitioner: crypto.randomUUID(), name: 'Malli', title: '', units: [], session: crypto.randomUUID() }) as unknown as Actor,
  );
  for (const actor of [browser(2), ...staff])
    for (const table of ['vote', 'participant', 'answer']) assert.equal(await count(actor, table), 0, `${actor.role} ${table}`);
  await assert.rejects(as(browser(2), (tx) => putVote(tx, conversation, 1, { statement: 1, value: 1, important: false })));
  assert.equal(await vote(2, conversation, tid, 1), 'counted');
  await as(browser(1), (tx) => leave(tx, conversation));
  const { rows } = await as(system, (tx) =>
    sql`select s.state, t.text, (select count(*)::int from participation.vote v where v.conversation = s.conversation) as votes
      from participation.statement s join participation.statement_text t using (conversation, tid) where s.conversation = ${conversation} and s.tid = ${tid}`.execute(
      tx.db,
    ),
  );
  assert.deepEqual(rows, [{ state: 'withdrawn', text: '', votes: 1 }]);
});
