import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { readJwks } from './jwks.rules.ts';

const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const publicKey = { ...ec.publicKey.export({ format: 'jwk' }), kid: 'a' };
const read = (...keys: object[]) => readJwks(JSON.stringify({ keys }));

test('public keys are kept, and nothing else of them', () => {
  const kept = read({ ...publicKey, x5c: ['…'], note: 'mine' });
  assert.deepEqual(kept, { keys: [{ kid: 'a', kty: 'EC', alg: 'ES384', use: 'sig', crv: 'P-384', x: publicKey.x, y: publicKey.y }] });
});
test('a private key given by mistake is refused, so that nobody keeps it', () => {
  assert.match(read({ ...ec.privateKey.export({ format: 'jwk' }), kid: 'a' }) as string, /private part/);
  assert.match(read({ kty: 'oct', k: 'AAAA', kid: 'a' }) as string, /private part/);
});
test('keys too weak, of another kind, without name or with the same name are refused, each with its reason', () => {
  const of = (pair: { publicKey: { export(o: { format: 'jwk' }): object } }) => ({ ...pair.publicKey.export({ format: 'jwk' }), kid: 'a' });
  assert.match(read(of(generateKeyPairSync('rsa', { modulusLength: 1024 }))) as string, /shorter than 2048/);
  assert.match(read(of(generateKeyPairSync('ec', { namedCurve: 'P-256' }))) as string, /P-384/);
  assert.match(read(of(generateKeyPairSync('ed25519'))) as string, /neither RSA nor EC/);
  assert.match(read({ ...publicKey, kid: undefined }) as string, /no "kid"/);
  assert.match(read(publicKey, publicKey) as string, /same kid/);
  assert.match(read({ ...publicKey, alg: 'ES256' }) as string, /ES256/);
  assert.match(read({ kty: 'EC', kid: 'a', crv: 'P-384' }) as string, /not a whole key/);
  assert.match(read() as string, /no "keys"/);
  assert.match(readJwks('{') as string, /not JSON/);
  assert.match(readJwks('null') as string, /no "keys"/);
});
