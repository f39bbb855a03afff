import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localPath, preferredLang, splitLang } from './language.ts';

test('a language chosen before is kept', () => assert.equal(preferredLang('sv', 'fi'), 'sv'));
test('a browser that speaks Swedish gets Swedish', () => assert.equal(preferredLang(undefined, 'de-DE,sv-FI;q=0.8'), 'sv'));
test('an unknown language gets Finnish', () => assert.equal(preferredLang('xx', 'de,fr'), 'fi'));
test('an address tells its language', () => assert.deepEqual(splitLang('/sv/my?x=1'), { lang: 'sv', path: '/my?x=1' }));
test('an address without a language tells none', () => assert.equal(splitLang('/services'), undefined));
test('a link back keeps to this service', () => {
  assert.equal(localPath('/fi/my?a=1'), '/my?a=1');
  for (const evil of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '',
    '/fi//evil.example',
    '/sv/\\evil.example',
  ])
    assert.equal(localPath(evil), '/');
});
test('whatever a forged link says, nobody is led to another host', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((s) => `/${s}`),
        fc.string().map((s) => `//${s}`),
      ),
      (link) => new URL(localPath(link), 'https://polku.example').host === 'polku.example',
    ),
  );
});
