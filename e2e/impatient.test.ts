import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { aMatterWithRight } from '../test/a-right.ts';
import { actorOf, type TestServer, testServer } from '../test/world.ts';
import { assertAccessible, openBrowser, openPage, PHONE } from './browser.ts';

/** Double clicks, the back button and reloads in a real browser, with and without scripts: done once, nothing lost, no error page. */
let server: TestServer;
let browser: Browser;
let owner: pg.Client;
before(async () => {
  [server, browser] = await Promise.all([testServer(), openBrowser()]);
  owner = new pg.Client({ connectionString: server.running.ownerUrl });
  await owner.connect();
});
after(async () => {
  await owner?.end();
  await browser?.close();
  await server?.close();
});

const count = async (sql: string, ...values: string[]): Promise<number> => Number((await owner.query(sql, values)).rows[0].count);
const messages = (matter: string) => count("select count(*) from notify.message where matter = $1 and key like '%:confirmed'", matter);

/** On the page where a time is confirmed. */
async function review(page: Page): Promise<string> {
  const matter = await aMatterWithRight(server.world, actorOf('aino'));
  await page.goto(`/fi/booking/${matter}`);
  await page.locator('button[name=slot]:visible').last().click();
  await page.getByRole('heading', { level: 1, name: 'Tarkista ja vahvista aika' }).waitFor();
  await page.getByLabel('Puhelinnumero').fill('040 000 0001');
  await page.getByLabel('Sähköposti').fill('aino@example.fi');
  return matter;
}

for (const javaScriptEnabled of [true, false])
  test(`a double click books once, and going back neither loses nor doubles it (${javaScriptEnabled ? 'with' : 'without'} scripts)`, async () => {
    const { page, errors, context } = await openPage(browser, server, { ...PHONE, as: 'aino', javaScriptEnabled });
    const matter = await review(page);
    await page.getByRole('button', { name: 'Varaa aika' }).dblclick();
    await page.waitForURL(/\/booking\/done\//);
    const done = page.url();
    await page.goBack();
    const again = page.getByRole('button', { name: 'Varaa aika' });
    if (await again.isVisible()) await again.click();
    await page.waitForURL(done);
    await page.reload();
    assert.equal(page.url(), done);
    assert.equal(await count('select count(*) from calendar.appointment where matter = $1', matter), 1);
    assert.equal(await messages(matter), 2);
    assert.deepEqual(errors, []);
    await context.close();
  });

test('going back in an assessment shows what was answered, and a new answer counts', async () => {
  const { page, context } = await openPage(browser, server, PHONE);
  await page.goto('/fi/assessments/urinary-symptoms');
  await page.locator('main button[type=submit]').first().click();
  for (const answer of ['none', 'none']) {
    await page.locator(`label[for=answer-${answer}]`).click();
    await page.getByRole('button', { name: 'Seuraava' }).click();
  }
  await page.locator('input[name=answer]').fill('34');
  await page.getByRole('button', { name: 'Seuraava' }).dblclick();
  await page.waitForURL(/\/sex$/);
  await page.goBack();
  await page.waitForURL(/\/age$/);
  await page.reload();
  assert.equal(await page.locator('input[name=answer]').inputValue(), '34');
  await page.locator('input[name=answer]').fill('');
  await page.getByRole('button', { name: 'Seuraava' }).click();
  await page.locator('[data-summary]').waitFor();
  await page.reload();
  assert.match(await page.title(), /^Virhe: /);
  await page.locator('input[name=answer]').fill('70');
  await page.getByRole('button', { name: 'Seuraava' }).click();
  await page.waitForURL(/\/sex$/);
  const response = /assessments\/[^/]+\/([0-9a-f-]+)\//.exec(page.url())![1]!;
  assert.equal(await count("select answers #>> '{age,0,valueInteger}' as count from questionnaire.response where id = $1", response), 70);
  await context.close();
});

test('at the desk a double click takes, writes and hands on once', async () => {
  const { page, errors, context } = await openPage(browser, server, { as: 'nurse' });
  await page.goto('/fi/desk');
  await page.locator('main a[href*="/desk/tasks/"]').first().click();
  const task = page.url().split('/').at(-1)!;
  await page.locator('button[name=do][value=claim]').dblclick();
  await page.locator('button[name=do][value=release]').waitFor();
  await assertAccessible(page);
  await page.locator('textarea[name=note]').fill('Soitin, ei vastannut.');
  await page.locator('button[name=do][value=note]').dblclick();
  await page.getByText('Soitin, ei vastannut.').waitFor();
  assert.equal(await count('select count(*) from tasks.note n join tasks.item i on i.matter = n.matter where i.id = $1', task), 1);
  await page.goBack();
  await page.goForward();
  assert.deepEqual(errors, []);
  await context.close();
});
