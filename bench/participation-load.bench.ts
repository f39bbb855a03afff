import { Agent, get, request } from 'node:http';
import pg from 'pg';
import { makeCrypto, randomToken } from '../src/kernel/crypto.ts';
import { TEST_KEY } from '../test/database.ts';
import { benchServer, figure } from './server.ts';

/**
 * A conversation in full use: people with the map open vote steadily; how long a vote takes, how soon the map knows of it, and is every acknowledged vote in
 * the database once, as it was last said. Server, database and this load share the machine. The whole: POLKU_LOAD_SECONDS=600.
 */
const SECONDS = Number(process.env.POLKU_LOAD_SECONDS ?? 60);
const PEOPLE = Number(process.env.POLKU_LOAD_PEOPLE ?? 2_000);
const RATE = Number(process.env.POLKU_LOAD_RATE ?? 300);
const MAP_LIMIT_MS = 2_000;
const STATEMENTS = 40;
const SLUG = 'lahella-vai-etana';
const TICK_MS = 20;

type Person = { token: string; said: Map<number, number>; busy: boolean };
const server = await benchServer({ oneCore: false });
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const people: Person[] = Array.from({ length: PEOPLE }, () => ({ token: randomToken(), said: new Map(), busy: false }));
let [acknowledged, refused, late] = [0, 0, 0];
const took: number[] = [];

/** One press of a button; true when the vote was acknowledged. */
function vote(person: Person, statement: number, agrees: boolean): Promise<boolean> {
  const body = `statement=${statement}&vote=${agrees ? 'agree' : 'disagree'}`;
  const headers = {
    ...{ accept: 'application/json', cookie: `polku_voice=${person.token}`, 'sec-fetch-site': 'same-origin' },
    ...{ 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length },
  };
  return new Promise((done) => {
    const sent = request(`${server.url}/fi/conversations/${SLUG}/vote`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => {
        if (answer.statusCode === 200) person.said.set(statement, agrees ? -1 : 1);
        // It may have been counted or not: nothing was promised.
        else person.said.delete(statement);
        done(answer.statusCode === 200);
      });
    });
    sent.on('error', () => done(false)).end(body);
  });
}

/** An open map: hears of each new result. */
function openMap(person: Person, onResult: (own: string) => void = () => {}): Promise<() => void> {
  return new Promise((ready, fail) => {
    const asked = get(
      `${server.url}/participation/live/${SLUG}?lang=fi`,
      { headers: { cookie: `polku_voice=${person.token}` }, agent: false },
      (answer) => {
        if (answer.statusCode !== 200) return fail(new Error(`an open map was answered ${answer.statusCode}`));
        answer.setEncoding('utf8').on('data', (text: string) => {
          ready(() => asked.destroy());
          for (const [, own] of text.matchAll(/"nearest":"([^"]*)"/g)) onResult(own!);
        });
      },
    ).on('error', () => {});
  });
}

const closes: (() => void)[] = [];
for (let n = 0; n < PEOPLE; n += 50) closes.push(...(await Promise.all(people.slice(n, n + 50).map((p) => openMap(p)))));

/** Someone who has voted little hears on how many statements: so it is known when the map knew of a vote. */
const fresh: number[] = [];
async function probe(): Promise<void> {
  const person: Person = { token: randomToken(), said: new Map(), busy: false };
  people.push(person);
  if (!(await vote(person, 1, true))) return;
  await new Promise((later) => setTimeout(later, 2_500));
  let voted = 0;
  let known = () => {};
  const heard = new Promise<void>((done) => {
    known = done;
  });
  const close = await openMap(person, (own) => {
    if (voted && /\b2\b/.test(own)) known();
  });
  const began = performance.now();
  if (!(await vote(person, 2, true))) return close();
  voted = performance.now();
  await Promise.race([heard, new Promise((later) => setTimeout(later, 10_000))]);
  fresh.push(performance.now() - began);
  close();
}

const began = performance.now();
const probes: Promise<void>[] = [];
let sent = 0;
await new Promise<void>((done) => {
  const clock = setInterval(() => {
    const now = performance.now() - began;
    if (now > SECONDS * 1000) {
      clearInterval(clock);
      return done();
    }
    if (now > probes.length * 2_000) probes.push(probe());
    for (; sent < (now / 1000) * RATE; sent++) {
      const person = people[Math.floor(Math.random() * PEOPLE)]!;
      if (person.busy) {
        late++;
        continue;
      }
      person.busy = true;
      const from = performance.now();
      void vote(person, 1 + Math.floor(Math.random() * STATEMENTS), Math.random() < 0.5).then((ok) => {
        person.busy = false;
        took.push(performance.now() - from);
        if (ok) acknowledged++;
        else refused++;
      });
    }
  }, TICK_MS);
});
while (people.some((p) => p.busy)) await new Promise((later) => setTimeout(later, 50));
const lasted = (performance.now() - began) / 1000;
await Promise.all(probes);
for (const close of closes) close();

const db = new pg.Client({ connectionString: server.databaseUrl });
await db.connect();
const { rows } = await db.query<{ key: string; statement: number; value: number }>(
  `select p.key, v.statement, v.value from participation.vote v join participation.participant p on p.conversation = v.conversation and p.pid = v.participant
   where p.via = 'page' and p.conversation = (select id from participation.conversation where slug = $1)`,
  [SLUG],
);
const { rows: which } = await db.query<{ id: string }>('select id from participation.conversation where slug = $1', [SLUG]);
await db.end();
const crypto = makeCrypto(Buffer.from(TEST_KEY, 'base64'));
const kept = new Map(rows.map((r) => [`${r.key} ${r.statement}`, r.value]));
let missing = 0;
let expected = 0;
for (const person of people) {
  const key = crypto.keyed(`${which[0]!.id}:${person.token}`, 'participation.participant');
  for (const [statement, value] of person.said) {
    expected++;
    if (kept.get(`${key} ${statement}`) !== value) missing++;
  }
}

const at = (list: number[], share: number) => list.toSorted((a, b) => a - b)[Math.floor(share * (list.length - 1))] ?? Number.NaN;
figure('open maps', closes.length);
figure('votes acknowledged a second', (acknowledged / lasted).toFixed(0), `(asked for ${RATE})`);
figure('  not acknowledged; not sent, the person still waiting', `${refused}; ${late}`);
figure('a vote, p50 / p95 / p99 (ms)', [0.5, 0.95, 0.99].map((s) => at(took, s).toFixed(0)).join(' / '));
figure(
  'the map knows of a vote, p50 / p95 / most (ms)',
  [0.5, 0.95, 1].map((s) => at(fresh, s).toFixed(0)).join(' / '),
  `(target < ${MAP_LIMIT_MS})`,
);
figure('acknowledged votes not in the database as last said', missing, `of ${expected} (target 0)`);
figure('rows more than people and statements', rows.length - kept.size, '(target 0)');
figure('memory of the server (MiB)', server.rssMb().toFixed(0));
await server.stop();
process.exit(missing > 0 || rows.length > kept.size || at(fresh, 0.95) > MAP_LIMIT_MS ? 1 : 0);
