import { hkdfSync, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../config.ts';

/**
 * The keys of an installation, 32 bytes each. The newest of `sealing` seals and all open what they sealed, so that a key can be changed while the
 * product runs. `hash` makes the keyed hashes by which persons are found: it stays when sealing keys change (docs/decisions/0012), because
 * two hashes of the same person must never stand side by side, and a browser's cannot be made anew. `signing` signs checkpoints of the audit, the
 * newest does; the older ones still prove theirs.
 */
export type KeyRing = {
  sealing: readonly { id: string; key: Buffer }[];
  hash: Buffer;
  signing: readonly Buffer[];
};
/** Gives the ring as it is now; `again`: look at once, because something was sealed by a key not seen yet. */
export type RingSource = (again?: boolean) => KeyRing;

type Where = { POLKU_KEY?: string | undefined; POLKU_KEYS_FILE?: string | undefined; mode: 'demo' | 'production'; dataDir: string };

const BYTES = /^[A-Za-z0-9+/]{43}=$/;
/** How long a running process may go on with the ring it has read. */
export const REREAD_MS = 1000;

/** A key for one purpose out of a master key (HKDF-SHA-256): whoever has one knows nothing of the others. */
export const derive = (master: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', master, '', `polku ${purpose}`, 32));

/** The ring of one master key: what an installation has before the first rotation. */
export const ringOfMaster = (master: Buffer): KeyRing => ({
  sealing: [{ id: 'k1', key: master }],
  hash: derive(master, 'hash'),
  signing: [derive(master, 'audit sign')],
});

/** Where the ring is kept: the setting, in the demo the data folder; in production without the setting there is POLKU_KEY alone. */
export const ringFile = (at: Where): string | undefined => at.POLKU_KEYS_FILE ?? (at.mode === 'demo' ? join(at.dataDir, 'keys') : undefined);

/**
 * The ring of an installation: the file when there is one, else the one master key. A running process reads the file again when it has
 * changed, within a second. Throws `ConfigError` when there is no key, or the file is not a ring.
 */
export function openRing(at: Where): RingSource {
  const file = ringFile(at);
  let ring: KeyRing | undefined;
  let read = '';
  let looked = 0;
  return (again = false) => {
    const now = performance.now();
    if (ring && !again && now - looked < REREAD_MS) return ring;
    looked = now;
    const stamp = file ? stampOf(file) : '';
    if (ring && stamp === read) return ring;
    ring = stamp ? readRing(readFileSync(file!, 'utf8'), file!) : (ring ?? ringOfMaster(masterKey(at)));
    read = stamp;
    return ring;
  };
}

function stampOf(file: string): string {
  const s = statSync(file, { throwIfNoEntry: false });
  return s ? `${s.ino} ${s.mtimeMs} ${s.size}` : '';
}

/** The first master key: from the setting, else one made once and kept in the data folder (demo only). */
function masterKey(at: Where): Buffer {
  if (at.POLKU_KEY) return Buffer.from(at.POLKU_KEY, 'base64');
  if (at.mode === 'production') throw new ConfigError([`POLKU_KEYS_FILE: no key ring at ${at.POLKU_KEYS_FILE}. Make one: ./polku keys new > FILE`]);
  const file = join(at.dataDir, 'key');
  mkdirSync(at.dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'EEXIST') throw e;
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}

/** Reads a ring's text: lines of a name (k1, k2 …, hash, sign) and 32 bytes in base64; # begins a remark. The secret is never quoted in an error. */
export function readRing(text: string, file = 'the key ring'): KeyRing {
  const sealing: { id: string; key: Buffer }[] = [];
  const signing: Buffer[] = [];
  let hash: Buffer | undefined;
  const wrong = (n: number, says: string) => new ConfigError([`${file}, line ${n + 1}: ${says}`]);
  text.split('\n').forEach((line, n) => {
    const [name, value, more] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (!name) return;
    if (!value || more !== undefined || !BYTES.test(value)) throw wrong(n, 'a name and 32 bytes in base64 are needed');
    const key = Buffer.from(value, 'base64');
    if (name === 'sign') signing.push(key);
    else if (name === 'hash') {
      if (hash) throw wrong(n, 'there can be only one hash key');
      hash = key;
    } else if (/^k[1-9]\d{0,5}$/.test(name)) {
      if (sealing.some((k) => k.id === name)) throw wrong(n, `${name} is there twice`);
      sealing.push({ id: name, key });
    } else throw wrong(n, 'a name is k1, k2 …, hash or sign');
  });
  if (!sealing.length || !hash || !signing.length) throw new ConfigError([`${file}: a sealing key (k1), a hash key and a sign key are needed`]);
  sealing.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  return { sealing, hash, signing };
}

/** The ring as its file has it; `readRing` reads it back. */
export const writeRing = (ring: KeyRing): string =>
  [
    '# Keys of Polku. Keep secret, and keep a copy apart from the database. The newest k seals, all open: remove an old one when ./polku keys status',
    '# says that nothing is sealed with it. The hash key stays. The last sign key signs checkpoints of the audit.',
    ...ring.sealing.map((k) => `${k.id} ${k.key.toString('base64')}`),
    `hash ${ring.hash.toString('base64')}`,
    ...ring.signing.map((k) => `sign ${k.toString('base64')}`),
    '',
  ].join('\n');

/** A ring with one more sealing key, which is then the newest. */
export const withNewKey = (ring: KeyRing): KeyRing => ({
  ...ring,
  sealing: [...ring.sealing, { id: `k${Number(newest(ring).slice(1)) + 1}`, key: randomBytes(32) }],
});
/** Id of the key that seals: 'k2'. */
export const newest = (ring: KeyRing): string => ring.sealing.at(-1)!.id;

/** A wholly new ring, for a new installation. */
export const newRing = (): KeyRing => ({ sealing: [{ id: 'k1', key: randomBytes(32) }], hash: randomBytes(32), signing: [randomBytes(32)] });

/** Keeps the ring: readers see the old file or the new, never a half; only the owner may read it, and who owned it goes on doing so. */
export function keepRing(file: string, ring: KeyRing): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.new`;
  const handle = openSync(half, 'w', 0o600);
  try {
    writeFileSync(handle, writeRing(ring));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (existsSync(file)) {
    const before = statSync(file);
    chmodSync(half, before.mode & 0o777);
    if (process.getuid?.() === 0) chownSync(half, before.uid, before.gid);
  }
  renameSync(half, file);
}
