import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { LANGS, type Lang } from '../src/kernel/i18n.ts';
import { type TestServer, testServer } from '../test/world.ts';
import { openBrowser } from './browser.ts';
import { type Address, everyPage, unseen } from './pages/addresses.ts';
import { assertFits, assertLooks, complaints } from './pages/look.ts';
import { assertMarkup } from './pages/markup.ts';
import { walk } from './pages/people.ts';
import { visitors } from './pages/visitors.ts';
import { titleOf } from './pages/words.ts';

/** Every page of the product, as somebody who may open it, with real things to show. */
let server: TestServer;
let browser: Browser;
let people: ReturnType<typeof visitors>;
let pages: Address[];

before(async () => {
  [server, browser] = await Promise.all([testServer(), openBrowser()]);
  const walked = await walk(server);
  people = visitors(browser, server, walked.people);
  pages = everyPage(server.running.parts, walked.made);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('every page has an address to look at it by', () =>
  assert.deepEqual(unseen(server.running.parts), [], 'nobody looks at these pages: give each a line in e2e/pages/addresses.ts'));

test('every page is sound markup in three languages, says all in words, and has a title of its own', { concurrency: 4 }, async (t) => {
  const titles = new Map<string, string>();
  await Promise.all(
    pages.flatMap((page) =>
      LANGS.map((lang) =>
        t.test(`/${lang}${page.path} as ${page.as}`, async () => {
          const html = await read(page, lang);
          await assertMarkup(html, lang, page.path);
          if (lang !== 'fi' || page.status !== 200) return;
          const title = titleOf(html);
          assert.ok((titles.get(title) ?? page.route) === page.route, `"${title}" is also the title of ${titles.get(title)}`);
          titles.set(title, page.route);
        }),
      ),
    ),
  );
});

test('every page is accessible, fits a narrow screen with large text, and complains of nothing', { concurrency: 2 }, async (t) => {
  const everybody = [...new Set(pages.map((p) => p.as))];
  await Promise.all(
    everybody.map((as) =>
      t.test(`as ${as}`, async (t) => {
        const { page, errors } = await people.tab(as);
        for (const { path, i } of pages.map((p, i) => ({ ...p, i })).filter((p) => p.as === as))
          for (const lang of LANGS)
            await t.test(`/${lang}${path}`, async () => {
              errors.length = 0;
              await page.goto(`/${lang}${path}`);
              // axe looks at every page in Finnish and at a fourth of them in Swedish or English.
              if (lang === 'fi' || i % 8 === (lang === 'sv' ? 0 : 4)) await assertLooks(page, path);
              else await assertFits(page, path);
              assert.deepEqual(errors, [], 'errors in the console');
            });
      }),
    ),
  );
});

test('the warning of a session about to end, and its end, are accessible on every kind of page', async () => {
  for (const [as, path] of [
    ['eino', '/fi/my'],
    ['nurse', '/fi/desk'],
    ['admin', '/fi/admin'],
  ] as const) {
    const { page } = await people.tab(as);
    await page.clock.install();
    await page.goto(path);
    const minutes = server.world.config.POLKU_SESSION_IDLE_MINUTES;
    for (const [what, wait] of [
      ['warning', minutes - 2],
      ['ended', 3],
    ] as const) {
      await page.clock.fastForward(wait * 60_000);
      await page.locator(`#session [data-when=${what}]`).waitFor();
      assert.deepEqual(await complaints(page), [], `${path}, ${what}`);
    }
    await page.close();
  }
});

async function read({ as, path, status }: Address, lang: Lang): Promise<string> {
  const answer = await fetch(`${server.url}/${lang}${path}`, {
    redirect: 'manual',
    headers: { cookie: people.cookieHeader(as), accept: 'text/html' },
  });
  assert.equal(answer.status, status, `${lang}${path} leads to ${answer.headers.get('location')}`);
  return answer.text();
}
