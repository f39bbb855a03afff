import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { unsaid } from './words.ts';

/** Everything folded on the page is opened, so that it is looked at too. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** What only a browser can tell: accessible as drawn, room enough on the narrowest phone, in words. Tells everything wrong at once. */
export async function assertLooks(page: Page, where: string): Promise<void> {
  await unfold(page);
  assert.deepEqual([...(await complaints(page)), ...(await sticksOut(page)), ...(await wordless(page))], [], where);
}

/** The same without axe, which is slow: for a page whose other language has been looked at wholly. */
export async function assertFits(page: Page, where: string): Promise<void> {
  await unfold(page);
  assert.deepEqual([...(await sticksOut(page)), ...(await wordless(page))], [], where);
}

/** Message keys that scripts have put on the page. */
const wordless = async (page: Page): Promise<string[]> => unsaid((await page.evaluate(() => document.body.innerText)).split('\n'));

/** What needs sideways scrolling on the narrowest phone, with ordinary and with the largest text. */
async function sticksOut(page: Page): Promise<string[]> {
  const wide = [await tooWide(page, '100'), await tooWide(page, '150')];
  return wide.flatMap((what, i) => (what ? [`wider than 320 px with text at ${[100, 150][i]} %: ${what}`] : []));
}

/** What axe finds on the page as it stands now. */
export async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id} (${v.help}): ${n.html.slice(0, 160)}`));
}

/** What sticks out when the window is 320 px wide, and how far; nothing when the page needs no sideways scrolling (WCAG 1.4.10). */
async function tooWide(page: Page, textSize: string): Promise<string | undefined> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: before.height });
  const found = await page.evaluate((size) => {
    const root = document.documentElement;
    const chosen = root.dataset.text;
    if (size !== '100') root.dataset.text = size;
    const width = root.scrollWidth;
    const outside = [...document.body.querySelectorAll('*')]
      .filter((e) => e.getBoundingClientRect().right > 320.5)
      .map((e) => e.outerHTML.slice(0, 100));
    if (chosen === undefined) delete root.dataset.text;
    else root.dataset.text = chosen;
    return width > 320 ? `${width} px: ${outside.slice(-2).join(' … ')}` : undefined;
  }, textSize);
  await page.setViewportSize(before);
  return found;
}
