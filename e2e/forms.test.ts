import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type TestServer, testServer } from '../test/world.ts';
import { openBrowser } from './browser.ts';
import { type Address, everyPage } from './pages/addresses.ts';
import { assertLooks } from './pages/look.ts';
import { assertMarkup } from './pages/markup.ts';
import { asksForSomething, type Sending, sendBadly, sendingsOf, toldBadly, type Way } from './pages/mistakes.ts';
import { walk } from './pages/people.ts';
import { visitors } from './pages/visitors.ts';

/** Every form of the product, sent empty and with nonsense: the mistakes are told kindly, accessibly and where they are. */
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

test('every form tells its mistakes kindly', { concurrency: 2 }, async (t) => {
  let told = 0;
  const posting = server.running.parts.flatMap((p) => p.routes ?? []).flatMap((r) => (r.post ? [r.at] : []));
  await Promise.all(
    pages
      .filter((p) => p.status === 200 && posting.includes(p.route))
      .map((address) =>
        t.test(`/fi${address.path} as ${address.as}`, async () => {
          const { page, errors } = await people.tab(address.as);
          await page.goto(`/fi${address.path}`);
          for (const sending of await sendingsOf(page))
            for (const way of ['empty', 'nonsense'] as const) if (await attempt(page, address, sending, way)) told++;
          assert.deepEqual(errors, [], 'errors in the console');
          await page.close();
        }),
      ),
  );
  console.log(`${told} pages of mistakes looked at`);
});

/** Sends the form badly. Was it refused? */
async function attempt(page: Page, { path, route }: Address, sending: Sending, way: Way): Promise<boolean> {
  await page.goto(`/fi${path}`);
  const said = `${path}, "${sending.name}" sent ${way === 'empty' ? 'empty' : 'with nonsense'}`;
  const needed = await asksForSomething(page, sending.form);
  if (needed === undefined) return false;
  const { status, html, typed } = await sendBadly(page, sending, way);
  // A page in another site's frame keeps no cookie, so what goes on with a form is its answer.
  const framed = server.running.parts.flatMap((p) => p.routes ?? []).some((r) => r.kind === 'page' && r.at === route && r.framed);
  if (status === (framed ? 200 : 303) && !(needed && way === 'empty')) return false;
  assert.equal(status, 422, said);
  await assertMarkup(html, 'fi', said);
  assert.deepEqual(await toldBadly(page, typed), [], said);
  await assertLooks(page, said);
  return true;
}
