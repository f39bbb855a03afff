import { isIPv4 } from 'node:net';
import { dayOf } from '../clock.ts';
import type { World } from '../world.ts';

/**
 * A coarse mark of the network somebody comes from today: sixteen bits of a keyed hash of the day and the address's prefix. Hundreds of networks share each
 * mark, and tomorrow it is another: it shows that very many came from one place, never who.
 */
export const networkMark = ({ crypto }: Pick<World, 'crypto'>, address: string, now: Date): number =>
  Number.parseInt(crypto.keyed(`${dayOf(now)} ${prefixOf(address)}`, 'network').slice(0, 4), 16);

/** The first 24 bits of an IPv4 address, the first 48 of an IPv6 one. */
export function prefixOf(address: string): string {
  const v4 = address.replace(/^::ffff:/i, '');
  if (isIPv4(v4)) return v4.split('.').slice(0, 3).join('.');
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const parts = head.split(':').filter(Boolean);
  const filled = tail === undefined ? parts : [...parts, ...Array(8).fill('0')];
  return filled
    .slice(0, 3)
    .map((p) => Number.parseInt(p, 16).toString(16))
    .join(':');
}
