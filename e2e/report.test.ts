import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type TestServer, testServer } from '../test/world.ts';
import { openBrowser, openPage } from './browser.ts';

let server: TestServer;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'polku-report-'));
before(async () => {
  [server, browser] = await Promise.all([testServer(), openBrowser()]);
});
after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a conversation’s report is whole on paper: every statement, nothing to press, nothing cut off', async () => {
  const { page, errors } = await openPage(browser, server);
  await page.goto('/fi/conversations/lahella-vai-etana/report');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('main button:visible, main .button:visible').count(), 0);
  await page.setViewportSize({ width: 680, height: 960 });
  const wide = await page.locator('.table-frame').evaluateAll((all) => all.filter((t) => t.scrollWidth > t.clientWidth + 1).length);
  assert.equal(wide, 0, 'tables wider than A4');
  const file = join(folder, 'report.pdf');
  await page.pdf({ path: file, format: 'A4' });
  assert.ok(statSync(file).size > 20_000);
  const { stdout, error } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  if (!error) assert.match(stdout, /Kaikki väittämät \(40\)[\s\S]*40\. [\s\S]*Syötteen tiiviste/);
  assert.deepEqual(errors, []);
});
