import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../../e2e/browser.ts';
import { gallery } from './pages.tsx';
import { serveGallery } from './serve.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveGallery>>;

before(async () => {
  server = await serveGallery();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  server?.close();
});

async function visit<T>(path: string, look: (page: Page) => Promise<T>, width = 360): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 740 } });
  try {
    const page = await context.newPage();
    await page.goto(server.url + path);
    return await look(page);
  } finally {
    await context.close();
  }
}
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(RULES).analyze()).violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html}`));

test('axe finds nothing to complain of on a phone or a desktop', async () => {
  for (const { name } of gallery)
    for (const width of [360, 1280]) assert.deepEqual(await visit(`/fi/${name}`, axe, width), [], `${name} at ${width}`);
});

test('nothing needs sideways scrolling at 320 px, in any language, with the largest text', async () => {
  for (const lang of ['fi', 'sv', 'en'])
    await visit(
      `/${lang}/front`,
      async (page) => {
        for (const { name } of gallery) {
          await page.goto(`${server.url}/${lang}/${name}?text=150`);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${lang} ${name}`);
        }
      },
      320,
    );
});

test('what must be put right has the focus, and leads to its field', () =>
  visit('/fi/mistakes', async (page) => {
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'summary');
    await page.click('.summary a[href="#how"]');
    await page.keyboard.press('Space');
    assert.equal(await page.inputValue('input[name=how]:checked'), 'call');
  }));

test('a form is sent once, however eagerly the button is pressed', () =>
  visit('/fi/question', async (page) => {
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') sent++;
    });
    await page.route('**/*', async (route) => {
      await new Promise((late) => setTimeout(late, 200));
      await route.fulfill({ status: 204 });
    });
    const first = page.waitForRequest((request) => request.method() === 'POST');
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('main button')!;
      for (let i = 0; i < 5; i++) button.click();
    });
    await first;
    await page.waitForTimeout(400);
    assert.equal(sent, 1);
    assert.equal(await page.getAttribute('main button', 'aria-disabled'), 'true');
  }));

test('one hears how many characters are left', () =>
  visit('/fi/mistakes', async (page) => {
    await page.fill('#reason', 'x'.repeat(510));
    assert.equal(await page.textContent('#reason-count'), '10 merkkiä liikaa');
  }));

test('a session about to end warns, can be continued, and at its end offers to sign in again', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${server.url}/fi/mine?idle=10`);
  const warning = page.locator('#session [data-when=warning]');
  await page.clock.fastForward(6 * 60_000);
  assert.equal(await warning.isVisible(), false);
  await page.clock.fastForward(70_000);
  assert.equal(await warning.isVisible(), true);
  assert.deepEqual(await axe(page), []);
  let extended = 0;
  await page.route('**/session/extend', (route) => {
    extended++;
    return route.fulfill({ status: 204 });
  });
  await page.click('[data-continue]');
  await page.locator('#session').waitFor({ state: 'hidden' });
  assert.equal(extended, 1);
  await page.clock.fastForward(11 * 60_000);
  assert.equal(await page.locator('#session [data-when=ended]').isVisible(), true);
  assert.equal(await page.getAttribute('[data-again]', 'href'), '/fi/sign-in?as=resident&back=%2Fmy');
  assert.deepEqual(await axe(page), []);
  await context.close();
});

test('without a network the offline page comes in the language of the page', () =>
  visit('/sv/front', async (page) => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.context().setOffline(true);
    await page.goto(`${server.url}/sv/mine`);
    assert.equal(await page.textContent('h1'), 'Ingen nätförbindelse');
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.header')!).borderBottomStyle), 'solid');
    assert.doesNotMatch(await page.content(), /Aino/);
  }));
