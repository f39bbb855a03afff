import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCrypto } from '../../../kernel/crypto.ts';
import type { World } from '../../../kernel/world.ts';
import { ATTEMPT_MINUTES, remember, take } from './attempt.ts';

const world = { crypto: makeCrypto(Buffer.alloc(32, 1)) } as World;

/** A browser with its cookies, at a moment. */
function aBrowser() {
  const jar = new Map<string, string>();
  const at = (minute: number) => ({
    world,
    now: new Date(Date.UTC(2026, 10, 23, 8, minute)),
    cookie: (name: string) => jar.get(name),
    setCookie: (name: string, value: string) => void (value ? jar.set(name, value) : jar.delete(name)),
  });
  return { jar, at };
}
const anAttempt = (state: string) => ({
  as: 'resident' as const,
  back: '/my',
  state,
  nonce: 'n',
  verifier: 'v',
  redirectUri: 'http://localhost:3000/sign-in/done',
});

test('a sign-in can be finished once, in the browser it began in', () => {
  const { at, jar } = aBrowser();
  remember(at(0), anAttempt('a'));
  assert.equal(take(at(1), 'a')?.back, '/my');
  assert.equal(take(at(1), 'a'), undefined);
  assert.equal(jar.size, 0);
  assert.equal(take(aBrowser().at(1), 'a'), undefined);
});

test('two tabs may sign in at the same time', () => {
  const { at } = aBrowser();
  remember(at(0), anAttempt('a'));
  remember(at(1), anAttempt('b'));
  assert.equal(take(at(2), 'a')?.state, 'a');
  assert.equal(take(at(2), 'b')?.state, 'b');
});

test('ever new attempts do not grow the cookie', () => {
  const { at, jar } = aBrowser();
  for (let i = 0; i < 20; i++) remember(at(0), { ...anAttempt(`state-${i}-${'x'.repeat(40)}`), back: `/${'y'.repeat(300)}` });
  assert.ok([...jar.values()].join('').length < 3500);
});

test('an attempt that took too long is gone', () => {
  const { at } = aBrowser();
  remember(at(0), anAttempt('a'));
  assert.equal(take(at(ATTEMPT_MINUTES), 'a'), undefined);
});

test('a broken, forged or foreign cookie is no attempt', () => {
  const { at, jar } = aBrowser();
  remember(at(0), anAttempt('a'));
  const real = jar.get('polku_signing_in')!;
  for (const cookie of [
    '',
    'nonsense',
    'k1.AAAA',
    `${real.slice(0, -2)}xx`,
    world.crypto.seal('[]', 'cookie polku_signing_in'),
    world.crypto.seal(JSON.stringify([anAttempt('a')]), 'other'),
  ]) {
    jar.set('polku_signing_in', cookie);
    assert.equal(take(at(0), 'a'), undefined, cookie);
  }
  assert.equal(take(at(0), null), undefined);
});
