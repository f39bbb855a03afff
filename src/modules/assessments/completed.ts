import { note } from '../../engines/matter/index.ts';
import type { Outcome } from '../../engines/questionnaire/index.ts';
import type { Tx } from '../../kernel/db.ts';
import type { MatterId, ResponseId } from '../../kernel/ids.ts';

/** A response was completed: on the matter's timeline, and told to others. In the same transaction as the completing. */
export async function tellCompleted(tx: Tx, matter: MatterId, response: ResponseId, outcome: Outcome | undefined): Promise<void> {
  const data = { response, urgency: outcome?.urgency ?? null };
  await note(tx, matter, { kind: 'assessment.completed', data });
  tx.emit('assessment.completed', data, { matter });
}
