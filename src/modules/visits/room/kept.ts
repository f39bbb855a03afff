import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { AppointmentId, MatterId } from '../../../kernel/ids.ts';
import { visitChannel } from '../parties.ts';
import type { PresenceId } from './presence.store.ts';

/**
 * Who may see the matter has changed (a minor keeps it from the guardians, or a professional has decided so): pages of its visit open on the
 * resident's side are in it no more. Each must come in anew, by the rights of now: the minor's does so at its next heartbeat, a guardian's
 * cannot. A page does not tell which of the two it is, so both are asked.
 */
export async function comeInAnew(tx: Tx, matter: MatterId): Promise<void> {
  const { rows } = await sql<{ visit: AppointmentId; id: PresenceId }>`
    update visits.presence set left_at = ${tx.now} where matter = ${matter} and party = 'resident' and left_at is null returning visit, id`.execute(
    tx.db,
  );
  for (const { visit, id } of rows)
    tx.emit('visits.left', { appointment: visit, party: 'resident', presence: id }, { matter, live: visitChannel(visit) });
}
