import { z } from 'zod';
import { dayOf } from '../../../kernel/clock.ts';
import { randomToken } from '../../../kernel/crypto.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { sealedCookie } from '../../../kernel/sealed-cookie.ts';

/** What this browser has said today: a random number of the day, and the answers, so that a page can thank. */
const today = sealedCookie('polku_helpful', z.object({ day: z.string(), secret: z.string(), said: z.record(z.string(), z.boolean()) }), 24 * 60);
/** The cookie stays small. */
const MOST = 40;

const saidToday = (visit: Visit) => {
  const kept = today.read(visit);
  return kept?.day === dayOf(visit.now) ? kept : undefined;
};

/** What this browser has said of the service today. */
export const answeredToday = (visit: Visit, service: ServiceId): boolean | undefined => saidToday(visit)?.said[service];

/** Names this browser's answer of today without naming the browser; nothing before it has answered. */
export function markOf(visit: Visit, service: ServiceId): string | undefined {
  const kept = saidToday(visit);
  return kept && visit.world.crypto.keyed(`${kept.secret} ${kept.day} ${service}`, 'directory.helpful');
}

/** Remembers the answer in the browser, and gives its mark. */
export function answer(visit: Visit, service: ServiceId, helpful: boolean): { mark: string; day: string } {
  const day = dayOf(visit.now);
  const { secret = randomToken(), said = {} } = saidToday(visit) ?? {};
  const { [service]: _, ...others } = said;
  const latest = Object.fromEntries([...Object.entries(others), [service, helpful]].slice(-MOST));
  today.keep(visit, { day, secret, said: latest });
  return { day, mark: visit.world.crypto.keyed(`${secret} ${day} ${service}`, 'directory.helpful') };
}
