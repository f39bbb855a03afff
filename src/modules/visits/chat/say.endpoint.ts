import { endpoint, missing } from '../../../kernel/page.ts';
import { bothParties } from '../parties.ts';
import { drawMessage } from './message.view.tsx';
import { sayInVisit, whatWasWrong } from './say.ts';

/** The chat's form by script: answers the drawn message, or what was wrong. */
export const sayEndpoint = endpoint({
  at: '/visits/:appointment/say',
  may: bothParties,
  async post(visit) {
    const said = await sayInVisit(visit);
    if (!said) return missing;
    if (said.kind === 'written') return { send: { id: said.message.id, html: drawMessage(visit.lang, said.message, visit.actor) } };
    return { send: { problem: whatWasWrong(said, visit.lang) }, status: said.kind === 'not-on' ? 409 : 422 };
  },
});
