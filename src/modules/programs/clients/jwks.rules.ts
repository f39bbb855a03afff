import { createPublicKey, type JsonWebKey } from 'node:crypto';

/** A program's public keys (RFC 7517). */
export type Jwks = { keys: Jwk[] };
type Jwk = JsonWebKey & { kid: string; kty: string; alg?: string; use?: string };

/** What SMART Backend Services requires of both sides. */
export const ALGORITHMS = ['RS384', 'ES384'] as const;
const MOST_KEYS = 10;
const SHORTEST_RSA = 2048;

/** Reads a key set out of a file's text. A string is what is wrong with it, in a sentence. Pure. */
export function readJwks(text: string): Jwks | string {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return 'the file is not JSON';
  }
  const keys = (read as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys) || keys.length === 0) return 'the file has no "keys": it should be a JSON Web Key Set';
  if (keys.length > MOST_KEYS) return `more than ${MOST_KEYS} keys`;
  for (const key of keys) {
    const problem = problemOf(key);
    if (problem) return problem;
  }
  if (new Set(keys.map((k) => k.kid)).size < keys.length) return 'two keys have the same kid';
  return { keys: keys.map(publicPart) };
}

function problemOf(key: unknown): string | undefined {
  const jwk = key as Partial<Jwk> & Record<string, unknown>;
  if (typeof jwk !== 'object' || jwk === null || typeof jwk.kid !== 'string' || jwk.kid.length === 0 || jwk.kid.length > 200)
    return 'a key has no "kid"';
  const name = `key ${jwk.kid.slice(0, 40)}`;
  if (['d', 'p', 'q', 'k', 'dp', 'dq', 'qi'].some((part) => part in jwk))
    return `${name} has a private part: make new keys, and give only the public ones`;
  if (jwk.use !== undefined && jwk.use !== 'sig') return `${name} is not for signing`;
  if (jwk.alg !== undefined && !(ALGORITHMS as readonly string[]).includes(jwk.alg))
    return `${name}: only ${ALGORITHMS.join(' and ')} are taken, not ${String(jwk.alg).slice(0, 20)}`;
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
    if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) < SHORTEST_RSA)
      return `${name} is shorter than ${SHORTEST_RSA} bits`;
    if (asymmetricKeyType === 'ec' && jwk.crv !== 'P-384') return `${name}: an elliptic key must be on P-384`;
    if (asymmetricKeyType !== 'rsa' && asymmetricKeyType !== 'ec') return `${name} is neither RSA nor EC`;
  } catch {
    return `${name} is not a whole key`;
  }
  return undefined;
}

/** Only what is needed to check a signature is kept. */
const publicPart = ({ kid, kty, alg, n, e, crv, x, y }: Jwk): Jwk =>
  Object.fromEntries(
    Object.entries({ kid, kty, alg: alg ?? (kty === 'RSA' ? 'RS384' : 'ES384'), use: 'sig', n, e, crv, x, y }).filter(([, v]) => v !== undefined),
  ) as Jwk;
