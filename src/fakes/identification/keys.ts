import { generateKeyPair, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What the test providers sign with. `signing`: private RSA key as JWK; `cookies`: of the sign-in pages' own cookies. */
export type Keys = { signing: Record<string, unknown>; cookies: string[] };

/** The keys in the data folder, made at first: kept, so that what was signed before a restart is good after it. */
export async function keptKeys(dataDir: string): Promise<Keys> {
  const file = join(dataDir, 'test-identification.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept) return JSON.parse(kept);
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const keys: Keys = {
    signing: { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'RS256' },
    cookies: [randomBytes(32).toString('base64url')],
  };
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
    return keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return keptKeys(dataDir); // another process was quicker
    throw error;
  }
}
