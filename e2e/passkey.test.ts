import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { type TestServer, testServer } from '../test/world.ts';
import { assertAccessible, openBrowser, openPage, PHONE, picture } from './browser.ts';

/** A passkey in a real browser, whose authenticator is played by the browser itself (Chrome DevTools Protocol, WebAuthn). */
let server: TestServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([testServer(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** A phone whose finger is always on the reader, or never. */
async function withDevice(page: Page, { finger = true } = {}): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: finger,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id: authenticatorId };
}
const identify = async (page: Page, name: RegExp) => {
  await page.getByRole('link', { name: 'Siirry tunnistautumaan' }).click();
  await page.getByRole('button', { name }).click();
};

test('a resident adds a passkey on the phone, signs out, and signs in with a finger', async () => {
  const { page, context, errors } = await openPage(browser, server, PHONE);
  const { cdp, id } = await withDevice(page);
  await page.goto('/fi/my/passkeys');
  await identify(page, /Aino Esimerkki/);
  await page.waitForURL('**/fi/my/passkeys');
  await assertAccessible(page);
  await picture(page, 'passkeys-none');
  await page.getByRole('link', { name: 'Lisää pääsyavain' }).click();
  await assert.doesNotReject(page.getByText('Siihen tarvitaan JavaScript').waitFor({ state: 'hidden' }));
  await assertAccessible(page);
  await picture(page, 'passkeys-add');
  await page.getByRole('button', { name: 'Lisää tälle laitteelle' }).click();
  await page.waitForURL('**/fi/my/passkeys?done=added');
  await assertAccessible(page);
  await picture(page, 'passkeys-added');
  assert.equal((await cdp.send('WebAuthn.getCredentials', { authenticatorId: id })).credentials.length, 1);

  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await page.waitForURL('**/fi/signed-out');
  await page.goto('/fi/my/passkeys');
  await assertAccessible(page);
  await picture(page, 'sign-in-with-passkey');
  const order = await page.locator('main').locator('a.button:visible, button:visible').allTextContents();
  assert.deepEqual(order.slice(0, 2), ['Siirry tunnistautumaan', 'Kirjaudu pääsyavaimella'], 'e-identification is the first');
  await page.getByRole('button', { name: 'Kirjaudu pääsyavaimella' }).click();
  await page.waitForURL('**/fi/my/passkeys');
  assert.match(await page.locator('header').innerText(), /Aino Esimerkki/);
  assert.match(await page.locator('main').innerText(), /Käytetty viimeksi/);
  assert.equal(new URL(page.url()).search, '', 'nothing of it in the address');

  await page.goto('/fi/my/sessions');
  assert.match(await page.locator('main').innerText(), /pääsyavaimella/);
  await assertAccessible(page);
  await picture(page, 'sessions');
  assert.deepEqual(errors, []);
  await context.close();
});

test('the device has a passkey already: says so and adds no second', async () => {
  const { page, context } = await openPage(browser, server);
  const { cdp, id } = await withDevice(page);
  await page.goto('/fi/my/passkeys/add');
  await identify(page, /Sara Sample/);
  for (let i = 0; i < 2; i++) {
    await page.goto('/fi/my/passkeys/add');
    await page.getByRole('button', { name: 'Lisää tälle laitteelle' }).click();
    if (i === 0) await page.waitForURL('**done=added');
  }
  await page.getByText('Tällä laitteella on jo pääsyavain').waitFor();
  assert.equal((await cdp.send('WebAuthn.getCredentials', { authenticatorId: id })).credentials.length, 1);
  await context.close();
});

test('a device without a passkey, or a finger that is not known: one is told, and e-identification is there', async () => {
  const { page, context } = await openPage(browser, server, PHONE);
  await withDevice(page, { finger: false });
  await page.goto('/fi/sign-in?as=resident&back=/my');
  await page.getByRole('button', { name: 'Kirjaudu pääsyavaimella' }).click();
  await page.locator('[data-said]').getByText('Voit yrittää uudelleen tai tunnistautua').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Kirjaudu pääsyavaimella' }).getAttribute('aria-disabled'), null, 'may be pressed again');
  await assertAccessible(page);
  await identify(page, /Eino Malli/);
  await page.waitForURL('**/fi/my');
  await context.close();
});

test('without JavaScript the page offers e-identification only, and signing out works by a button', async () => {
  const { page, context } = await openPage(browser, server, { ...PHONE, javaScriptEnabled: false });
  await page.goto('/fi/sign-in?as=resident&back=/my/passkeys/add');
  assert.equal(await page.getByRole('button', { name: 'Kirjaudu pääsyavaimella' }).isVisible(), false);
  await identify(page, /Eino Malli/);
  await page.waitForURL('**/fi/my/passkeys/add');
  assert.equal(await page.getByText('Siihen tarvitaan JavaScript').isVisible(), true);
  assert.equal(await page.getByRole('button', { name: 'Lisää tälle laitteelle' }).isVisible(), false);
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await page.getByRole('heading', { name: 'Kirjaudutaan ulos' }).waitFor();
  await picture(page, 'signing-out');
  await page.getByRole('button', { name: 'Jatka uloskirjautumista' }).click();
  await page.waitForURL('**/fi/signed-out');
  await context.close();
});

test('in a language of one’s own, and at a desktop', async () => {
  for (const [lang, add, go] of [
    ['sv', 'Lägg till på den här enheten', 'Logga in med lösennyckel'],
    ['en', 'Add to this device', 'Sign in with a passkey'],
  ] as const) {
    const { page, context, errors } = await openPage(browser, server, { as: 'mikael' });
    await withDevice(page);
    await page.goto(`/${lang}/my/passkeys/add`);
    await page.getByRole('button', { name: add }).click();
    await page.waitForURL(`**/${lang}/my/passkeys?done=added`);
    await context.clearCookies();
    await page.goto(`/${lang}/sign-in?as=resident&back=/my/passkeys`);
    await page.getByRole('button', { name: go }).click();
    await page.waitForURL(`**/${lang}/my/passkeys`);
    assert.match(await page.locator('header').innerText(), /Mikael Modell/);
    if (lang === 'sv') await picture(page, 'passkeys-desktop');
    assert.deepEqual(errors, []);
    await context.close();
  }
});
