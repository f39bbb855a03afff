import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import type { Lang } from '../../src/kernel/i18n.ts';
import { inAnotherLanguage, unsaid, wordsOf } from './words.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());
/** Tells the validator whose settings apply. */
const CONFIG_AT = fileURLToPath(new URL('../../page.html', import.meta.url));

/** What a page's own markup must be in its language, before any script. Tells everything wrong at once. */
export async function assertMarkup(html: string, lang: Lang, where: string): Promise<void> {
  const wrong: string[] = [];
  // What a template holds is not on the page until a script puts it there, in place of what was.
  const drawn = html.replace(/<template[\s\S]*?<\/template>/g, '');
  const count = (pattern: RegExp) => drawn.match(pattern)?.length ?? 0;
  if (!html.startsWith(`<!doctype html><html lang="${lang}"`)) wrong.push(`the document does not say that it is in ${lang}`);
  if (count(/<h1[\s>]/g) !== 1) wrong.push(`${count(/<h1[\s>]/g)} main headings`);
  if (count(/<main[\s>]/g) !== 1) wrong.push(`${count(/<main[\s>]/g)} main areas`);
  if (/\sstyle="|<style|<script(?![^>]*\s(?:src=|type="application\/ld\+json"))|\son[a-z]+="/.test(html))
    wrong.push('an inline style, script or handler');
  const report = await validator.validateString(html, CONFIG_AT);
  wrong.push(...report.results.flatMap((r) => r.messages.map((m) => `${m.message} (${m.ruleId}, ${m.selector})`)));
  const words = wordsOf(html);
  wrong.push(...unsaid(words), ...inAnotherLanguage(wordsOf(inOwnLanguage(html)), lang));
  assert.deepEqual(wrong, [], where);
}

/** The markup without what says that it is in another language, or in whatever language it was written (`lang=""`). */
const inOwnLanguage = (html: string): string => html.replace(/<(?!html)(\w+)(?=[^>]*\slang=")[^>]*>[\s\S]*?<\/\1>/g, '');
