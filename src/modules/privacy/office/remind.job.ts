import { sql } from 'kysely';
import type { Actor } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { World } from '../../../kernel/world.ts';
import type { RequestId } from '../rights/request.store.ts';
import { step } from './handle.store.ts';
import { TELL_OFFICE } from './tell-office.job.ts';

const machinery: Actor = { role: 'system', name: 'privacy' };

/** Notes on every request whose last day has gone without an answer that it is late, once a day; the office gets an e-mail, and its first page shows them first. Returns how many. */
export const remind = (world: World): Promise<number> =>
  change(world, machinery, { action: 'privacy.remind' }, async (tx) => {
    const today = dayOf(tx.now);
    const { rows } = await sql<{ id: RequestId }>`
      update privacy.request set prompted_on = ${today} where answered_at is null and due_on < ${today} and prompted_on is distinct from ${today} returning id`.execute(
      tx.db,
    );
    for (const { id } of rows) await step(tx, id, 'overdue', '');
    if (rows.length > 0) tx.job(TELL_OFFICE, { id: `privacy-late-${today}`, late: true }, { key: `${TELL_OFFICE}:${today}` });
    return rows.length;
  });
