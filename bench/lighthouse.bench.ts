import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { CHROMIUM, QUIETLY } from '../e2e/browser.ts';
import { benchServer, figure } from './server.ts';
import { startAssessment } from './walk.ts';

/** Lighthouse's mobile performance (simulated slow phone and network) of the pages most people see. */
const server = await benchServer();
const services = await (await fetch(`${server.url}/fi/services`)).text();
const service = /href="(\/fi\/services\/[0-9a-f-]{36})"/.exec(services)![1]!;
const question = await startAssessment(server.url, 'urinary-symptoms');
const chrome = await launch({ chromePath: CHROMIUM, chromeFlags: QUIETLY });
const browser = await chromium.connectOverCDP(`http://localhost:${chrome.port}`);
for (const [name, path, cookie] of [
  ['front door', '/fi/', ''],
  ['service page', service, ''],
  ['question page', question.path, question.cookie],
] as const) {
  for (const [key, value] of cookie.split('; ').map((c) => c.split('=')))
    if (value) await browser.contexts()[0]!.addCookies([{ name: key!, value, url: server.url }]);
  const result = await lighthouse(server.url + path, {
    port: chrome.port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    disableStorageReset: true,
  });
  const of = (id: string) => Math.round((result!.lhr.categories[id]?.score ?? 0) * 100);
  figure(`${name}: Lighthouse mobile performance`, of('performance'), '(target >= 95)');
  figure(`${name}: Lighthouse accessibility, best practices`, `${of('accessibility')}, ${of('best-practices')}`);
}
await browser.close();
await chrome.kill();
await server.stop();
process.exit(0);
