import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, openBrowser, openPage, PHONE, picture } from '../../../../e2e/browser.ts';
import { SIPOO } from '../../../../demo/ita-uusimaa/units.ts';
import { aTask, seeTask } from '../../../../test/a-task.ts';
import { actorOf, type TestServer, testServer } from '../../../../test/world.ts';
import { claim, handOn } from '../../../engines/tasks/index.ts';
import { change } from '../../../kernel/change.ts';

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

const nurse2Takes = (id: Parameters<typeof claim>[1]) => change(server.world, actorOf('nurse2'), { action: 'test' }, (tx) => claim(tx, id));

test('a new task appears in its place on an open desk, is told to the ear, and counts', async () => {
  const { page, errors } = await openPage(browser, server, { as: 'nurse' });
  await page.goto('/fi/desk');
  await page.getByText('Jono päivittyy itsestään').waitFor();
  const waiting = Number(await page.locator('h2 [data-count=waiting]').innerText());
  const { id } = await aTask(server.world, { urgency: 'emergency', of: 'eino' });
  await page.locator(`#task-${id}`).waitFor();
  assert.equal(await page.locator('[data-section=waiting] li').first().getAttribute('id'), `task-${id}`, 'the most urgent is first');
  assert.equal(await page.locator('h2 [data-count=waiting]').innerText(), String(waiting + 1));
  await page.getByText('Odottaa: Eino Malli, ').waitFor({ state: 'attached' });
  await picture(page, 'desk');
  await assertAccessible(page);
  assert.deepEqual(errors, []);
});

test('focus stays where the nurse is when the row under it changes, and goes to the heading when the row leaves', async () => {
  const { id } = await aTask(server.world, { kind: 'form' });
  const { page } = await openPage(browser, server, { as: 'nurse' });
  await page.goto('/fi/desk?kind=form');
  await page.getByText('Jono päivittyy itsestään').waitFor();
  await page.locator(`#task-${id} h3 a`).focus();
  await nurse2Takes(id);
  await page.locator(`[data-section=others] #task-${id}`).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.closest('li')?.id), `task-${id}`);
  const { version } = await seeTask(server.world, id);
  await change(server.world, actorOf('nurse2'), { action: 'test' }, (tx) => handOn(tx, id, { unit: SIPOO, version, reason: 'x' }));
  await page.locator(`#task-${id}`).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'others');
});

test('what changed while the line was lost is there when it returns', async () => {
  const { page, context } = await openPage(browser, server, { as: 'nurse' });
  await page.goto('/fi/desk');
  await page.getByText('Jono päivittyy itsestään').waitFor();
  await context.setOffline(true);
  await page.evaluate(() => dispatchEvent(new Event('offline')));
  const { id } = await aTask(server.world);
  await context.setOffline(false);
  await page.locator(`#task-${id}`).waitFor();
});

test('on a phone and without scripts the nurse takes a task, and the desk and the task’s page are accessible', async () => {
  const { id } = await aTask(server.world);
  const { page } = await openPage(browser, server, { as: 'nurse', ...PHONE, javaScriptEnabled: false });
  await page.goto('/fi/desk');
  assert.ok(await page.getByRole('link', { name: 'Päivitä jono' }).isVisible());
  await page.locator(`#task-${id} button`).click();
  await page.getByText('Tehtävä on sinulla').waitFor();
  await picture(page, 'desk-task-phone');
  const desktop = await openPage(browser, server, { as: 'nurse' });
  await desktop.page.goto(`/fi/desk/tasks/${id}`);
  await assertAccessible(desktop.page);
  await desktop.page.getByText('Siirrä toiseen yksikköön').click();
  await assertAccessible(desktop.page);
});
