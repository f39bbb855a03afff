import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { residents } from '../../../demo/ita-uusimaa/people.ts';
import { CENTRE } from '../../../demo/ita-uusimaa/units.ts';
import { actorOf, system, testWorld } from '../../../test/world.ts';
import { change } from '../../kernel/change.ts';
import { instantOf, plusMinutes } from '../../kernel/clock.ts';
import { keepFile } from '../../kernel/files.ts';
import type { MatterId } from '../../kernel/ids.ts';
import { startWorker } from '../../kernel/jobs.ts';
import type { World } from '../../kernel/world.ts';
import { askProof, answerCode, noteDigitalUse, setAddresses, setWishes } from '../contact/index.ts';
import { giveToUnit, openMatter, setContacts, timelineOf } from '../matter/index.ts';
import { tasksOf } from '../tasks/index.ts';
import { notices, notify, tellAddress, tellOldAddresses, withdraw } from './index.ts';

const aino = actorOf('aino');
const person = residents[0]!.id;
const START = instantOf('2026-11-23', '12:00');
let now = START;
let world: World;
let url: string;
let closing: (() => unknown)[] = [];
let matter: MatterId;

/** What other people's systems got, and how they should answer. */
const got = { sms: [] as Record<string, unknown>[], mail: [] as string[] };
let smsAnswers: number[] = [];
let mailRefusal: number | undefined;

before(async () => {
  const sms = aGateway();
  const mail = aMailServer();
  await new Promise<void>((done) => sms.listen(0, '127.0.0.1', done));
  await new Promise<void>((done) => mail.listen(0, '127.0.0.1', done));
  const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
  const opened = await testWorld({
    demo: true,
    clock: () => now,
    env: { SMS_URL: `http://127.0.0.1:${portOf(sms)}/sms`, SMTP_URL: `smtp://127.0.0.1:${portOf(mail.server)}` },
  });
  ({ world, url } = opened);
  closing = [() => sms.close(), () => mail.close(), opened.close];
});
after(async () => {
  for (const close of closing) await close();
});
beforeEach(async () => {
  now = START;
  Object.assign(got, { sms: [], mail: [] });
  smsAnswers = [];
  mailRefusal = undefined;
  await as((tx) => setContacts(tx, person, { phone: '040 000 0001', email: 'aino@example.fi', lang: 'fi' }));
  await as(async (tx) => {
    await setWishes(tx, person, { channels: { reminder: ['sms', 'email'], message: ['sms', 'email'], news: [] } });
    await noteDigitalUse(tx, person, true);
  });
  matter = await as((tx) => openMatter(tx, { topic: 'test', lang: 'fi' }));
});

function aGateway(): Server {
  return createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const status = smsAnswers.shift() ?? 200;
      const message = JSON.parse(Buffer.concat(parts).toString());
      if (status === 200) got.sms.push({ ...message, path: request.url });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(
          status === 200 ? { accepted: [{ to: message.to[0], id: `op-${got.sms.length}` }], rejected: [] } : { accepted: [], rejected: message.to },
        ),
      );
    });
  });
}

function aMailServer(): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(mailRefusal ? Object.assign(new Error('no'), { responseCode: mailRefusal }) : null),
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        got.mail.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
}

const as = <T>(work: Parameters<typeof change<T>>[3], who = aino) => change(world, who, { action: 'test' }, work);
type Row = { id: string; channel: string; state: string; errorKind: string | null; attempts: number; providerId: string | null; recipient: string };
const rows = async (): Promise<Row[]> =>
  as(
    async (tx) =>
      (
        await sql<Row>`
    select id, channel, state, error_kind as "errorKind", attempts, provider_id as "providerId", recipient from notify.message where matter = ${matter} order by channel`.execute(
          tx.db,
        )
      ).rows,
    system,
  );
/** Runs the jobs of this matter's messages, as the worker would. */
const work = async () => {
  for (const { id } of await rows()) await notices.jobs!['notify:send']!({ message: id }, world);
};
const news = (more: object = {}) => ({
  person,
  matter,
  key: `test:${matter}`,
  sms: 'Aikasi on varattu.',
  email: { subject: 'Aika', text: 'Aikasi on varattu.' },
  ...more,
});

test('a confirmation arrives as a text message and an e-mail with the calendar file', async () => {
  const channels = await as(async (tx) => {
    const file = await keepFile(tx, {
      matter,
      name: 'aika.ics',
      mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
      content: Buffer.from('BEGIN:VCALENDAR'),
    });
    return notify(tx, world, news({ files: [file] }));
  });
  assert.deepEqual(channels, ['sms', 'email']);
  await work();
  const [email, sms] = await rows();
  assert.deepEqual([email!.state, sms!.state, sms!.providerId], ['sent', 'sent', 'op-1']);
  assert.deepEqual(
    { ...got.sms[0], username: 0, password: 0 },
    {
      path: '/sms/send',
      username: 0,
      password: 0,
      from: 'Polku',
      to: ['+358400000001'],
      message: 'Aikasi on varattu.',
      conversation: sms!.id,
      twoway: false,
      flash: false,
      validminutes: 1440,
    },
  );
  const mail = await PostalMime.parse(got.mail[0]!);
  assert.equal(mail.messageId, `<${email!.id}@localhost>`);
  assert.deepEqual([mail.subject, mail.to?.[0]?.address, mail.text?.trim()], ['Aika', 'aino@example.fi', 'Aikasi on varattu.']);
  assert.deepEqual([mail.attachments[0]!.filename, mail.attachments[0]!.mimeType], ['aika.ics', 'text/calendar']);
});

test('the database does not show whom a message goes to', async () => {
  await as((tx) => notify(tx, world, news()));
  assert.ok((await rows()).every((r) => r.recipient.startsWith('k1.')));
});

test('the same news twice is one message a channel, and a job run twice sends once', async () => {
  await Promise.all([as((tx) => notify(tx, world, news())), as((tx) => notify(tx, world, news()))]);
  await work();
  await work();
  assert.deepEqual([got.sms.length, got.mail.length, (await rows()).length], [1, 1, 2]);
});

test('two workers that take the same message at once send it once', async () => {
  await as((tx) => notify(tx, world, news()));
  await Promise.all([work(), work(), work()]);
  assert.deepEqual([got.sms.length, got.mail.length], [1, 1]);
});

test('a person without an e-mail address gets the text message only', async () => {
  await as((tx) => setContacts(tx, person, { phone: '040 000 0001', email: '', lang: 'fi' }));
  assert.deepEqual(await as((tx) => notify(tx, world, news())), ['sms']);
});

test('when the change does not happen, neither does its news', async () => {
  await assert.rejects(
    as(async (tx) => {
      await notify(tx, world, news());
      throw new Error('changed my mind');
    }),
  );
  assert.deepEqual(await rows(), []);
});

test('a gateway that is down is tried again later, and the message arrives once', async () => {
  await as((tx) => notify(tx, world, news({ email: undefined })));
  smsAnswers = [503, 503];
  await work();
  assert.deepEqual(await rows().then(([r]) => [r!.state, r!.errorKind, r!.attempts]), ['queued', 'sms-503', 1]);
  await work();
  now = plusMinutes(now, 2);
  await work();
  assert.deepEqual(await rows().then(([r]) => [r!.state, r!.errorKind, r!.attempts]), ['sent', null, 3]);
  assert.equal(got.sms.length, 1);
});

test('what the operator refuses for good ends as failed, where staff see it', async () => {
  await as((tx) => notify(tx, world, news()));
  smsAnswers = [400];
  mailRefusal = 550;
  await work();
  await work();
  assert.deepEqual(
    (await rows()).map((r) => [r.channel, r.state, r.errorKind]),
    [
      ['email', 'failed', 'smtp-550'],
      ['sms', 'failed', 'sms-refused'],
    ],
  );
  const told = await as((tx) => timelineOf(tx, matter));
  assert.deepEqual(told.map((e) => [e.kind, e.data.channel]).sort(), [
    ['notice.failed', 'email'],
    ['notice.failed', 'sms'],
  ]);
});

test('a mailbox that is full for now is tried again', async () => {
  await as((tx) => notify(tx, world, news({ sms: undefined })));
  mailRefusal = 452;
  await work();
  assert.deepEqual(await rows().then(([r]) => [r!.state, r!.errorKind]), ['queued', 'smtp-452']);
});

test('a number that cannot be dialled fails at once instead of being tried all day', async () => {
  await as((tx) => setContacts(tx, person, { phone: '12', email: '', lang: 'fi' }));
  await as((tx) => notify(tx, world, news()));
  await work();
  assert.deepEqual(await rows().then(([r]) => [r!.state, r!.errorKind]), ['failed', 'sms-number']);
});

test('a withdrawn reminder is never sent', async () => {
  await as((tx) => notify(tx, world, news({ at: plusMinutes(now, 60), reminder: true })));
  await as((tx) => withdraw(tx, { matter, key: `test:${matter}` }));
  now = plusMinutes(now, 61);
  await work();
  assert.deepEqual([got.sms.length, got.mail.length, (await rows()).map((r) => r.state)], [0, 0, ['withdrawn', 'withdrawn']]);
});

test('a reminder waits for its time, and for the morning', async () => {
  await as((tx) =>
    notify(tx, world, news({ email: undefined, at: instantOf('2026-11-24', '20:30'), reminder: true, until: instantOf('2026-11-25', '12:00') })),
  );
  await work();
  now = instantOf('2026-11-24', '22:00');
  await work();
  assert.equal(got.sms.length, 0);
  now = instantOf('2026-11-25', '08:00');
  await work();
  assert.equal(got.sms.length, 1);
});

test('a reminder whose visit has begun is dropped', async () => {
  await as((tx) => notify(tx, world, news({ at: instantOf('2026-11-24', '10:00'), reminder: true, until: instantOf('2026-11-25', '12:00') })));
  now = instantOf('2026-11-25', '12:05');
  await work();
  assert.equal(got.sms.length + got.mail.length, 0);
  assert.deepEqual(await as((tx) => notify(tx, world, news({ key: 'late', until: now }))), []);
});

test('a process that died while sending leaves the message to the next one', async () => {
  await as((tx) => notify(tx, world, news({ email: undefined })));
  // What a killed process leaves behind: taken, never told of.
  await as(
    (tx) => sql`update notify.message set attempts = 1, leased_until = ${plusMinutes(now, 1)} where matter = ${matter}`.execute(tx.db),
    system,
  );
  await work();
  assert.equal(got.sms.length, 0);
  now = plusMinutes(now, 2);
  await as((tx) => sql`update notify.message set try_at = ${START} where matter = ${matter}`.execute(tx.db), system);
  await notices.jobs!['notify:sweep']!({}, world);
  const worker = await startWorker(world, [notices], url);
  try {
    for (let i = 0; i < 100 && (await rows())[0]!.state === 'queued'; i++) await new Promise((r) => setTimeout(r, 50));
  } finally {
    await worker.stop();
  }
  const [row] = await rows();
  assert.deepEqual([row!.state, got.sms.filter((m) => m.conversation === row!.id).length], ['sent', 1]);
});

const provePhone = async () => {
  const asked = await as((tx) => askProof(tx, world, person, 'sms'));
  assert.equal(asked.kind, 'send');
  if (asked.kind === 'send') assert.deepEqual(await as((tx) => answerCode(tx, world, person, asked.secret)), { kind: 'verified' });
};

test('reminders go by the channel wished, confirmations by all', async () => {
  await as((tx) => setWishes(tx, person, { channels: { reminder: ['email'] } }));
  assert.deepEqual(await as((tx) => notify(tx, world, news())), ['sms', 'email']);
  assert.deepEqual(await as((tx) => notify(tx, world, news({ key: `r:${matter}`, reminder: true }))), ['email']);
  await as((tx) => setWishes(tx, person, { channels: { reminder: [] } }));
  assert.deepEqual(await as((tx) => notify(tx, world, news({ key: `r2:${matter}`, reminder: true }))), []);
});

test('news of services go only to whom has chosen them, and to a proven address', async () => {
  const send = (key: string) => as((tx) => notify(tx, world, news({ key, kind: 'news' })));
  assert.deepEqual(await send('n1'), []);
  await as((tx) => setWishes(tx, person, { channels: { news: ['sms', 'email'] } }));
  assert.deepEqual(await send('n2'), []);
  await provePhone();
  assert.deepEqual(await send('n3'), ['sms']);
});

test('for whom uses no digital services a notice is a task of the unit, one, with the words of the letter; a reminder when it is due', async () => {
  await as((tx) => giveToUnit(tx, matter, CENTRE), system);
  await as((tx) => noteDigitalUse(tx, person, false));
  assert.deepEqual(await as((tx) => notify(tx, world, news())), ['letter']);
  const at = plusMinutes(now, 60);
  const until = plusMinutes(now, 120);
  assert.deepEqual(await as((tx) => notify(tx, world, news({ key: `r:${matter}`, reminder: true, at, until }))), ['letter']);
  await work();
  await work();
  assert.deepEqual(got, { sms: [], mail: [] });
  const tasks = () => as((tx) => tasksOf(tx, matter), system);
  assert.deepEqual(
    (await tasks()).map((t) => [t.kind, t.data]),
    [['letter', { letter: { subject: 'Aika', text: 'Aikasi on varattu.' } }]],
  );
  now = at;
  await work();
  assert.deepEqual((await tasks()).map((t) => t.dueAt?.getTime() ?? 0).sort(), [0, until.getTime()]);
});

test('a withdrawn reminder is no letter either', async () => {
  await as((tx) => giveToUnit(tx, matter, CENTRE), system);
  await as((tx) => noteDigitalUse(tx, person, false));
  await as((tx) => notify(tx, world, news({ at: plusMinutes(now, 60), reminder: true })));
  await as((tx) => withdraw(tx, { matter, key: `test:${matter}` }));
  now = plusMinutes(now, 61);
  await work();
  assert.deepEqual(await as((tx) => tasksOf(tx, matter), system), []);
});

test('a letter of a matter that no unit has fails where it is seen, instead of being lost', async () => {
  await as((tx) => noteDigitalUse(tx, person, false));
  await as((tx) => notify(tx, world, news()));
  await work();
  assert.deepEqual(
    (await rows()).map((r) => [r.channel, r.state, r.errorKind]),
    [['letter', 'failed', 'letter-no-unit']],
  );
  assert.deepEqual(
    (await as((tx) => timelineOf(tx, matter))).map((e) => e.data.channel),
    ['letter'],
  );
});

test('a secret is kept sealed until it has been sent, and not after', async () => {
  const key = `secret:${matter}`;
  await as((tx) => tellAddress(tx, world, { person, channel: 'sms', to: '+358400000001', key, text: 'Koodisi on 123456.', secret: true }));
  const row = async () =>
    (
      await as(
        (tx) =>
          sql<{ id: string; body: string; sealed: string | null; all: string }>`
          select id, body, sealed_body as sealed, to_jsonb(m)::text as all from notify.message m where key = ${key}`.execute(tx.db),
        system,
      )
    ).rows[0]!;
  const before = await row();
  assert.ok(!before.all.includes('123456') && before.sealed?.startsWith('k1.'));
  await notices.jobs!['notify:send']!({ message: before.id }, world);
  assert.equal(got.sms[0]!.message, 'Koodisi on 123456.');
  const { body, sealed } = await row();
  assert.deepEqual([body, sealed], ['-', null]);
});

test('a secret that came to nothing is gone as well', async () => {
  const key = `secret:${matter}`;
  await as((tx) => tellAddress(tx, world, { person, channel: 'sms', to: '12', key, text: 'Koodisi on 123456.', secret: true }));
  const row = async () =>
    (
      await as(
        (tx) =>
          sql<{
            id: string;
            state: string;
            sealed: string | null;
          }>`select id, state, sealed_body as sealed from notify.message where key = ${key}`.execute(tx.db),
        system,
      )
    ).rows[0]!;
  await notices.jobs!['notify:send']!({ message: (await row()).id }, world);
  assert.deepEqual(await row().then((r) => [r.state, r.sealed]), ['failed', null]);
});

test('a proven number that was changed is told so, at the old number; an unproven one is not', async () => {
  now = plusMinutes(now, 24 * 60);
  const change = async (phone: string) =>
    as(async (tx) => tellOldAddresses(tx, world, person, await setAddresses(tx, person, { phone, email: 'aino@example.fi' })));
  const told = async () =>
    (await as((tx) => sql`select from notify.message where kind = 'address' and body like '%ei ole enää%'`.execute(tx.db), system)).rows.length;
  await change('040 000 0091');
  const before = await told();
  await change('040 000 0092');
  assert.equal(await told(), before);
  await provePhone();
  await change('040 000 0093');
  assert.equal(await told(), before + 1);
});
