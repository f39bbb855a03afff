import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ABrowser } from '../../../test/a-browser.ts';
import { type TestServer, testServer } from '../../../test/world.ts';
import { findService } from '../../engines/directory/index.ts';

let server: TestServer;
let throat: string;
let teeth: string;
before(async () => {
  server = await testServer();
  throat = (await findService(server.world.db, 'sore-throat-care'))!.id;
  teeth = (await findService(server.world.db, 'dental-care'))!.id;
});
after(() => server.close());

const visitor = () => new ABrowser(server.url);
const as = async (key: string) => new ABrowser(server.url, await server.as(key));
const press = (browser: ABrowser, button: string) => {
  const form = browser.forms.find((f) => f.buttons.some((b) => b.value === button))!;
  assert.ok(form, `${button} on ${browser.url}`);
  return browser.send({ do: button }, { form });
};

test('a visitor stars a service on its page, finds it in the list, takes the star away and brings it back', async () => {
  const anna = await visitor().open(`/fi/services/${throat}`);
  await press(anna, 'add');
  assert.match(anna.path, new RegExp(`/services/${throat}`));
  assert.match(anna.text, /Poista suosikeista Lisätty suosikkeihin\. Näytä suosikit/);
  await anna.open('/fi/favourites');
  assert.match(anna.text, /Kurkkukivun hoito/);
  assert.doesNotMatch(anna.cookie('polku_favourites')!, new RegExp(throat));
  await press(anna, 'remove');
  assert.match(anna.text, /Kurkkukivun hoito on poistettu suosikeista\..*Sinulla ei ole vielä suosikkeja/);
  await press(anna, 'add');
  assert.match(anna.text, /Poista suosikeista/);
  assert.match((await visitor().open('/fi/favourites')).text, /ei ole vielä suosikkeja/);
});

test('what a visitor starred is offered after signing in, and is one’s own only when one says so', async () => {
  const eino = await visitor().open(`/sv/services/${teeth}`);
  await press(eino, 'add');
  const cookie = (await server.as('eino')).split('=');
  eino.setCookie(cookie[0]!, cookie[1]!);
  await eino.open('/sv/my');
  assert.match(eino.text, /Det finns 1 favorit på den här enheten/);
  assert.match((await (await as('eino')).open('/sv/favourites')).text, /Du har inga favoriter ännu/);
  await press(eino, 'keep');
  assert.equal(eino.cookie('polku_favourites'), undefined);
  assert.match(eino.text, /Favorittjänster.*tandvård/i);
  const elsewhere = await (await as('eino')).open('/fi/favourites');
  assert.doesNotMatch(elsewhere.text, /ei ole vielä/);
  const file = JSON.parse((await elsewhere.open('/fi/my/download/json')).html);
  assert.deepEqual(
    file.favourites.map((f: { service: string }) => f.service),
    [teeth],
  );
});

test('stars are nobody else’s', async () => {
  await (await as('eino')).open('/fi/favourites');
  assert.match((await (await as('sara')).open('/fi/favourites')).text, /ei ole vielä suosikkeja/);
});

test('nonsense goes nowhere', async () => {
  const sara = await (await as('sara')).open('/fi/favourites');
  const form = { action: '/fi/favourites', method: 'post', fields: {}, buttons: [] };
  for (const typed of [
    { do: 'add', service: 'x', back: 'https://evil.example/' },
    { do: 'remove', service: "'--", back: '//evil.example' },
    { do: 'zzz', service: throat },
  ] as Record<string, string>[])
    assert.match((await sara.send(typed, { form })).url, new RegExp(`^${server.url}/fi/favourites`));
});
