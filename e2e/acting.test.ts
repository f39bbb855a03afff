import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ABrowser } from '../test/a-browser.ts';
import { assess, matterOn } from '../test/a-walk.ts';
import { type TestServer, testServer } from '../test/world.ts';
import { assertAccessible, openBrowser, openPage, PHONE, picture } from './browser.ts';

/** Acting for another as people do it: a parent books for a child, a daughter for her father until he withdraws the mandate, a supporter. */
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

/** What is promised: a right withdrawn in a register stops an open page. */
const PROMISE_MS = 5_000;
const chooses = async (page: Page, name: string): Promise<void> => {
  await page.goto('/fi/acting');
  await page.getByRole('button', { name: `Asioi puolesta ${name}` }).click();
  await page.waitForURL(/\/fi\/my$/);
};
/** Gives the moment of the press. */
async function withdraws(right: RegExp): Promise<number> {
  const { page, context } = await openPage(browser, server);
  await page.goto('/fi/demo/registers');
  const pressed = Date.now();
  await page.getByRole('button', { name: right }).click();
  await page.waitForURL(/\/demo\/registers/);
  await context.close();
  return pressed;
}
/** The page is taken away while nobody touches it. Gives how long it took. */
async function stops(page: Page, since: Promise<number> | number): Promise<number> {
  const from = await since;
  await page
    .getByRole('heading', { level: 1, name: /Et voi enää asioida puolesta/ })
    .waitFor({ timeout: Math.max(1, from + PROMISE_MS - Date.now()) });
  return page.evaluate((at) => Date.now() - at, from);
}

test('a parent books for a child on a phone; the name is on each page; the nurse and the child’s log see who did it', async () => {
  const { page, context, errors } = await openPage(browser, server, { ...PHONE, as: 'aino' });
  await page.goto('/fi/acting');
  await assertAccessible(page);
  await picture(page, 'acting-choose');
  await chooses(page, 'Venla Esimerkki');
  await assertAccessible(page);
  await picture(page, 'acting-my');

  const cookies = (await context.cookies()).map((c) => `${c.name}=${c.value}`).join('; ');
  const scriptless = new ABrowser(server.url, cookies);
  await assess(scriptless);
  await page.goto(`/fi/booking/${matterOn(scriptless)}`);
  await page.locator('main button[name=slot]').first().click();
  await page.waitForURL(/\/booking\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  const confirm = page.locator('main form button[type=submit]').last();
  assert.match(await page.locator('.acting').innerText(), /Venla Esimerkki/);
  assert.ok((await page.locator('main form button[type=submit]').allInnerTexts()).every((text) => text.includes('Venla Esimerkki')));
  await picture(page, 'acting-reserve');
  await page.locator('[name=phone]').fill('040 000 0001');
  await page.locator('[name=email]').fill('aino@example.fi');
  await confirm.click();
  await page.waitForURL(/\/booking\/done\//);

  const desk = await openPage(browser, server, { as: 'nurse' });
  await desk.page.goto('/fi/desk');
  await desk.page
    .getByRole('link', { name: /Venla Esimerkki/ })
    .first()
    .click();
  const seen = await desk.page.getByRole('main').innerText();
  assert.match(seen, /Venla Esimerkki/);
  assert.match(seen, /Aino Esimerkki asioi puolesta/);
  await picture(desk.page, 'acting-desk');

  await page.goto('/fi/my/log');
  const log = await page.getByRole('main').innerText();
  assert.match(log, /Aino Esimerkki/);
  assert.match(log, /Ajan varaaminen|Varasi ajan|varaaminen/i);
  await picture(page, 'acting-log');
  assert.deepEqual([...errors, ...desk.errors], []);
  await desk.context.close();
  await context.close();
});

test('a mandate is withdrawn in the register, and the open page stops within five seconds though nobody presses anything', async () => {
  const { page, context } = await openPage(browser, server, { as: 'tuuli' });
  await page.goto('/fi/acting');
  await page.getByRole('link', { name: 'Hae valtuudet Suomi.fi-palvelusta' }).click();
  await page.getByRole('button', { name: 'Eino Malli' }).click();
  await page.waitForURL(/\/fi\/acting\?told=fetched/);
  await page.getByRole('button', { name: 'Asioi puolesta Eino Malli' }).click();
  await page.waitForURL(/\/fi\/my$/);
  const other = await context.newPage();
  await other.goto('/fi/my/contact');
  await other.locator('.acting').waitFor();

  const since = withdraws(/^Peru Eino Malli on valtuuttanut: Tuuli Malli/);
  const took = await Promise.all([stops(page, since), stops(other, since)]);
  console.log(`open pages stopped in ${took.join(' and ')} ms`);
  await assertAccessible(page);
  await picture(page, 'acting-ended');
  assert.doesNotMatch(await page.locator('body').innerText(), /eino@example\.fi/);
  await page.goto('/fi/my');
  assert.equal(await page.locator('.acting').count(), 0);
  await context.close();
});

test('custody withdrawn stops a page without scripts at the next press', async () => {
  const { page, context } = await openPage(browser, server, { as: 'aino', javaScriptEnabled: false });
  await chooses(page, 'Otso Esimerkki');
  await withdraws(/^Peru Aino Esimerkki on huoltaja: Otso/);
  // The register's word is good for five seconds, so pressing may yet succeed for a moment.
  const until = Date.now() + 10_000;
  do await page.goto('/fi/my');
  while ((await page.locator('.acting').count()) > 0 && Date.now() < until);
  assert.match(await page.getByRole('main').innerText(), /Et voi enää asioida puolesta: Otso Esimerkki/);
  await context.close();
});

test('another tab that stops or switches takes the pages of the former along', async () => {
  const { page, context } = await openPage(browser, server, { as: 'aino' });
  await chooses(page, 'Ilmari Esimerkki');
  const other = await context.newPage();
  await other.goto('/fi/my');
  await other.getByRole('button', { name: 'Lopeta puolesta-asiointi' }).click();
  await other.waitForURL(/\/fi\/my$/);
  await chooses(other, 'Venla Esimerkki');
  await stops(page, Date.now());
  assert.match(await other.locator('.acting').innerText(), /Venla Esimerkki/);
  await context.close();
});
