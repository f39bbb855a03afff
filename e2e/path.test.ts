import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Lang } from '../src/kernel/i18n.ts';
import { type TestServer, testServer } from '../test/world.ts';
import { BOOKABLE, EMERGENCY } from './answers.ts';
import { assertAccessible, openBrowser, openPage, PHONE, picture } from './browser.ts';

/** The main job, walked as people walk it: on a phone, in three languages, without scripts, by keyboard alone. */
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

const TYPED: Record<Lang, string> = { fi: 'virtsatievaiva', sv: 'urinvägsbesvär', en: 'urinary symptoms' };
const WHO: Record<Lang, string> = { fi: 'aino', sv: 'mikael', en: 'sara' };

for (const lang of ['fi', 'sv', 'en'] as const) {
  test(`on a phone a worry becomes a booked time (${lang}), and the nurse sees it at that moment`, async () => {
    const desk = await openPage(browser, server, { as: 'nurse' });
    await desk.page.goto(`/${lang}/desk`);
    const before = await desk.page.locator('[data-task], .live-item').count();

    const { page, errors, context } = await openPage(browser, server, PHONE);
    await fromNeedToResult(page, lang);
    await picture(page, `${lang}-result`);
    await assertAccessible(page);
    await bookFirstTime(page, lang);
    await assertAccessible(page);
    await picture(page, `${lang}-booked`);

    await desk.page.waitForFunction((n) => document.querySelectorAll('[data-task], .live-item').length > n, before, { timeout: 5000 });
    await picture(desk.page, `${lang}-desk`);

    await page.goto(`/${lang}/my`);
    await picture(page, `${lang}-my`);
    assert.ok((await page.getByRole('main').innerText()).length > 100);
    assert.deepEqual([...errors, ...desk.errors], []);
    await context.close();
    await desk.context.close();
  });
}

test('without JavaScript the whole way to the booked time works', async () => {
  const { page, context } = await openPage(browser, server, { ...PHONE, javaScriptEnabled: false });
  await fromNeedToResult(page, 'fi');
  await bookFirstTime(page, 'fi', 'eino');
  await context.close();
});

test('by keyboard alone one gets from the front door to a question, answers it and goes on', async () => {
  const { page, context } = await openPage(browser, server, {});
  await page.goto('/fi/');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#content', 'the first stop is the skip link');
  await page.keyboard.press('Enter');
  await tabTo(page, '[name=q]');
  await page.keyboard.type('virtsatievaiva');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search/);
  await tabTo(page, 'a[href*="/needs/urinary"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/needs\//);
  await tabTo(page, 'a[href*="/assessments/urinary-symptoms"]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/assessments\/urinary-symptoms$/);
  await tabTo(page, 'main form button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/now$/);
  await tabTo(page, 'input[value=none]');
  await page.keyboard.press('Space');
  await tabTo(page, 'main form button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/serious$/);
  await context.close();
});

test('an emergency answer stops at once: 112 first, no booking offered', async () => {
  const { page, context } = await openPage(browser, server, PHONE);
  await page.goto('/fi/assessments/urinary-symptoms');
  await page.locator('main form button').click();
  await page.locator(`label[for$="-${EMERGENCY['urinary-symptoms']!.now![0]}"]`).click();
  await page.locator('main form button').first().click();
  await page.waitForURL(/\/result/);
  assert.ok(await page.locator('main a[href="tel:112"]').first().isVisible());
  assert.equal(await page.locator('a[href*="/booking/"]').count(), 0);
  await picture(page, 'emergency');
  await assertAccessible(page);
  await context.close();
});

test('going back loses no answer, and another language keeps the place', async () => {
  const { page, context } = await openPage(browser, server, PHONE);
  await page.goto('/fi/assessments/urinary-symptoms');
  await page.locator('main form button').click();
  for (const id of ['now', 'serious', 'age']) await answer(page, id);
  await page.goBack();
  assert.equal(await page.locator('[name=answer]').inputValue(), '34');
  await page.locator('a[hreflang=sv]').first().click();
  assert.match(page.url(), /\/sv\/assessments\/.*\/age$/);
  assert.equal(await page.locator('[name=answer]').inputValue(), '34');
  await context.close();
});

/** From the front door by own words to an explained result. */
async function fromNeedToResult(page: Page, lang: Lang): Promise<void> {
  await page.goto('/');
  await page.goto(`/${lang}/`);
  await page.locator('[name=q]').fill(TYPED[lang]);
  await page.locator('form[action$="/search"] button').click();
  await page.locator('main a[href$="/needs/urinary"]').first().click();
  await picture(page, `${lang}-need`);
  await page.locator('main a[href$="/assessments/urinary-symptoms"]').first().click();
  await page.locator('main form button').click();
  await picture(page, `${lang}-question`);
  for (let i = 0; i < 20 && !/\/(check|result)$/.test(new URL(page.url()).pathname); i++)
    await answer(page, new URL(page.url()).pathname.split('/').at(-1)!);
  assert.match(page.url(), /\/check$/);
  await picture(page, `${lang}-check`);
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/result/);
}

/** Answers one question and goes on. */
async function answer(page: Page, id: string): Promise<void> {
  const value = BOOKABLE['urinary-symptoms']![id];
  assert.ok(value, `an answer is known to ${id}`);
  for (const v of [value].flat()) {
    const choice = page.locator(`input[name=answer][value="${v}"]`);
    if (await choice.count()) await page.locator(`label[for="${await choice.getAttribute('id')}"]`).click();
    else await page.locator('[name=answer]').fill(v);
  }
  const here = page.url();
  await page.locator('main form button').first().click();
  await page.waitForURL((url) => url.href !== here);
}

/** From the result to a confirmed time: signing in on the way, the earliest time offered. */
async function bookFirstTime(page: Page, lang: Lang, who = WHO[lang]): Promise<void> {
  await page.locator('main a[href*="/booking/"]').first().click();
  await page.waitForURL(/\/sign-in/);
  await picture(page, `${lang}-sign-in`);
  await page.locator('main a[href*="/sign-in/start"]').click();
  await page.locator(`button[value=${who}]`).click();
  await page.waitForURL(/\/booking\//);
  await picture(page, `${lang}-times`);
  await page.locator('main form button[name=slot], main form button').first().click();
  await page.waitForURL(/\/booking\/[^/]+\/[^/]+$/);
  await picture(page, `${lang}-confirm`);
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/booking\/done\//);
}

/** Presses Tab until the wanted thing has focus, as far as the page goes; each stop must be visible. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
  }
  assert.fail(`no way by Tab to ${selector} on ${page.url()}`);
}
