import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ABrowser } from '../../../test/a-browser.ts';
import { assess, book, matterOn, signIn } from '../../../test/a-walk.ts';
import { type TestServer, testServer } from '../../../test/world.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

test('an assessment left unfinished waits on My page, and the link goes on from where one was', async () => {
  const sara = new ABrowser(server.url);
  const [, question] = await assess(sara, { until: /\/fever$/ });
  assert.ok(question);
  const left = sara.path;
  await signIn(sara, 'sara');
  assert.match(sara.text, /Odottaa sinua Jatka kesken jäänyttä: /);
  await sara.open(sara.link(/^Jatka kesken jäänyttä/));
  assert.equal(sara.path, left);
});

test('feedback of a visit held waits until it is given', async () => {
  const mikael = new ABrowser(server.url);
  await assess(mikael);
  const visit = await book(mikael, 'mikael', { matter: matterOn(mikael) });
  assert.doesNotMatch((await mikael.open('/fi/my')).text, /Kerro, miten sujui/);
  const nurse = new ABrowser(server.url);
  await signIn(nurse, 'nurse', { as: 'professional', back: '/desk' });
  await nurse.open(`/fi/desk/visits/${visit}`);
  await nurse.send({ do: 'open' });
  await nurse.send({ do: 'end', note: 'n', instructions: 'i' });
  await mikael.open('/fi/my');
  await mikael.open(mikael.link(/^Kerro, miten sujui/));
  await mikael.send({ score: '9', words: '' });
  assert.doesNotMatch((await mikael.open('/fi/my')).text, /Kerro, miten sujui/);
});
