import { createHmac } from 'node:crypto';
import { sameSecret } from '../../kernel/crypto.ts';

/** How far the caller's clock may be from ours. */
const CLOCK_MINUTES = 5;

/**
 * Checks the header `clientId timestamp base64(HMAC-SHA256(apiKey, path + ' ' + timestamp))`. Gives what is wrong, or nothing. `path`: as it was
 * asked, with its query.
 */
export function wrongWith(header: unknown, { path, client, key, now }: { path: string; client: string; key: string; now: Date }): string | undefined {
  const [id, timestamp, mac, ...more] = typeof header === 'string' ? header.split(' ') : [];
  if (!id || !timestamp || !mac || more.length > 0) return 'no authorization header';
  if (id !== client) return 'unknown client';
  const at = Date.parse(timestamp);
  if (!(Math.abs(now.getTime() - at) <= CLOCK_MINUTES * 60_000)) return 'timestamp too far from ours';
  const right = createHmac('sha256', key).update(`${path} ${timestamp}`).digest('base64');
  return sameSecret(mac, right) ? undefined : 'wrong signature';
}
