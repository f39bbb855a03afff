import type { Party } from '../parties.ts';
import type { PresenceId, Standing } from './presence.store.ts';

/** How a page's reader finds the visit: `near`: the other is there before the opening; `broken`: opened, but the other is not there. */
export type Seen = 'alone' | 'came' | 'near' | 'open' | 'broken' | 'over';

/** What the standing means to one party. `came`: only the professional is told that the resident was there and is not now. Pure. */
export function seenBy(party: Party, standing: Standing): Seen {
  if (standing.outcome) return 'over';
  const other = party === 'resident' ? standing.professionalHere : standing.residentHere;
  if (standing.opened) return other ? 'open' : 'broken';
  if (other) return 'near';
  return party === 'professional' && standing.residentCame ? 'came' : 'alone';
}

/** The other's page to have picture and sound with, when the visit is open. */
export const pageToCall = (party: Party, standing: Standing): PresenceId | null =>
  standing.opened ? (party === 'resident' ? standing.professionalPage : standing.residentPage) : null;
