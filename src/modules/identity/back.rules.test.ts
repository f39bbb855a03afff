import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { landing, wayBack } from './back.rules.ts';

test('one returns to the page one was on, whatever its language', () => {
  assert.equal(wayBack('/booking/1?day=2026-11-23'), '/booking/1?day=2026-11-23');
  assert.equal(wayBack('/sv/my/contact'), '/my/contact');
  assert.equal(wayBack('/fi'), '/');
  assert.equal(wayBack('/final'), '/final');
  assert.equal(wayBack('/my#top'), '/my');
});

test('a link made by somebody else never leads away from here', () => {
  const attempts = [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/fi//evil.example',
    '/fi/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'evil.example',
    '\\\\evil.example',
    ' //evil.example',
    '',
    '/a\r\nset-cookie: x',
  ];
  for (const attempt of attempts) leadsHere(attempt);
  for (const attempt of attempts.slice(0, 4)) assert.equal(wayBack(attempt), undefined, attempt);
});

test('whatever is asked for, the way back is a path on this host', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    'fi',
    'sv',
    'evil.example',
    '@',
    ':',
    '%2f',
    '%5c',
    '%2e',
    '\t',
    '\n',
    '\r',
    '?',
    '#',
    'http:',
    '//',
    ' ',
    '\u0000',
    'ä',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((p) => p.join('')),
      leadsHere,
    ),
    { numRuns: 3000 },
  );
  fc.assert(fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), leadsHere));
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), leadsHere));
});

/** As a browser reads it, both alone and behind a language prefix. */
function leadsHere(text: string): void {
  const path = wayBack(text);
  if (path === undefined) return;
  for (const address of [path, `/fi${path}`]) {
    assert.equal(new URL(address, 'https://polku.example').host, 'polku.example', JSON.stringify(text));
    assert.doesNotMatch(address, /[\r\n\t]|^[^?]*\\|^\/\//, JSON.stringify(text));
  }
}

test('signing in does not lead back to signing in', () => {
  for (const path of ['/sign-in', '/sign-in/start?as=resident', '/fi/sign-in', '/sign-out', '/en/signed-out', '/session/ended'])
    assert.equal(wayBack(path), undefined, path);
  assert.equal(wayBack('/sign-ins'), '/sign-ins');
});

test('a path too long for a cookie is left', () => assert.equal(wayBack(`/${'a'.repeat(2000)}`), undefined));

test('everyone lands on a page of their own', () => {
  assert.equal(landing('resident', undefined), '/my');
  assert.equal(landing('professional', undefined), '/desk');
  assert.equal(landing('admin', undefined), '/admin');
  assert.equal(landing('officer', undefined), '/privacy-office');
  assert.equal(landing('officer', '/privacy-office/log'), '/privacy-office/log');
  assert.equal(landing('resident', '/booking/1'), '/booking/1');
  assert.equal(landing('professional', '/desk/tasks/1'), '/desk/tasks/1');
  assert.equal(landing('professional', '/services'), '/services');
});

test('nobody lands on a page for others', () => {
  assert.equal(landing('resident', '/desk'), '/my');
  assert.equal(landing('professional', '/admin?x=1'), '/desk');
  assert.equal(landing('admin', '/desk/tasks/1'), '/admin');
  assert.equal(landing('professional', '/my'), '/desk');
  assert.equal(landing('professional', '/privacy-office'), '/desk');
  assert.equal(landing('officer', '/desk'), '/privacy-office');
  assert.equal(landing('resident', '/desktop'), '/desktop');
});
