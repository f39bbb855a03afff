import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { ABrowser } from '../test/a-browser.ts';
import { assess, book, matterOn } from '../test/a-walk.ts';
import { type TestServer, testServer } from '../test/world.ts';
import { assertAccessible, DESKTOP, openBrowser, openPage, PHONE } from './browser.ts';

let server: TestServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([testServer(), openBrowser()]);
  const mikael = new ABrowser(server.url);
  await assess(mikael);
  await book(mikael, 'mikael', { matter: matterOn(mikael) });
});
after(async () => {
  await browser.close();
  await server.close();
});

test('own data prints to a PDF that has the texts, folded ones too, the name, the county and page numbers', async () => {
  const { page, errors } = await openPage(browser, server, { ...DESKTOP, as: 'mikael' });
  await page.goto('/fi/my/download');
  await page.getByRole('button', { name: 'Hae tiedot' }).click();
  await page.getByRole('heading', { level: 1, name: 'Omat tiedot' }).waitFor();
  const text = textOf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
  for (const words of [
    'Omat tiedot',
    'Mikael Modell',
    'Itä-Uudenmaan hyvinvointialue',
    'Virtsavaivojen oirearvio',
    'Minkä ikäinen olet?', // an answer that is folded on the screen
    'Sairaanhoitajan etävastaanotto',
    '1 / ',
  ])
    assert.ok(squeezed(text).includes(squeezed(words)), `${words} in ${text.slice(0, 400)}`);
  for (const words of ['Kirjaudu ulos', 'Etusivu', 'Tarvitsetko apua heti?']) assert.ok(!squeezed(text).includes(squeezed(words)), words);
  assert.deepEqual(errors, []);
});

test('the timeline prints with whose it is, and without its choices', async () => {
  const { page } = await openPage(browser, server, { ...DESKTOP, as: 'mikael' });
  await page.goto('/fi/my/timeline');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByText('Kenen tiedot').isVisible(), true);
  assert.equal(await page.locator('main form').isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  assert.equal(await page.getByText('Kenen tiedot').isVisible(), false);
});

test('on a phone a resident makes a code, on a desktop a professional reads by it, and the open page stops within five seconds of taking it back', async () => {
  const phone = await openPage(browser, server, { ...PHONE, as: 'mikael' });
  await phone.page.goto('/fi/my/share');
  await phone.page.getByRole('link', { name: 'Tee uusi koodi' }).click();
  await phone.page.locator('label', { hasText: 'Virtsatievaiva' }).click();
  await phone.page.getByRole('button', { name: 'Tee koodi' }).click();
  const code = await phone.page.locator('.code-shown [aria-hidden]').textContent();
  await assertAccessible(phone.page);

  const desk = await openPage(browser, server, { ...DESKTOP, as: 'physio' });
  await desk.page.goto('/fi/desk/shared');
  await desk.page.getByLabel('Asukkaan koodi').fill(code ?? '');
  await desk.page.getByRole('button', { name: 'Avaa' }).click();
  await assertAccessible(desk.page);
  await desk.page.getByRole('link', { name: 'Virtsatievaiva' }).click();
  await desk.page.getByRole('heading', { name: 'Virtsavaivojen oirearvio' }).waitFor();

  await phone.page.goto('/fi/my/share');
  await phone.page.getByRole('button', { name: 'Lopeta jakaminen' }).click();
  await desk.page.getByRole('heading', { level: 1, name: 'Jakaminen on päättynyt' }).waitFor({ timeout: 5_000 });
  assert.equal(await desk.page.getByText('Virtsavaivojen oirearvio').count(), 0);
  assert.equal(await desk.page.evaluate(() => document.activeElement?.tagName), 'H1');
  await assertAccessible(desk.page);
  assert.deepEqual([...phone.errors, ...desk.errors], []);
});

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/**
 * What a PDF of Chromium's says: the shown glyphs through each font's ToUnicode map, page by page. Enough for a test, no general reader:
 * https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf, 9.10.
 */
function textOf(pdf: Buffer): string {
  const objects = new Map<string, { head: string; body: string }>();
  const raw = pdf.toString('latin1');
  for (const [, id = '', inside = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n?([\s\S]*?)\nendobj/g)) {
    const at = inside.indexOf('stream\n');
    const head = at < 0 ? inside : inside.slice(0, at);
    const packed = at < 0 ? '' : inside.slice(at + 7, inside.lastIndexOf('\nendstream'));
    const body = packed && head.includes('/FlateDecode') ? inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') : packed;
    objects.set(id, { head, body });
  }
  const maps = new Map<string, Map<number, string>>();
  for (const [id, { head }] of objects) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    if (unicode) maps.set(id, glyphsOf(objects.get(unicode)?.body ?? ''));
  }
  let text = '';
  for (const { head } of objects.values()) {
    if (!/\/Type\s*\/Page\b/.test(head)) continue;
    const fonts = new Map([...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, maps.get(id)]));
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.body ?? '';
    let font: Map<number, string> | undefined;
    for (const [, chosen, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (chosen) font = fonts.get(chosen);
      else for (const glyph of hex?.match(/.{4}/g) ?? []) text += font?.get(Number.parseInt(glyph, 16)) ?? '';
    }
    text += '\n';
  }
  return text;
}

function glyphsOf(cmap: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  const char = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, lines = ''] of cmap.matchAll(/beginbfchar\s([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) glyphs.set(Number.parseInt(from, 16), char(to));
  for (const [, lines = ''] of cmap.matchAll(/beginbfrange\s([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', to = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [a, b, start] = [first, last, to].map((h) => Number.parseInt(h, 16)) as [number, number, number];
      for (let glyph = a; glyph <= b; glyph++) glyphs.set(glyph, String.fromCodePoint(start + glyph - a));
    }
  return glyphs;
}
