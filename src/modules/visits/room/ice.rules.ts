import { createHmac } from 'node:crypto';

/** As RTCPeerConnection takes them. */
export type IceServer = { urls: string; username?: string; credential?: string };

/** Long enough for a long visit with a reload near its end. */
const HOURS = 6;

/**
 * Servers that help two browsers find a way between them. Without a relay (the demo) none: browsers of one network meet without.
 * The relay gets a user name that ends by itself and the HMAC-SHA1 of it in base64, made with the secret it shares with us:
 * "REST API for access to TURN services" (draft-uberti-behave-turn-rest-00, section 2.2), coturn's `use-auth-secret`.
 * @param who tells users apart in the relay's log; never a person's id
 */
export function iceServers(settings: { TURN_URL?: string | undefined; TURN_SECRET?: string | undefined }, who: string, now: Date): IceServer[] {
  if (!settings.TURN_URL || !settings.TURN_SECRET) return [];
  const username = `${Math.floor(now.getTime() / 1000) + HOURS * 3600}:${who}`;
  return [{ urls: settings.TURN_URL, username, credential: createHmac('sha1', settings.TURN_SECRET).update(username).digest('base64') }];
}
