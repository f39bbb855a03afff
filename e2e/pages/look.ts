import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { unsaid } from './words.ts';

/** Pixels of the narrowest phone. */
export const NARROWEST = 320;

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

/** What needs sideways scrolling on the narrowest phone, with ordinary and with the largest text (WCAG 1.4.10), and how far it sticks out. */
async function sticksOut(page: Page): Promise<string[]> {
  const before = page.viewportSize()!;
  if (before.width !== NARROWEST) await page.setViewportSize({ width: NARROWEST, height: before.height });
  const found = await page.evaluate((narrowest) => {
    const root = document.documentElement;
    const chosen = root.dataset.text;
    const wide = ['100', '150'].flatMap((size) => {
      if (size === '100') delete root.dataset.text;
      else root.dataset.text = size;
      if (root.scrollWidth <= narrowest) return [];
      const outside = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > narrowest + 0.5);
      const named = outside.slice(-2).map((e) => e.outerHTML.slice(0, 100));
      return [`wider than ${narrowest} px with text at ${size} %: ${root.scrollWidth} px: ${named.join(' … ')}`];
    });
    if (chosen === undefined) delete root.dataset.text;
    else root.dataset.text = chosen;
    return wide;
  }, NARROWEST);
  if (before.width !== NARROWEST) await page.setViewportSize(before);
  return found;
}

/** What axe finds on the page as it stands now. */
export async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap((v) => v.nodes.map((n) => `${v.id} (${v.help}): ${n.html.slice(0, 160)}`));
}
