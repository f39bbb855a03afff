import assert from 'node:assert/strict';
import type { Lang } from '../../src/kernel/i18n.ts';
import type { ABrowser } from '../../test/a-browser.ts';
import { assertMarkup } from '../pages/markup.ts';

/**
 * The page now open is a kind answer to something wrong: the status says so, it is a sound page in the visitor's language with a heading and
 * a way on, and tells nothing of the inside.
 */
export async function assertKind(b: ABrowser, status: number | readonly number[], lang: Lang, where = b.url): Promise<void> {
  const right = [status].flat();
  assert.ok(right.includes(b.status), `${where.slice(0, 200)}: ${b.status}, not ${right.join(' or ')}: ${b.text.slice(0, 300)}`);
  await assertMarkup(b.html, lang, where);
  const main = /<main[\s\S]*<\/main>/.exec(b.html)?.[0] ?? '';
  assert.match(main, /<a\s[^>]*href=|<button/, `${where}: no way on`);
  assert.doesNotMatch(
    b.html,
    /\bat \S+ \(|node:internal|node_modules|FST_|ZodError|TypeError|relation "|syntax error/,
    `${where}: tells of the inside`,
  );
}
