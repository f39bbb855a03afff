import { everyone } from '../../../kernel/access.ts';
import { endpoint, type Visit } from '../../../kernel/page.ts';
import { checkForm } from '../ask/form.ts';
import { FHIR_PATH } from '../scopes.ts';
import { capabilityOf } from './capability.ts';
import { problem, say, Wrong } from './outcome.ts';
import { send } from './send.ts';

/** Open to all: it tells of the server, not of anybody. */
export const metadata = endpoint({
  at: `${FHIR_PATH}/metadata`,
  may: everyone,
  problem,
  get(visit) {
    try {
      return send(capabilityOf(visit.world), checkForm(visit).pretty);
    } catch (error) {
      if (error instanceof Wrong) return say(error);
      throw error;
    }
  },
});

const nothing = ({ path }: Visit) =>
  say(new Wrong(404, 'not-found', `Nothing here; ${FHIR_PATH}/metadata tells what there is`, path.split('?')[0]?.slice(FHIR_PATH.length + 1, 80)));

/** Any other FHIR address, so that also "no such thing" is said as FHIR says it. */
export const unknown = endpoint({ at: `${FHIR_PATH}/*`, may: everyone, problem, get: nothing, post: nothing });
