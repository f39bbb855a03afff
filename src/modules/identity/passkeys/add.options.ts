import { residentsThemselvesIdentified } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { endpoint } from '../../../kernel/page.ts';
import { keepOnce } from '../once.store.ts';
import { CHALLENGE_MINUTES, toMake } from './ceremony.ts';
import { knownTo } from './passkey.store.ts';

/** What a challenge for making a passkey was given with. */
export type Making = { challenge: string; userHandle: string; person: string };

/** Gives the browser a challenge for making a passkey; once, for this browser, for minutes. */
export const addOptions = endpoint({
  at: '/my/passkeys/options',
  may: residentsThemselvesIdentified,

  async post(visit) {
    const { world, actor } = visit;
    const known = await look(world, actor, { action: 'identity.passkeys', subject: actor.person, data: 'passkey' }, (tx) =>
      knownTo(tx, actor.person),
    );
    const { options, userHandle } = await toMake(world, { name: actor.name, ...known });
    await keepOnce(visit, 'passkey-add', { challenge: options.challenge, userHandle, person: actor.person } satisfies Making, CHALLENGE_MINUTES);
    return { send: options };
  },
});
