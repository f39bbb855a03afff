import type { Crypto } from '../crypto.ts';

/** The chain of a county had reached this link, and the link had this hash. */
type Checkpoint = { county: string; position: number; hash: string; at: Date };
export type SignedCheckpoint = Checkpoint & { key: string; signature: string };

const FORM = /^polku-audit-1 (\S+) ([1-9]\d{0,17}) ([0-9a-f]{64}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{16}) ([0-9a-f]{128})$/;

const words = (c: Checkpoint): string => `polku-audit-1 ${c.county} ${c.position} ${c.hash} ${c.at.toISOString()}`;

/**
 * A signed checkpoint in one line: `polku-audit-1 COUNTY POSITION HASH TIME KEY SIGNATURE`. The signature (Ed25519, hex) is of the first five words,
 * with single spaces; KEY is the beginning of the public key's fingerprint.
 */
export function writeCheckpoint(c: Checkpoint, crypto: Crypto): string {
  const { key, signature } = crypto.sign(words(c));
  return `${words(c)} ${key} ${signature}`;
}

/** Reads a checkpoint's line; nothing when it is not one. Whether it is genuine is another question: `isGenuine`. */
export function readCheckpoint(line: string): SignedCheckpoint | undefined {
  const [, county, position, hash, at, key, signature] = FORM.exec(line.trim()) ?? [];
  return county ? { county, position: Number(position), hash: hash!, at: new Date(at!), key: key!, signature: signature! } : undefined;
}

/** Did we sign it, as it stands? */
export const isGenuine = (c: SignedCheckpoint, crypto: Crypto): 'genuine' | 'forged' | 'unknown-key' => crypto.signed(words(c), c);

/** Every checkpoint that stands in a text: a file of lines, or a log in JSON lines that quotes them. */
export const checkpointsIn = (text: string): SignedCheckpoint[] =>
  [...text.matchAll(/polku-audit-1 [^\n"]+? [0-9a-f]{128}/g)].flatMap((m) => readCheckpoint(m[0]) ?? []);
