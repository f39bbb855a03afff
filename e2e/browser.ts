import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { TestServer } from '../test/world.ts';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Headless, in a container too, and without calls to the outside. */
export const QUIETLY = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
const PLAYED_MEDIA = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required'];

/** Debian's Chromium; camera and microphone are played. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: [...QUIETLY, ...PLAYED_MEDIA] });

export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

/** A browser window of its own, signed in as a demo person when `as` is given. `errors`: what the console complained of, for the test to judge. */
export async function openPage(
  browser: Browser,
  server: TestServer,
  options: BrowserContextOptions & { as?: string } = {},
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const { as, ...rest } = options;
  const context = await browser.newContext({ ...DESKTOP, baseURL: server.url, locale: 'fi-FI', permissions: ['camera', 'microphone'], ...rest });
  if (as) {
    const [name, value] = (await server.as(as)).split('=');
    await context.addCookies([{ name: name!, value: value!, url: server.url }]);
  }
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (m) => m.type() === 'error' && !/status of (4\d\d|503)/.test(m.text()) && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(e.message));
  return { page, context, errors };
}

/** axe finds nothing on the page as it stands now. */
export async function assertAccessible(page: Page, where = page.url()): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
    [],
    `axe on ${where}`,
  );
}

/** Keeps a picture for people to look at (in .polku/screenshots), when POLKU_SCREENSHOTS is set. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.POLKU_SCREENSHOTS) return;
  mkdirSync('.polku/screenshots', { recursive: true });
  await page.screenshot({ path: `.polku/screenshots/${name}.png`, fullPage: true });
}
