import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { derive, type KeyRing, newest, type RingSource, ringOfMaster } from './keys/ring.ts';

/** Field encryption, keyed hashes and the signatures of the audit, from the installation's key ring. */
export type Crypto = {
  /** AES-256-GCM with a random nonce by the newest key: 'k1.' + base64url. `context` ('person.pic') must be the same when opening. */
  seal(text: string, context: string): string;
  /** Throws when the text was altered, made with a key that is not in the ring or for another context. */
  open(sealed: string, context: string): string;
  /** HMAC-SHA-256 in hex: the same text gives the same value, but nobody without the key can compute it. For look-ups. */
  keyed(text: string, context: string): string;
  /** Ed25519. `key`: which key signed (the beginning of its fingerprint); `signature` in hex. */
  sign(text: string): { key: string; signature: string };
  /** Is it our signature of this text? 'unknown-key' when the key is not in the ring. */
  signed(text: string, by: { key: string; signature: string }): 'genuine' | 'forged' | 'unknown-key';
  /** The public half of the signing key, PEM: whoever has it can check a checkpoint without us. */
  publicKey(): string;
  /** Id of the key that seals now: 'k2'. */
  newestKey(): string;
};

/** @param keys the ring's source, or one master key of 32 bytes */
export function makeCrypto(keys: Buffer | RingSource): Crypto {
  const fixed = Buffer.isBuffer(keys) ? ringOfMaster(keys) : undefined;
  const ring = (again?: boolean): Derived => derived(fixed ?? (keys as RingSource)(again));
  return {
    seal(text, context) {
      const { newest: id, sealing } = ring();
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing.get(id)!, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, context) {
      const [id, data] = sealed.split('.');
      const key = id && data ? (ring().sealing.get(id) ?? ring(true).sealing.get(id)) : undefined;
      if (!key || !data) throw new Error('sealed text has an unknown key');
      const bytes = Buffer.from(data, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    keyed: (text, context) => createHmac('sha256', ring().hash).update(`${context}\0${text}`).digest('hex'),
    sign(text) {
      const { id, secret } = ring().signing.at(-1)!;
      return { key: id, signature: sign(null, Buffer.from(text), secret).toString('hex') };
    },
    signed(text, { key, signature }) {
      const found = ring().signing.find((k) => k.id === key);
      if (!found) return 'unknown-key';
      return verify(null, Buffer.from(text), found.open, Buffer.from(signature, 'hex')) ? 'genuine' : 'forged';
    },
    publicKey: () => ring().signing.at(-1)!.open.export({ type: 'spki', format: 'pem' }) as string,
    newestKey: () => ring().newest,
  };
}

type SigningKey = { id: string; secret: KeyObject; open: KeyObject };
type Derived = { newest: string; sealing: ReadonlyMap<string, Buffer>; hash: Buffer; signing: readonly SigningKey[] };

/** Keys for each purpose, made once of each ring. */
const made = new WeakMap<KeyRing, Derived>();
function derived(ring: KeyRing): Derived {
  const known = made.get(ring);
  if (known) return known;
  const all: Derived = {
    newest: newest(ring),
    sealing: new Map(ring.sealing.map(({ id, key }) => [id, derive(key, `seal ${id}`)])),
    hash: ring.hash,
    signing: ring.signing.map(signingKey),
  };
  made.set(ring, all);
  return all;
}

/** An Ed25519 key pair of 32 bytes (RFC 8410: the fixed beginning of its PKCS #8 form). */
function signingKey(seed: Buffer): SigningKey {
  const secret = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const open = createPublicKey(secret);
  return { id: sha256(open.export({ type: 'spki', format: 'der' })).slice(0, 16), secret, open };
}

/** A random token for a cookie: 256 bits, base64url. */
export const randomToken = (): string => randomBytes(32).toString('base64url');
export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
/** Compares secrets without telling by time where they differ. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
