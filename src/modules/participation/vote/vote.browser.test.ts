import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible, openBrowser, openPage } from '../../../../e2e/browser.ts';
import { type TestServer, testServer } from '../../../../test/world.ts';

const OPEN = '/fi/conversations/lahella-vai-etana';
let server: TestServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([testServer(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Goes on by the Tab key until what has the name has the focus. */
async function tabTo(page: Page, role: 'link' | 'button' | 'checkbox', name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true });
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluateAll((all) => all.some((e) => e === document.activeElement))) return;
  }
  assert.fail(`no ${role} '${name}' by the Tab key`);
}
const progress = (page: Page, n: number) => page.getByText(`Väittämä ${n} / 40`, { exact: true }).waitFor();

test('by keyboard alone on a narrow screen: from the list to votes that are heard, and keys that can be turned off', async () => {
  const { page, errors } = await openPage(browser, server, { viewport: { width: 360, height: 740 } });
  await page.goto('/fi/conversations');
  await tabTo(page, 'link', 'Mitkä palvelut pitää saada läheltä, ja mitkä voi hoitaa etänä?');
  await page.keyboard.press('Enter');
  await page.waitForURL(OPEN);
  await tabTo(page, 'link', 'Aloita vastaaminen');
  await page.keyboard.press('Enter');
  await progress(page, 1);
  await assertAccessible(page);
  await page.evaluate(() => Object.assign(window, { same: true }));

  await tabTo(page, 'button', 'Eri mieltä');
  await page.keyboard.press('Enter');
  await progress(page, 2);
  const statement = await page.locator('#statement').innerText();
  assert.equal(await page.getByRole('status').innerText(), `Kirjattu: Eri mieltä. Seuraava väittämä, 2 / 40: ${statement}`);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Väittämä ja vastaus');

  await tabTo(page, 'checkbox', 'Tämä asia on minulle tärkeä');
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  await progress(page, 3);
  await page.getByText('Samaa mieltä, tärkeä:').waitFor();
  await page.keyboard.press('p');
  await progress(page, 4);

  await tabTo(page, 'checkbox', 'Pikanäppäimet käytössä');
  await page.keyboard.press('Space');
  await page.keyboard.press('2');
  await page.waitForTimeout(300);
  await progress(page, 4);
  assert.ok(await page.evaluate(() => 'same' in window), 'the page was never loaded anew');
  await page.reload();
  assert.equal(await page.getByRole('checkbox', { name: 'Pikanäppäimet käytössä' }).isChecked(), false);
  await progress(page, 4);
  assert.deepEqual(errors, []);
});

test('a lost line is told, and the vote goes when the button is pressed again; pressed twice at once it is one', async () => {
  const { page, context } = await openPage(browser, server, { viewport: { width: 360, height: 740 } });
  await page.goto(`${OPEN}/vote`);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Samaa mieltä' }).click();
  await page.getByRole('alert').getByText('Vastaus ei mennyt perille').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Samaa mieltä' }).dblclick();
  await progress(page, 2);
  await page.waitForTimeout(300);
  await progress(page, 2);
});

test('an open map moves with the votes of another window, one’s own place among them', async () => {
  const { page, context, errors } = await openPage(browser, server);
  await page.goto(`${OPEN}/vote`);
  for (let n = 1; n <= 7; n++) {
    await page.keyboard.press(n % 2 ? '1' : '2');
    await progress(page, n + 1);
  }
  const map = await context.newPage();
  await map.goto(`${OPEN}/opinions`);
  await map.getByText('Kartta päivittyy itsestään').waitFor();
  await map.getByText('Lähinnä sinua on ryhmä').waitFor();
  await assertAccessible(map);
  const figures = await map.locator('[data-among] .lead').innerText();
  await page.keyboard.press('1');
  await map.waitForFunction((before) => document.querySelector<HTMLElement>('[data-among] .lead')?.innerText !== before, figures, { timeout: 4_000 });
  assert.ok(await map.locator('.talk-own').isVisible());
  assert.deepEqual(errors, []);
});
