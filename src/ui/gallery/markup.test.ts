import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { renderToStaticMarkup } from 'react-dom/server';
import { LANGS } from '../../kernel/i18n.ts';
import { gallery } from './pages.tsx';

const validator = new HtmlValidate(new FileSystemConfigLoader());
const CONFIG_AT = join(import.meta.dirname, '../../../page.html');
const draw = (page: (typeof gallery)[number], lang: (typeof LANGS)[number]) => `<!doctype html>${renderToStaticMarkup(page.draw(lang))}`;

for (const page of gallery)
  test(`the page "${page.name}" is valid HTML in three languages`, async () => {
    for (const lang of LANGS) {
      const report = await validator.validateString(draw(page, lang), CONFIG_AT);
      const said = report.results.flatMap((r) => r.messages.map((m) => `${lang}: ${m.message} (${m.ruleId}, ${m.selector})`));
      assert.deepEqual(said, []);
    }
  });

test('no page has inline styles, inline scripts or handlers: the content policy would drop them', () => {
  for (const page of gallery) assert.doesNotMatch(draw(page, 'fi'), /\sstyle="|<style|<script>|\son[a-z]+="/, page.name);
});

test('every page says its language, has one main heading and gives the emergency number', () => {
  for (const page of gallery)
    for (const lang of LANGS) {
      const html = draw(page, lang);
      assert.ok(html.includes(`<html lang="${lang}"`), page.name);
      assert.equal(html.match(/<h1[\s>]/g)?.length, 1, page.name);
      assert.ok(html.includes('href="tel:112"'), page.name);
    }
});

test('a page with mistakes says so already in its title', () => {
  const page = gallery.find((p) => p.name === 'mistakes')!;
  assert.match(draw(page, 'fi'), /<title>Virhe: Yhteydenotto – Polku<\/title>/);
  assert.match(draw(page, 'sv'), /<title>Fel: /);
});

test('the language links keep the place', () => {
  const html = draw(gallery.find((p) => p.name === 'question')!, 'fi');
  assert.ok(html.includes('href="/sv/assessments/throat/3"'));
});

test('in production nothing says demo', () => {
  const front = gallery.find((p) => p.name === 'front')!;
  assert.doesNotMatch(renderToStaticMarkup(front.draw('fi', { mode: 'production' })), /Demo:/);
});
