import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, openBrowser, openPage, PHONE, picture } from '../../../e2e/browser.ts';
import { aMatter, aTask } from '../../../test/a-task.ts';
import { actorOf, type TestServer, testServer } from '../../../test/world.ts';
import type { Resident } from '../../kernel/access.ts';

let server: TestServer;
let browser: Browser;
before(async () => {
  server = await testServer();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await server.close();
});

const personOf = (key: string) => (actorOf(key) as Resident).person;

test('a physiotherapist breaks the glass; ended in one window, the open page of another goes within five seconds', async () => {
  await aTask(server.world, { of: 'eino' });
  const { page, context, errors } = await openPage(browser, server, { as: 'physio' });
  await page.goto('/fi/desk/people');
  await assertAccessible(page);
  await picture(page, 'people-search');
  await page.getByLabel('Henkilötunnus').fill('050548-9465');
  await page.getByRole('button', { name: 'Hae henkilötunnuksella' }).click();
  await page.getByRole('heading', { name: 'Sinulla ei ole hoitosuhdetta' }).waitFor();
  await assertAccessible(page);
  await picture(page, 'people-break');
  await page.getByLabel('Kiireellinen hoito').press('Space');
  await page.getByLabel('Syy omin sanoin').fill('Tuotu tajuttomana päivystykseen');
  await page.getByLabel('Ymmärrän').press('Space');
  await page.getByRole('button', { name: 'Avaa tiedot hätähaulla' }).click();
  await page.getByRole('heading', { name: 'Eino Malli' }).waitFor();
  await assertAccessible(page);
  await picture(page, 'people-emergency');
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Lopeta hätähaku' }).click();
  const began = Date.now();
  await page.getByRole('heading', { name: 'Hätähaku on päättynyt' }).waitFor();
  console.log(`the open page was taken away in ${Date.now() - began} ms`);
  assert.equal(await page.getByText('Eino Malli').count(), 0);
  assert.deepEqual(errors, []);
});

test('on a phone and without scripts the pages of a person and of breaking the glass are accessible', async () => {
  await aMatter(server.world, { of: 'ilmari' });
  await aMatter(server.world, { of: 'salla' });
  for (const [as, path, name] of [
    ['nurse', `/fi/desk/people/${personOf('ilmari')}`, 'people-minor-phone'],
    ['nurse', `/fi/desk/people/${personOf('salla')}`, 'people-protected-phone'],
    ['physio', `/sv/desk/people/${personOf('salla')}/emergency`, 'people-break-phone'],
  ] as const) {
    const { page } = await openPage(browser, server, { as, ...PHONE, javaScriptEnabled: false });
    await page.goto(path);
    await picture(page, name);
    await page.close();
    const wide = await openPage(browser, server, { as });
    await wide.page.goto(path);
    await assertAccessible(wide.page);
    for (const summary of await wide.page.locator('summary').all()) await summary.click();
    await assertAccessible(wide.page);
    await picture(wide.page, name.replace('-phone', ''));
  }
});
