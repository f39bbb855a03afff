import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { SignedOutByTimeView } from '../../../ui/index.ts';
import { landing, wayBack } from '../back.rules.ts';

/** A session that ended by itself: says why, and leads back through signing in. */
export const ended = page({
  at: '/session/ended',
  may: anyone,

  get(visit) {
    const { actor, query, cookie } = visit;
    const back = wayBack(query.get('back'));
    if (actor.role !== 'anonymous') return { go: landing(actor.role, back) };
    return { show: <SignedOutByTimeView visit={visit} back={back ?? '/my'} kept={Boolean(cookie('polku_parked'))} /> };
  },
});
