import { change } from '../../../kernel/change.ts';
import type { PractitionerId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { endSessionsOf } from '../../../kernel/session.ts';
import type { World } from '../../../kernel/world.ts';
import type { Identity } from './identify.ts';
import { practitionerFrom, type StaffRole, type Worker, workerFrom } from './professional.rules.ts';

/** A worker with the roles the county's directory gives now; one of them holds for a session. */
export async function welcomeProfessional(
  { world }: Visit,
  { claims, idToken }: Identity,
): Promise<(Worker & { idToken: string | undefined }) | 'no-rights'> {
  const worker = workerFrom(claims);
  const practitioner = practitionerFrom(claims);
  if (practitioner) await keepOnlyRights(world, practitioner, worker?.roles ?? []);
  return worker ? { ...worker, idToken } : 'no-rights';
}

/** Ends a worker's sessions that stand on a role or a unit the directory gives no more. `rights`: all it gives now; none ends all. */
export async function keepOnlyRights(world: World, practitioner: PractitionerId, rights: readonly StaffRole[]): Promise<number> {
  return change(world, { role: 'system', name: 'identity' }, { action: 'identity.rights-checked', data: 'session' }, async (tx) => {
    const ended = await endSessionsOf(tx, { practitioner }, 'lost-right', { beyond: rights });
    if (ended.length > 0) tx.audited({ outcome: `ended ${ended.length}` });
    return ended.length;
  });
}
