import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { ABrowser } from '../../../test/a-browser.ts';
import { type TestServer, testServer } from '../../../test/world.ts';
import { findService, importPtv } from '../../engines/directory/index.ts';

let server: TestServer;
let neuvola: string;
before(async () => {
  server = await testServer();
  neuvola = (await findService(server.world.db, 'child-clinic'))!.id;
});
after(() => server.close());

const editor = async () => new ABrowser(server.url, await server.as('admin'));
const anybody = () => new ABrowser(server.url);
const shown = async (path: string) => (await anybody().open(path)).text;

test('an editor finds a service, says it in own words, previews and publishes it, and undoes', async () => {
  const page = await editor();
  await page.open('/fi/admin/services?q=neuvola');
  await page.open(page.link(/neuvola/i));
  await page.open(`/fi/admin/services/${neuvola}`);
  await page.send({ 'name-fi': 'Vauvan vointi', 'words-fi': 'vauvelin paino\nvauvelin uni', do: 'preview' });
  assert.match(page.path, /preview$/);
  assert.ok(page.text.includes('Vauvan vointi') && page.text.includes('kun julkaiset luonnoksen'));
  assert.ok(!(await shown(`/fi/services/${neuvola}`)).includes('Vauvan vointi'), 'a draft is the editors’ only');

  await page.open(page.link('Takaisin muokkaamaan'));
  await page.send({ do: 'publish' });
  assert.ok(page.text.includes('Muutokset näkyvät nyt asukkaille'));
  assert.ok((await shown(`/fi/services/${neuvola}`)).includes('Vauvan vointi'));
  assert.ok((await shown('/fi/services?q=vauvelin+uni')).includes('Vauvan vointi'), 'found by the county’s own words');

  await page.send({ do: 'undo' });
  assert.ok(page.text.includes('Aiempi versio on palautettu'));
  assert.ok(!(await shown(`/fi/services/${neuvola}`)).includes('Vauvan vointi'));
  await page.open(page.link('Muutoshistoria'));
  for (const words of [
    'Versio 3: Aiempi versio palautettu',
    'Versio 2: Julkaistu',
    'Versio 1: Luonnos tallennettu',
    'vauvelin uni',
    'Asukkaat näkevät tämän',
  ])
    assert.ok(page.text.includes(words), words);
});

test('two edit at once: what each changed alone is joined, what both changed is shown, nothing typed is lost', async () => {
  const [first, second] = [await editor(), await editor()];
  for (const page of [first, second]) await page.open(`/fi/admin/services/${neuvola}`);
  await first.send({ 'name-fi': 'Ensimmäisen nimi', 'summary-fi': 'Ensimmäisen tiivistelmä', do: 'publish' });
  await second.send({ 'name-fi': 'Toisen nimi', 'instructions-fi': 'Toisen ohje', do: 'publish' });
  assert.equal(second.status, 409);
  assert.ok(second.text.includes('Palvelua on muutettu sillä välin') && second.text.includes('Ensimmäisen nimi'));
  const fields = second.forms.find((f) => 'name-fi' in f.fields)!.fields;
  assert.deepEqual(
    [fields['name-fi'], fields['summary-fi'], fields['instructions-fi']].map((v) => v?.trim()),
    ['Toisen nimi', 'Ensimmäisen tiivistelmä', 'Toisen ohje'],
  );
  await second.send({ do: 'publish' });
  assert.equal(second.status, 200);
  const text = await shown(`/fi/services/${neuvola}`);
  assert.ok(
    text.includes('Toisen nimi') && text.includes('Ensimmäisen tiivistelmä') && !text.includes('Toisen ohje'),
    'instructions are not the resident’s',
  );
});

test('mistakes are told by their fields and what was typed stays', async () => {
  const page = await editor();
  await page.open(`/fi/admin/services/${neuvola}`);
  await page.send({ 'supply-since-638': 'keväällä', 'supply-how-504': 'Porvoossa', 'summary-sv': 'x'.repeat(151), do: 'save' });
  assert.equal(page.status, 422);
  for (const field of ['supply-since-638', 'supply-state-504', 'summary-sv']) assert.ok(page.html.includes(`href="#${field}"`), field);
  assert.ok(page.html.includes('keväällä'));
});

test('a parish’s service is added, shown with its label and found, and hidden again', async () => {
  const page = await editor();
  await page.open('/fi/admin/services/new');
  await page.send({ provider: 'parish', organization: '', 'name-fi': 'Ruokapöytä' });
  assert.equal(page.status, 422);
  await page.send({ provider: 'parish', organization: 'Mallilan seurakunta', 'name-fi': 'Ruokapöytä' });
  const at = page.path.replace(/\?.*/, '');
  await page.send({ do: 'publish' });
  assert.equal(page.status, 422, 'nobody could reach it');
  await page.send({
    ...{ 'summary-fi': 'Lämmin ateria ja juttuseuraa.', phone: '019 000 3000', 'phone-hours': 'ma–pe 9–15', do: 'publish' },
    ...{
      'place-1-name': 'Seurakuntatalo',
      'place-1-street': 'Esimerkkitie 1',
      'place-1-postcode': '06100',
      'place-1-town': 'Porvoo',
      'place-1-hours': 'ti 11-13',
    },
  });
  assert.equal(page.status, 200, page.text.slice(0, 400));
  const id = at.split('/').at(-1);
  const text = await shown(`/fi/services/${id}`);
  for (const words of ['Ruokapöytä', 'Mallilan seurakunta', '019 000 3000', 'Seurakuntatalo', 'Esimerkkitie 1'])
    assert.ok(text.includes(words), words);
  assert.ok((await shown('/fi/services?q=ruokapöytä')).includes('Lämmin ateria'));

  await page.send({ hidden: 'yes', do: 'publish' });
  assert.ok(page.text.includes('Palvelu on nyt piilossa'));
  assert.equal((await anybody().open(`/fi/services/${id}`)).status, 404);
  await page.open('/fi/admin/services?state=hidden');
  assert.ok(page.text.includes('Ruokapöytä') && page.text.includes('Yksi palvelu'));
});

test('an error reported at the desk is sent to the owner by e-mail, once', async () => {
  const of = (value: string, type: string) => ({ language: 'fi', value, type });
  const record = {
    ...{ id: '00000000-0000-4000-8000-0000000000aa', type: 'Service', publishingStatus: 'Published', areaType: 'Nationwide', languages: ['fi'] },
    ...{ serviceNames: [of('Kalastuslupa', 'Name')], serviceDescriptions: [of('Lupa kalastaa.', 'Summary')], organizations: [], serviceChannels: [] },
  };
  const folder = mkdtempSync(join(tmpdir(), 'ptv-'));
  writeFileSync(join(folder, 'services.json'), JSON.stringify([record]));
  await importPtv(server.world, { services: join(folder, 'services.json') }).finally(() => rmSync(folder, { recursive: true }));
  const nurse = new ABrowser(server.url, await server.as('nurse'));
  await nurse.open(`/fi/desk/catalogue/${record.id}`);
  await nurse.open(nurse.link('Ilmoita virheestä'));
  await nurse.send({ what: '' });
  assert.equal(nurse.status, 422);
  await nurse.send({ what: 'Puhelinaika on vanha' });
  assert.ok(nurse.text.includes('Ilmoitus on ylläpidon jonossa') && nurse.text.includes('Yksi virhe on jo ilmoitettu'));

  const page = await editor();
  await page.open('/fi/admin/corrections');
  assert.ok(page.text.includes('Puhelinaika on vanha'));
  await page.open(page.link('Kalastuslupa'));
  await page.send({ to: 'ei osoite', do: 'send' });
  assert.equal(page.status, 422);
  await page.send({ to: 'omistaja@example.fi', do: 'send' });
  const mails = async () =>
    (await sql<{ body: string }>`select * from fakes.mail where recipient = 'omistaja@example.fi'`.execute(server.world.db)).rows;
  for (let i = 0; i < 50 && !(await page.open(page.url)).text.includes('Lähetetty'); i++) await pause(200);
  assert.equal((await mails()).length, 1);
  assert.match(JSON.stringify(await mails()), /Puhelinaika on vanha/);
  await page.send({ do: 'refused', reason: 'Tieto on oikein' });
  assert.ok(page.text.includes('Ei korjata') && page.text.includes('Tieto on oikein'));
});

test('at the desk the same search tells what the county tells its own, with a text for the client', async () => {
  const nurse = new ABrowser(server.url, await server.as('nurse'));
  await nurse.open('/fi/desk/catalogue?q=hammassärky&municipality=504');
  assert.ok(nurse.text.includes('Ei saatavilla kunnassa') && nurse.text.includes('Ohje ammattilaisille'));
  await nurse.open(nurse.link('Hammassäryn ensiapu'));
  for (const words of ['Asiakkaat ohjataan Porvooseen', '1.8.2025', 'Kysy kuume, turvotus', 'Asiakkaan kunta'])
    assert.ok(nurse.text.includes(words), words);
  await nurse.open(nurse.link('ruotsiksi'));
  assert.match(nurse.html, /<textarea[^>]*lang="sv"[^>]*>[^<]*Telefon: /);
  assert.ok(!(await shown('/fi/services/emergency-dental')).includes('Kysy kuume'));
  assert.equal((await new ABrowser(server.url, await server.as('aino')).open('/fi/desk/catalogue')).status, 403);
});

test('what is lacking is listed by kind with links to the editor, and given as a table', async () => {
  const page = await editor();
  await page.open('/fi/admin/services?state=hidden');
  await page.open(page.link('Ruokapöytä'));
  await page.send({ hidden: '', do: 'publish' });
  await page.open('/fi/admin/quality');
  assert.ok(page.text.includes('Ruokapöytä Mallilan seurakunta') && page.text.includes('Kieli puuttuu: englanti, ruotsi'));
  const [, n] = /(\d+) puutetta/.exec(page.text) ?? [];
  assert.ok(Number(n) > 0 && page.html.includes('/fi/admin/services/'));
  await page.send({ do: '' }, { form: page.forms.find((f) => f.method === 'post')! });
  assert.ok(page.text.includes('Tarkistus on käynnissä'));
  const table = await fetch(`${server.url}/fi/admin/quality/table`, { headers: { cookie: await server.as('admin') } });
  assert.match(table.headers.get('content-type') ?? '', /^text\/csv/);
  const lines = (await table.text()).trim().split('\r\n');
  assert.deepEqual([lines.length, lines[0]?.replace('\ufeff', '').split(';')[0]], [Number(n) + 1, '"Palvelu"']);
});

test('words sought in vain become a service’s search words', async () => {
  const page = await editor();
  await page.open('/fi/admin/sought');
  assert.ok(page.text.includes('Mitään ei ole haettu turhaan'));
  await page.open('/fi/admin/sought/add?words=hammaspeikko&lang=fi&q=hammassäryn');
  await page.send({}, { form: page.forms.find((f) => f.method === 'post')! });
  assert.equal(page.status, 404, 'no service was chosen');
  await page.open('/fi/admin/sought/add?words=hammaspeikko&lang=fi&q=hammassäryn');
  const form = page.forms.find((f) => f.method === 'post')!;
  await page.send({ service: form.buttons[0]!.value }, { form });
  assert.ok(page.html.includes('hammaspeikko') && page.text.includes('Luonnos on tallennettu'));
  await page.send({ do: 'publish' });
  assert.ok((await shown('/fi/services?q=hammaspeikko')).includes('Hammassäryn ensiapu'));
});

test('nobody but an editor edits', async () => {
  const nurse = new ABrowser(server.url, await server.as('nurse'));
  for (const path of ['', `/${neuvola}`, `/${neuvola}/history`]) assert.equal((await nurse.open(`/fi/admin/services${path}`)).status, 403);
});
