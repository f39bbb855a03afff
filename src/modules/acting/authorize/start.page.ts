import { picOf } from '../../../engines/matter/index.ts';
import { residentsThemselves } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { randomToken } from '../../../kernel/crypto.ts';
import { endpoint } from '../../../kernel/page.ts';
import { asSeenFrom, signInOrigin } from '../../identity/index.ts';
import { authorizeAddress, hasAuthorizations, registerUser } from '../registers/authorizations.ts';
import { RegisterSilent } from '../registers/silent.ts';
import { remember } from './attempt.ts';

/** Sends the resident to Suomi.fi e-authorizations, to choose an adult who has given a mandate. */
export const start = endpoint({
  at: '/acting/authorizations/start',
  may: residentsThemselves,

  async get(visit) {
    const { world, actor, lang } = visit;
    const act = { action: 'acting.fetch-mandates', subject: actor.person, data: 'person' };
    const pic = await look(world, actor, act, (tx) => picOf(tx, world, actor.person));
    if (!pic || !hasAuthorizations(world)) return { go: '/acting?told=none' };
    const requestId = crypto.randomUUID();
    try {
      const { sessionId, userId } = await registerUser(world, pic, requestId);
      const origin = signInOrigin(world.config, visit.origin);
      const begun = { state: randomToken(), requestId, session: sessionId, redirectUri: `${origin}/acting/authorizations/done` };
      remember(visit, begun);
      return { go: asSeenFrom(authorizeAddress(world, { ...begun, userId, lang }), world.config, origin).href };
    } catch (error) {
      if (!(error instanceof RegisterSilent)) throw error;
      world.log.warn({ err: error }, 'a register is silent');
      return { go: '/acting?told=silent' };
    }
  },
});
