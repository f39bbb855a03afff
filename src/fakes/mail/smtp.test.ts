import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTransport } from 'nodemailer';
import { testWorld } from '../../../test/world.ts';
import { caught, findAttachment } from '../inbox/inbox.store.ts';
import { startMailSink } from './smtp.ts';

let opened: Awaited<ReturnType<typeof testWorld>>;
let sink: Awaited<ReturnType<typeof startMailSink>>;
before(async () => {
  opened = await testWorld();
  const { db, log } = opened.world;
  sink = await startMailSink({ mode: 'demo', db, log });
});
after(async () => {
  await sink.close();
  await opened.close();
});

const aMail = {
  from: 'Polku <ei-vastauksia@example.fi>',
  to: 'aino@example.fi',
  subject: 'Aika varattu',
  text: 'Hei Aino,\n\naikasi on ma 23.11.2026 klo 9.30.',
};
const send = async (mail: object) => {
  const transport = createTransport({ url: sink.url });
  return transport.sendMail({ ...aMail, ...mail }).finally(() => transport.close());
};
const inboxOf = (recipient: string) => caught(opened.world.db, recipient, 1);

test('a mail with a calendar file arrives whole', async () => {
  const ics = 'BEGIN:VCALENDAR\r\nSUMMARY:Etävastaanotto\r\nEND:VCALENDAR\r\n';
  await send({ attachments: [{ filename: 'aika – etävastaanotto.ics', content: ics, contentType: 'text/calendar; charset=utf-8; method=REQUEST' }] });
  const [mail] = await inboxOf('aino@example.fi');
  assert.deepEqual(
    { subject: mail!.subject, sender: mail!.sender, body: mail!.body },
    { subject: aMail.subject, sender: aMail.from, body: aMail.text },
  );
  const file = await findAttachment(opened.world.db, mail!.files[0]!.id);
  assert.deepEqual({ ...file, content: file!.content.toString() }, { name: 'aika – etävastaanotto.ics', mediaType: 'text/calendar', content: ics });
});

test('a delivery tried again shows once, also when both come at the same time', async () => {
  const mail = { to: 'mikael@example.fi', messageId: '<one@example.fi>' };
  await Promise.all([send(mail), send(mail), send(mail)]);
  await send(mail);
  assert.equal((await inboxOf('mikael@example.fi')).length, 1);
});

test('every recipient has the mail, hidden ones too', async () => {
  await send({ to: 'Eino@example.fi', bcc: 'sara@example.fi', subject: 'Kahdelle' });
  assert.deepEqual(
    [await inboxOf('eino@example.fi'), await inboxOf('sara@example.fi')].map((m) => m[0]!.subject),
    ['Kahdelle', 'Kahdelle'],
  );
});

test('on wish a recipient is refused for the moment or for good', async () => {
  await assert.rejects(send({ to: 'tempfail@example.fi' }), { responseCode: 451 });
  await assert.rejects(send({ to: 'tempfail+aino@example.fi' }), { responseCode: 451 });
  await assert.rejects(send({ to: 'reject@example.fi' }), { responseCode: 550 });
  assert.deepEqual(await inboxOf('tempfail@example.fi'), []);
});

test('a mail of HTML only, without a subject, or with strange bytes is kept', async () => {
  await send({ to: 'odd@example.fi', subject: '', text: undefined, html: '<p>Terve <b>taas</b></p>' });
  await send({ to: 'odd@example.fi', text: 'nolla \0 tavu' });
  const [odd, html] = await inboxOf('odd@example.fi');
  assert.equal(odd!.body, 'nolla  tavu');
  assert.match(html!.body, /Terve.*taas/s);
});

test('one too large is refused', () =>
  assert.rejects(send({ attachments: [{ filename: 'x', content: Buffer.alloc(9_000_000) }] }), { responseCode: 552 }));

test('it refuses to start in production', () =>
  assert.rejects(startMailSink({ mode: 'production', db: opened.world.db, log: opened.world.log }), /refuses to start/));
