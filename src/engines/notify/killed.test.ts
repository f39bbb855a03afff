import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { residents } from '../../../demo/ita-uusimaa/people.ts';
import { TEST_KEY } from '../../../test/database.ts';
import { actorOf, system, testWorld } from '../../../test/world.ts';
import { change } from '../../kernel/change.ts';
import { startWorker } from '../../kernel/jobs.ts';
import type { World } from '../../kernel/world.ts';
import { openMatter } from '../matter/index.ts';
import { notices, notify } from './index.ts';

/** The real worker is killed with SIGKILL in the middle of sending; another takes over. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
let shift = 0;
let world: World;
let url: string;
let smsUrl: string;
let closing: (() => unknown)[] = [];
let worker: ChildProcess | undefined;
let when: 'before answering' | 'after answering' = 'before answering';
let asked: string[] = [];

before(async () => {
  const gateway = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { conversation, to } = JSON.parse(Buffer.concat(parts).toString());
      asked.push(conversation);
      const victim = worker;
      worker = undefined;
      if (victim && when === 'before answering') return void victim.kill('SIGKILL');
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ accepted: [{ to: to[0], id: 'x' }], rejected: [] }), () => victim?.kill('SIGKILL'));
    });
  });
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
  smsUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`;
  const opened = await testWorld({ demo: true, clock: () => new Date(Date.now() + shift), env: { SMS_URL: smsUrl } });
  ({ world, url } = opened);
  closing = [() => gateway.close(), opened.close];
});
after(async () => {
  worker?.kill('SIGKILL');
  for (const close of closing) await close();
});

for (const moment of ['before answering', 'after answering'] as const) {
  test(`a worker killed ${moment === 'before answering' ? 'before' : 'as'} the operator answers: the message still ends as sent, and is one to the operator`, async () => {
    when = moment;
    asked = [];
    shift = 0;
    const id = await aMessage();
    worker = spawn(process.execPath, ['--import', 'tsx', 'src/cli/polku.ts', 'worker'], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: url, SMS_URL: smsUrl, POLKU_KEY: TEST_KEY, POLKU_LOG: 'fatal', POLKU_DATA_DIR: `${ROOT}.polku/killed` },
    });
    const died = new Promise((done) => worker!.on('exit', (_code, signal) => done(signal)));
    assert.equal(await died, 'SIGKILL');

    shift = 2 * 60_000;
    await notices.jobs!['notify:sweep']!({}, world);
    const next = await startWorker(world, [notices], url);
    try {
      for (let i = 0; i < 200 && (await stateOf(id)) === 'queued'; i++) await new Promise((r) => setTimeout(r, 50));
    } finally {
      await next.stop();
    }
    assert.equal(await stateOf(id), 'sent');
    assert.deepEqual([...new Set(asked)], [id]);
  });
}

const stateOf = (id: string) =>
  change(
    world,
    system,
    { action: 'test' },
    async (tx) => (await sql<{ state: string }>`select state from notify.message where id = ${id}`.execute(tx.db)).rows[0]?.state,
  );

const aMessage = () =>
  change(world, actorOf('aino'), { action: 'test' }, async (tx) => {
    const matter = await openMatter(tx, { topic: 'test', lang: 'fi' });
    await notify(tx, world, { person: residents[0]!.id, matter, key: `test:${matter}`, sms: 'Aikasi on varattu.' });
    return (await sql<{ id: string }>`select id from notify.message where matter = ${matter}`.execute(tx.db)).rows[0]!.id;
  });
