import type { Lang } from '../../../kernel/i18n.ts';
import type { AppointmentId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { type Partaker, partyOf } from '../parties.ts';
import { type PresenceId, standingOf } from './presence.store.ts';
import { pageToCall, seenBy } from './standing.rules.ts';
import { drawStanding } from './standing.view.tsx';

/** How a visit stands, as a page takes it: `call`: the other's page to have picture and sound with, when the visit is open. */
export type Present = { over: boolean; open: boolean; call: PresenceId | null; html: string };

/** How the visit stands now for one who has its page open. */
export async function present(world: World, visit: AppointmentId, actor: Partaker, lang: Lang): Promise<Present> {
  const party = partyOf(actor);
  const standing = await standingOf(world.db, visit, world.clock());
  return {
    over: seenBy(party, standing) === 'over',
    open: standing.opened,
    call: pageToCall(party, standing),
    html: drawStanding(lang, party, standing),
  };
}
