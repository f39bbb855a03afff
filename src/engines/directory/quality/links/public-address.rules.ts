import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are nobody's public site (RFC 6890 and others): this machine, private networks, the cloud's own. A list for each family: one list
 * takes `::ffff:0:0/96`, IPv4 written as IPv6, to mean all of IPv4.
 */
const ours = { 4: new BlockList(), 6: new BlockList() };
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  ours[4].addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  ours[6].addSubnet(net, bits, 'ipv6');

/** Is an IP address one of the open internet? Pure. `isPublicAddress('10.0.0.1')` -> false */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  return version === 4 ? !ours[4].check(address, 'ipv4') : version === 6 && !ours[6].check(address, 'ipv6');
}
