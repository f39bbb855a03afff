import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asSeenFrom, signInOrigin } from './origin.rules.ts';

const demo = { url: 'http://localhost:3000', mode: 'demo' } as const;
const production = { url: 'https://polku.example.fi', mode: 'production' } as const;

test('in the demo sign-in stays on the host the visitor uses, since cookies belong to it', () => {
  assert.equal(signInOrigin(demo, 'http://localhost:3000'), 'http://localhost:3000');
  assert.equal(signInOrigin(demo, 'http://127.0.0.1:3000'), 'http://127.0.0.1:3000');
  assert.equal(
    asSeenFrom(new URL('http://localhost:3000/test/suomi-fi/auth?x=1'), demo, 'http://127.0.0.1:3000').href,
    'http://127.0.0.1:3000/test/suomi-fi/auth?x=1',
  );
});

test('a host that is not ours is not believed', () => {
  for (const origin of [
    'http://evil.example:3000',
    'http://127.0.0.1:4000',
    'https://localhost:3000',
    'http://localhost.evil.example:3000',
    'nonsense',
  ])
    assert.equal(signInOrigin(demo, origin), 'http://localhost:3000', origin);
  for (const origin of ['https://evil.example', 'http://127.0.0.1', 'http://polku.example.fi'])
    assert.equal(signInOrigin(production, origin), 'https://polku.example.fi', origin);
});

test("another organisation's provider is opened where it is", () => {
  const suomi = new URL('https://tunnistautuminen.example/authorize');
  assert.equal(asSeenFrom(suomi, demo, 'http://127.0.0.1:3000').href, suomi.href);
  assert.equal(asSeenFrom(suomi, production, 'https://polku.example.fi').href, suomi.href);
});
