import { correctionSent, findCorrection } from '../../../engines/directory/index.ts';
import { sendMail } from '../../../engines/notify/index.ts';
import type { Actor } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import { subjectFor } from './draft.rules.ts';

const machinery: Actor = { role: 'system', name: 'admin' };
export const SEND = 'admin:send-correction';
/** So long a mail server may be away before an editor is told. */
const PATIENCE_MS = 24 * 60 * 60_000;

/** Sends one correction to the owner, outside any transaction; mail servers know a repeated one by its id. What fails for good comes back to the editors. */
export async function send(payload: Record<string, unknown>, world: World): Promise<void> {
  const correction = await findCorrection(world.db, String(payload.correction));
  if (correction?.state !== 'to-send' || !correction.queuedAt) return;
  const { id, recipient: to, message: text, queuedAt } = correction;
  const delivery = await sendMail(world, { id, to, text, subject: subjectFor(correction, 'fi'), at: queuedAt, files: [] });
  if (delivery.kind === 'later' && world.clock().getTime() - queuedAt.getTime() < PATIENCE_MS)
    throw new Error(`correction not sent: ${delivery.why}`);
  const failure = delivery.kind === 'sent' ? undefined : delivery.why;
  await change(world, machinery, { action: 'admin.send-correction', data: 'services' }, async (tx) => {
    await correctionSent(tx, id, failure);
    tx.audited({ outcome: failure ? 'failed' : 'sent' });
  });
}
