import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Field encryption and keyed hashes from one master key. */
export type Crypto = {
  /** AES-256-GCM with a random nonce: 'k1.' + base64url. `context` ('person.pic') must be the same when opening. */
  seal(text: string, context: string): string;
  /** Throws when the text was altered, made with another key or for another context. */
  open(sealed: string, context: string): string;
  /** HMAC-SHA-256 in hex: the same text gives the same value, but nobody without the key can compute it. For look-ups. */
  keyed(text: string, context: string): string;
};

/** @param master 32 bytes */
export function makeCrypto(master: Buffer): Crypto {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, '', `polku ${purpose}`, 32));
  const sealing = derive('seal k1');
  const hashing = derive('hash');
  return {
    seal(text, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `k1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, context) {
      const [key, data] = sealed.split('.');
      if (key !== 'k1' || !data) throw new Error('sealed text has an unknown key');
      const bytes = Buffer.from(data, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12)).setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    keyed: (text, context) => createHmac('sha256', hashing).update(`${context}\0${text}`).digest('hex'),
  };
}

/** The master key: from the setting, else one made once and kept in the data folder (demo only). */
export function masterKey(config: { POLKU_KEY?: string | undefined; dataDir: string }): Buffer {
  if (config.POLKU_KEY) return Buffer.from(config.POLKU_KEY, 'base64');
  const file = join(config.dataDir, 'key');
  mkdirSync(config.dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'EEXIST') throw e;
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}

/** A random token for a cookie: 256 bits, base64url. */
export const randomToken = (): string => randomBytes(32).toString('base64url');
export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
/** Compares secrets without telling by time where they differ. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
