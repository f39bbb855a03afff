import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { ABrowser, type AForm } from '../test/a-browser.ts';
import { assess, identify, signIn } from '../test/a-walk.ts';
import { type TestServer, testServer } from '../test/world.ts';
import { assertKind } from './bad-input/kind.ts';
import { everyPage } from './pages/addresses.ts';
import { walk, type Who } from './pages/people.ts';

/** A session that ends while one writes loses nothing: every form of the signed-in, with what was typed in it. */
let server: TestServer;
let owner: pg.Client;
before(async () => {
  server = await testServer();
  owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
});
after(async () => {
  await owner?.end();
  await server?.close();
});

/** Everybody has been idle too long. */
const endSessions = () => owner.query("update kernel.session set used_at = used_at - interval '2 hours' where ended_at is null");
/** Words for a field, short enough for any and such that every form refuses or keeps them as they are. */
const wordsFor = (name: string) => (name === 'phone' ? '040 111 2233' : name === 'email' ? 'uusi@example.fi' : `Kirjoitin tämän: ${name}`);
/** Fields one writes in: the form has them empty or with words; hidden ones and choices are not typed. */
const written = (b: ABrowser, form: AForm): string[] =>
  Object.keys(form.fields).filter((name) =>
    new RegExp(`<(?:textarea|input)(?=[^>]*\\sname="${name}")(?![^>]*type="(?:hidden|radio|checkbox|search)")`).test(b.html),
  );

/** Those who have not signed in, and those who act for another: coming back one is oneself. */
const ELSEWHERE: readonly Who[] = ['nobody', 'visitor', 'done', 'reader', 'choosing', 'parent', 'supporter', 'keyholder'];

test('what was typed is there again after signing in, in every form of the signed-in', async (t) => {
  const { people, made } = await walk(server);
  await people.nurse.open(`/fi/desk/visits/${made.booked}`);
  await people.nurse.send({ do: 'open' });
  const signedIn = everyPage(server.running.parts, made).filter((p) => p.status === 200 && !ELSEWHERE.includes(p.as));
  let forms = 0;
  for (const { as, path } of signedIn) {
    const b = people[as];
    await b.open(`/fi${path}`);
    const seen = b.forms.filter((f) => f.method === 'post' && written(b, f).length > 0);
    for (const form of seen) {
      forms++;
      await t.test(`${path} as ${as}: ${written(b, form)}`, async () => {
        await b.open(`/fi${path}`);
        const names = written(b, form);
        const typed = Object.fromEntries(names.map((name) => [name, wordsFor(name)]));
        const [button] = form.buttons;
        await endSessions();
        await b.send({ ...typed, ...(button?.name ? { [button.name]: button.value } : {}) }, { form });
        await assertKind(b, 200, 'fi');
        assert.match(b.text, /Kirjoittamasi|Mitä kirjoitit|tallessa/, 'one is told that it is kept');
        await identify(b, as as Who);
        assert.equal(b.path.replace(/\?.*/, ''), `/fi${path}`.replace(/\?.*/, ''), 'back where one was');
        assert.equal(b.status, 200);
        const back = b.forms.find((f) => names.every((name) => name in f.fields));
        assert.deepEqual(Object.fromEntries(names.map((name) => [name, back?.fields[name]])), typed, b.text.slice(0, 300));
      });
      // The other people's sessions ended too.
      for (const who of new Set(signedIn.map((p) => p.as))) {
        const [name, value] = (await server.as(who)).split('=');
        people[who].setCookie(name!, value!);
      }
    }
  }
  console.log(`${forms} forms`);
});

test('a resident whose session ends between the questions of an assessment goes on from the same question', async () => {
  const b = new ABrowser(server.url);
  await signIn(b, 'aino', { lang: 'sv' });
  await assess(b, { lang: 'sv', until: /\/age$/ });
  const question = b.path;
  for (const answer of ['trettio', '34']) {
    await endSessions();
    await b.send({ answer });
    assert.match(b.path, /\/sv\/sign-in\?.*ended=1/);
    await identify(b, 'aino');
    assert.equal(b.path, question);
    assert.equal(b.forms[0]!.fields.answer, answer);
  }
  await b.send();
  assert.match(b.path, /\/sex$/);
  await endSessions();
  await b.open(b.path);
  assert.match(b.path, /\/sign-in/, 'reading on also asks to sign in, and does not say that nothing is there');
});

test('what a parent wrote for a child is not in the parent’s own form, and is there when acting for the child again', async () => {
  const b = new ABrowser(server.url);
  const forVenla = () => b.send({ child: b.forms.flatMap((f) => f.buttons).find((button) => /Venla/.test(button.text))!.value });
  const phone = () => b.forms.find((f) => 'phone' in f.fields)!;
  await signIn(b, 'aino', { back: '/acting' });
  await forVenla();
  await b.open('/fi/my/contact');
  await endSessions();
  await b.send({ phone: '040 111 2233' }, { form: phone() });
  await identify(b, 'aino');
  assert.equal(b.path, '/fi/my/contact');
  assert.notEqual(phone().fields.phone, '040 111 2233');
  await b.open('/fi/acting');
  await forVenla();
  await b.open('/fi/my/contact');
  assert.equal(phone().fields.phone, '040 111 2233');
});
