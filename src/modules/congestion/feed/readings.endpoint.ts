import { findChannel } from '../../../engines/directory/index.ts';
import { nameScope } from '../../../engines/fhir/index.ts';
import { clients } from '../../../kernel/access.ts';
import { change, refused } from '../../../kernel/change.ts';
import { type Answer, endpoint } from '../../../kernel/page.ts';
import { clinicsNow } from '../now/clinics.store.ts';
import { readReading, type Wrong } from './reading.input.ts';
import { keepReading } from './reading.store.ts';

export const SCOPE = nameScope('congestion.write');

/** A clinic's program tells how crowded it is: `{ clinic, level, measuredAt, waitMinutes?, waiting? }` as JSON or a form. */
export const readings = endpoint({
  at: '/api/congestion/v1/readings',
  may: clients,

  async post(visit) {
    const { world, actor, form, now } = visit;
    if (!actor.scopes.includes(SCOPE)) {
      await refused(world, actor, 'congestion.tell', 'scope');
      return no(403, `the program needs the scope ${SCOPE}`);
    }
    const reading = readReading(form, now);
    if ('wrong' in reading) return no(422, 'not taken: see errors', reading.wrong);
    const clinic = await findChannel(world.db, reading.clinic);
    if (clinic?.type !== 'ServiceLocation') return no(422, 'not taken: see errors', [{ field: 'clinic', problem: 'no such place in the directory' }]);
    await change(world, actor, { action: 'congestion.tell', data: 'congestion' }, (tx) => keepReading(tx, clinic.id, reading, actor.client));
    clinicsNow.forget(world);
    return { send: { clinic: clinic.id, measuredAt: reading.measuredAt }, status: 200, type: 'application/json' };
  },
});

const no = (status: number, detail: string, errors?: readonly Wrong[]): Answer => ({
  send: { type: 'about:blank', title: status === 403 ? 'Forbidden' : 'Unprocessable content', status, detail, ...(errors && { errors }) },
  status,
  type: 'application/problem+json',
});
