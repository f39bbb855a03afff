import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTransport } from 'nodemailer';
import { type TestServer, testServer } from '../../../test/world.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

const get = (path: string) => fetch(server.url + path);
const read = async (path: string) => (await get(path)).text();
async function aMail(mail: object) {
  const transport = createTransport({ url: server.world.config.SMTP_URL });
  await transport.sendMail({ from: 'Polku <ei-vastauksia@example.fi>', ...mail }).finally(() => transport.close());
}
async function anSms(to: string, message: string) {
  const { SMS_URL, SMS_USER, SMS_PASSWORD } = server.world.config;
  const body = JSON.stringify({ username: SMS_USER, password: SMS_PASSWORD, from: 'Polku', to: [to], message });
  assert.equal((await fetch(`${SMS_URL}/send`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status, 200);
}

test('an empty inbox says so in each language', async () => {
  assert.match(await read('/fi/demo/inbox'), /Demon viestit.*Ei viestejä vielä/s);
  assert.match(await read('/sv/demo/inbox'), /Inga meddelanden ännu/);
  assert.match(await read('/en/demo/inbox'), /No messages yet/);
});

test('messages are found newest first, by recipient, and their files can be saved', async () => {
  await aMail({
    to: 'aino@example.fi',
    subject: 'Aika varattu',
    text: `Hei!\n\nSiirrä tai peru: ${server.url}/fi/my?x=1&y=2.\nTerveisin <Polku>`,
    attachments: [{ filename: 'aika.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' }],
  });
  await anSms('+358400000002', 'Påminnelse: må 23.11.2026');
  const all = await read('/fi/demo/inbox');
  assert.ok(all.indexOf('Påminnelse') < all.indexOf('Aika varattu'));
  assert.match(all, /Aino Esimerkki, aino@example\.fi \(1\)/);
  assert.match(all, /Mikael Modell, \+358400000002/);
  assert.match(all, new RegExp(`href="${server.url}/fi/my\\?x=1&amp;y=2">[^<]+</a>\\.<br/>Terveisin &lt;Polku&gt;`));

  const ainos = await read('/fi/demo/inbox?to=aino%40example.fi');
  assert.match(ainos, /Aika varattu/);
  assert.doesNotMatch(ainos, /Påminnelse/);

  const file = await get(/href="(\/demo\/inbox\/attachment\/[^"]+)"/.exec(ainos)![1]!);
  assert.equal(file.headers.get('content-disposition'), "attachment; filename*=UTF-8''aika.ics");
  assert.match(await file.text(), /^BEGIN:VCALENDAR/);
});

test('a long inbox has pages, and an odd address does no harm', async () => {
  for (let i = 1; i <= 25; i++) await anSms('+358400000003', `Viesti ${i}.`);
  const first = await read('/fi/demo/inbox?to=%2B358400000003');
  assert.match(first, /25 viestiä.*Viesti 25\./s);
  assert.doesNotMatch(first, /Viesti 5\./);
  assert.match(await read('/fi/demo/inbox?to=%2B358400000003&page=2'), /Viesti 5\./);
  for (const odd of ['?page=99', '?page=-1', '?page=x', '?to=%00', "?to='", '?to=nobody'])
    assert.equal((await get(`/fi/demo/inbox${odd}`)).status, 200, odd);
  assert.equal((await get('/demo/inbox/attachment/1')).status, 404);
});
