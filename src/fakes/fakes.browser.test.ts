import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, openBrowser, openPage, PHONE, picture } from '../../e2e/browser.ts';
import { type TestServer, testServer } from '../../test/world.ts';

let server: TestServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([testServer(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await server.close();
});

for (const scripts of [true, false]) {
  test(`a resident signs in and out on a phone ${scripts ? 'with' : 'without'} scripts`, async () => {
    const { page, context, errors } = await openPage(browser, server, { ...PHONE, javaScriptEnabled: scripts });
    await page.goto('/fi/sign-in?as=resident');
    await page
      .getByRole('link', { name: /tunnist/i })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Valitse testihenkilö' }).waitFor();
    if (scripts) await assertAccessible(page);
    await picture(page, 'test-identification-phone');
    await page.getByRole('button', { name: /Aino Esimerkki/ }).click();
    await page.waitForURL('**/fi/my');
    await page.goto('/fi/');
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).first().click();
    if (!scripts) await page.getByRole('button', { name: 'Jatka uloskirjautumista' }).click();
    await page.waitForURL('**/signed-out**');
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test('a professional signs in on a desk; cancelling comes back kindly', async () => {
  const { page, context, errors } = await openPage(browser, server);
  await page.goto('/sign-in/start?as=professional&back=/desk');
  await assertAccessible(page);
  await picture(page, 'test-directory-desk');
  await page.getByRole('button', { name: 'Peruuta ja palaa palveluun' }).click();
  await page.waitForURL('**/sign-in/problem?why=cancelled**');
  await page.goto('/sign-in/start?as=professional&back=/desk');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /Noora Näyte/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/fi/desk');
  assert.deepEqual(errors, []);
  await context.close();
});

test('the inbox is readable on a phone and reflows at 320 pixels', async () => {
  const { SMS_URL, SMS_USER: username, SMS_PASSWORD: password } = server.world.config;
  const message = `Aikasi on varattu.\n\nma 23.11.2026 klo 9.30\n${server.url}/fi/my/01a1fbd2-0000-7000-8000-00000000beef?from=sms`;
  for (const to of ['+358400000001', '+358400000002'])
    await fetch(`${SMS_URL}/send`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password, from: 'Polku', to: [to], message }),
    });
  const { page, context, errors } = await openPage(browser, server, { ...PHONE, viewport: { width: 320, height: 640 } });
  await page.goto('/fi/demo/inbox');
  await assertAccessible(page);
  await picture(page, 'inbox-phone');
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, 'no sideways scrolling');
  await page.getByLabel('Vastaanottaja').selectOption({ value: '+358400000002' });
  await page.getByRole('button', { name: 'Näytä' }).click();
  await page.getByText('1 viesti').waitFor();
  assert.deepEqual(errors, []);
  await context.close();
});
