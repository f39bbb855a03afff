import { change } from '../../../kernel/change.ts';
import { forgetSessions } from '../../../kernel/session.ts';
import type { World } from '../../../kernel/world.ts';

/** Removes sessions that ended over 30 days ago; gives their number. */
export const forget = (world: World): Promise<number> =>
  change(world, { role: 'system', name: 'identity' }, { action: 'identity.forget-sessions', data: 'session' }, async (tx) => {
    const gone = await forgetSessions(tx);
    tx.audited({ outcome: `removed ${gone}` });
    return gone;
  });
