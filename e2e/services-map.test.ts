import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type TestServer, testServer } from '../test/world.ts';
import { assertAccessible, openBrowser, openPage, PHONE, picture } from './browser.ts';

let server: TestServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([testServer(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('the map is used by the keyboard alone, and tells what the list beside it tells', async () => {
  const { page, errors } = await openPage(browser, server, { reducedMotion: 'reduce' });
  const asked: string[] = [];
  page.on('request', (r) => new URL(r.url()).origin !== server.url && asked.push(r.url()));
  await page.goto('/fi/services/map');
  const map = page.getByRole('region', { name: /^Kartta: \d+ paikkaa/ });
  await map.getByRole('button', { name: /^Porvoo: \d+ paikkaa$/ }).focus();
  await assertAccessible(page);
  await picture(page, 'services-map');

  await page.keyboard.press('Enter');
  await map.getByRole('button', { name: 'Porvoon terveysasema' }).waitFor();
  assert.equal(await map.getByRole('button', { name: /: \d+ paikkaa$/ }).count(), 0, 'each place by itself');
  await page.waitForFunction(() => document.activeElement?.classList.contains('map-place'));

  await map.getByRole('button', { name: 'Porvoon terveysasema' }).focus();
  await page.keyboard.press(' ');
  await page.waitForFunction(() => document.activeElement?.closest('.map-card'));
  assert.equal(await focused(page), 'Porvoon terveysasema');
  await assertAccessible(page);
  const inCard = await map.locator('.map-card li a').evaluateAll((links) => links.map((a) => a.textContent));
  const inList = await page
    .locator('.map-list > li', { has: page.getByRole('link', { name: 'Porvoon terveysasema' }) })
    .evaluateAll((items) => items.map((i) => i.querySelector('h3')?.textContent?.trim()));
  assert.deepEqual(inCard, inList.slice(0, inCard.length));

  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement?.classList.contains('map-place'));
  assert.equal(await focused(page), 'Porvoon terveysasema', 'back where one was');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('.map-card'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Porvoon terveysasema' }).waitFor();
  assert.deepEqual([errors, asked], [[], []], 'no errors, and nothing asked of anybody else');
});

test('every place of the list is on the map, once', async () => {
  const { page } = await openPage(browser, server, { reducedMotion: 'reduce' });
  await page.goto('/sv/services/map?theme=teeth');
  const named = async (selector: string) => [...new Set(await page.locator(selector).allTextContents())].map((n) => n.trim()).toSorted();
  assert.deepEqual(await named('.map .map-place'), await named('.map-list [data-place] a'));
});

test('on a phone the filters are folded, and what is nearest is asked of the device only when pressed', async () => {
  const { page, context } = await openPage(browser, server, { ...PHONE, geolocation: { latitude: 60.45712345, longitude: 26.22598765 } });
  await context.grantPermissions(['geolocation']);
  await page.goto('/fi/services?q=hoito');
  assert.equal(await page.getByLabel('Kenelle').isVisible(), false);
  await page.getByText('Rajaa ja järjestä').first().click();
  assert.equal(await page.getByLabel('Kenelle').isVisible(), true);
  const sent = page.waitForRequest((r) => r.method() === 'POST');
  await page.getByRole('button', { name: 'Näytä lähimmät' }).click();
  assert.match((await sent).postData() ?? '', /lat=60\.457&lon=26\.226&/);
  await page.waitForURL(/near=here&sort=distance$/);
  assert.match((await page.locator('.hit-facts').first().textContent()) ?? '', /100 m päässä/);
  await assertAccessible(page);
});
