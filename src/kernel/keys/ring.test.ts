import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ConfigError } from '../config.ts';
import { makeCrypto } from '../crypto.ts';
import { keepRing, newRing, openRing, readRing, ringOfMaster, withNewKey, writeRing } from './ring.ts';

const folder = mkdtempSync(join(tmpdir(), 'polku-ring-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const master = Buffer.alloc(32, 1);

test('a ring written and read again is the same', () => {
  const ring = withNewKey(withNewKey(ringOfMaster(master)));
  assert.deepEqual(readRing(writeRing(ring)), ring);
  assert.deepEqual(
    ring.sealing.map((k) => k.id),
    ['k1', 'k2', 'k3'],
  );
});

test('a running process learns of a new key the moment it meets one, and from then on seals with it', () => {
  const file = join(folder, 'live');
  const at = { POLKU_KEY: master.toString('base64'), POLKU_KEYS_FILE: file, mode: 'demo', dataDir: folder } as const;
  const running = makeCrypto(openRing(at));
  const old = running.seal('before', 'x');
  keepRing(file, withNewKey(ringOfMaster(master)));
  const another = makeCrypto(openRing(at));
  const sealed = another.seal('after', 'x');
  assert.match(sealed, /^k2\./);
  assert.equal(running.open(sealed, 'x'), 'after');
  assert.match(running.seal('now', 'x'), /^k2\./);
  assert.deepEqual([running.open(old, 'x'), another.open(old, 'x')], ['before', 'before']);
});

test('a new sealing key changes neither the keyed hashes nor who signs', () => {
  const before = makeCrypto(() => ringOfMaster(master));
  const later = withNewKey(ringOfMaster(master));
  const after = makeCrypto(() => ({ ...later, sealing: later.sealing.slice(1) }));
  assert.equal(before.keyed('140386-902R', 'person.pic'), after.keyed('140386-902R', 'person.pic'));
  assert.equal(after.signed('text', before.sign('text')), 'genuine');
  assert.throws(() => after.open(before.seal('a', 'x'), 'x'), /unknown key/, 'a key taken away opens nothing');
});

test('what an older sign key signed is still proved when a newer one signs', () => {
  const old = newRing();
  const signed = makeCrypto(() => old).sign('text');
  const ring = { ...old, signing: [...old.signing, ...newRing().signing] };
  const now = makeCrypto(() => ring);
  assert.notEqual(now.sign('text').key, signed.key);
  assert.equal(now.signed('text', signed), 'genuine');
  assert.equal(now.signed('another text', signed), 'forged');
  assert.equal(makeCrypto(() => newRing()).signed('text', signed), 'unknown-key');
});

test('only the owner may read the file, and a wrong one is told of without what it holds', () => {
  const file = join(folder, 'mode');
  keepRing(file, newRing());
  assert.equal(statSync(file).mode & 0o777, 0o600);
  const secret = Buffer.alloc(32, 9).toString('base64');
  for (const text of [`k1 ${secret}`, `k1 ${secret}\nk1 ${secret}`, `x ${secret}`, `k1 ${secret.slice(1)}`, `k1 ${secret} ${secret}`, '']) {
    writeFileSync(file, text);
    assert.throws(
      () => openRing({ POLKU_KEYS_FILE: file, mode: 'production', dataDir: folder })(),
      (error) => error instanceof ConfigError && !error.message.includes(secret.slice(1, 20)),
      text,
    );
  }
});
