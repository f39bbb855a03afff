import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from './text.rules.ts';

const says = (html: string, text: string) => assert.equal(plainText(html), text);

test('paragraphs stay apart and emphasis goes', () => says('<p>Soita <strong>ensin</strong>.</p><p>Tule sitten.</p>', 'Soita ensin.\nTule sitten.'));
test('list items keep their lines', () => says('Ota mukaan:<ul><li>kortti</li><li>lista</li></ul>', 'Ota mukaan:\n– kortti\n\n– lista'));
test('a script leaves nothing behind, closed or not', () => {
  says('Hei<script>alert(1)</script> sinä', 'Hei sinä');
  says('Hei <script>alert(1)', 'Hei');
});
test('markup that was escaped on its way goes too', () => says('&lt;b&gt;Tärkeä&lt;/b&gt; &amp;amp; uusi', 'Tärkeä & uusi'));
test('less-than in plain text is kept', () => says('Alle 3 < 5 & yli', 'Alle 3 < 5 & yli'));
test('entities become letters', () => says('J&auml;rvenp&auml;&#228; &#x20AC; &unknown;', 'Järvenpää € &unknown;'));
test('control characters and broken halves of letters go', () => says('a\u0000b\u202ec\ud800d', 'abc\ufffdd'));
test('a long run of open brackets is read quickly', () => {
  const started = Date.now();
  plainText('<a '.repeat(200_000));
  assert.ok(Date.now() - started < 2000);
});
