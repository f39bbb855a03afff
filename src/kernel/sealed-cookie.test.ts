import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { plusMinutes } from './clock.ts';
import { makeCrypto } from './crypto.ts';
import { sealedCookie } from './sealed-cookie.ts';
import type { World } from './world.ts';

const world = { crypto: makeCrypto(Buffer.alloc(32, 7)) } as World;
const start = new Date('2026-11-23T08:00:00Z');
const jar = new Map<string, string>();
const at = (minutes: number) => ({
  world,
  now: plusMinutes(start, minutes),
  cookie: (name: string) => jar.get(name),
  setCookie: (name: string, value: string) => void jar.set(name, value),
});
const code = sealedCookie('polku_code', z.object({ code: z.string() }), 5);
const other = sealedCookie('polku_other', z.object({ code: z.string() }), 5);

test('what a browser keeps comes back until its time is over, and is not to be read in the cookie', () => {
  code.keep(at(0), { code: 'KX37-HA4P' });
  assert.doesNotMatch(jar.get('polku_code')!, /KX37/);
  assert.deepEqual(code.read(at(4)), { code: 'KX37-HA4P' });
  assert.equal(code.read(at(5)), undefined, 'also when the browser keeps the cookie for longer');
});
test('an altered cookie, another cookie’s value and one of another form are nothing', () => {
  code.keep(at(0), { code: 'KX37-HA4P' });
  const sealed = jar.get('polku_code')!;
  jar.set('polku_other', sealed);
  assert.equal(other.read(at(0)), undefined);
  jar.set('polku_code', `${sealed.slice(0, -2)}xx`);
  assert.equal(code.read(at(0)), undefined);
  sealedCookie('polku_code', z.object({ n: z.number() }), 5).keep(at(0), { n: 1 });
  assert.equal(code.read(at(0)), undefined);
});
test('what is forgotten is gone', () => {
  code.keep(at(0), { code: 'KX37-HA4P' });
  code.forget(at(0));
  assert.equal(code.read(at(0)), undefined);
});
