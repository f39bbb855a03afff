import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { type AProcess, aProcess } from '../../../../test/a-process.ts';
import { freshDatabase, TEST_KEY } from '../../../../test/database.ts';
import { makeCrypto, randomToken } from '../../../kernel/crypto.ts';
import type { World } from '../../../kernel/world.ts';
import type { ConversationId } from '../conversation.ts';
import { participantWith } from '../participant.ts';

/** The process is killed while people vote. What was acknowledged is there afterwards, once, as it was said. */
const VOTERS = 12;
const VOTES_EACH = 25;
const KILLS = 2;
const PAGE = '/fi/conversations/lahella-vai-etana/vote';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let product: AProcess;
let db: pg.Client;
before(async () => {
  database = await freshDatabase({ demo: true });
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
  product = await aProcess(database.url);
});
after(async () => {
  await product?.end();
  await db?.end();
  await database?.drop();
});

test('killed while people vote, the product keeps every vote it acknowledged, once', { timeout: 300_000 }, async () => {
  await product.start();
  const told = new Map<string, Map<number, number>>();
  let failed = 0;
  const voting = Promise.all(
    Array.from({ length: VOTERS }, async () => {
      const token = randomToken();
      const said = new Map<number, number>();
      told.set(token, said);
      while (said.size < VOTES_EACH) {
        const statement = 1 + said.size;
        const agrees = Math.random() < 0.5;
        // Pressed again until it is answered, as people do.
        const answer = await fetch(`${product.url}${PAGE}`, {
          method: 'POST',
          headers: { accept: 'application/json', cookie: `polku_voice=${token}`, 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({ statement: String(statement), vote: agrees ? 'agree' : 'disagree' }),
        }).catch(() => undefined);
        if (answer?.ok && (await answer.json().catch(() => undefined))) said.set(statement, agrees ? -1 : 1);
        else {
          failed++;
          await new Promise((later) => setTimeout(later, 150));
        }
      }
    }),
  );
  for (let kill = 0; kill < KILLS; kill++) {
    await new Promise((later) => setTimeout(later, 150 + Math.random() * 400));
    await product.kill();
    await product.start();
  }
  await voting;
  console.log(`${VOTERS * VOTES_EACH} votes acknowledged, ${KILLS} kills, ${failed} requests without an answer`);

  const { rows } = await db.query<{ id: ConversationId }>("select id from participation.conversation where slug = 'lahella-vai-etana'");
  const { id } = rows[0]!;
  const world = { crypto: makeCrypto(Buffer.from(TEST_KEY, 'base64')) } as World;
  for (const [token, said] of told) {
    const who = participantWith(world, token, id);
    const votes = await db.query<{ statement: number; value: number }>(
      `select v.statement, v.value from participation.vote v join participation.participant p on p.conversation = v.conversation and p.pid = v.participant
       where p.conversation = $1 and p.key = $2 order by 1`,
      [id, 'browser' in who && who.browser],
    );
    assert.deepEqual(
      votes.rows.map((r) => [r.statement, r.value]),
      [...said],
    );
  }
  const strangers = await db.query('select count(*)::int as n from participation.participant where conversation = $1', [id]);
  assert.equal(strangers.rows[0].n, 312 + VOTERS, 'nobody was received twice');
});
