import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { audienceOf } from '../audience.ts';
import { landing, wayBack } from '../back.rules.ts';
import { SignInView } from './sign-in.view.tsx';

/** Before identification: what it is, why it is needed, and that nothing begun is lost. */
export const signIn = page({
  at: '/sign-in',
  may: anyone,

  get(visit) {
    const { actor, query, cookie } = visit;
    const back = wayBack(query.get('back'));
    const as = audienceOf(query.get('as'), back);
    if (actor.role !== 'anonymous' && (actor.role === 'resident') === (as === 'resident')) return { go: landing(actor.role, back) };
    const ended = query.get('ended') === '1' ? (cookie('polku_parked') ? 'typed' : 'plain') : undefined;
    return { show: <SignInView visit={visit} as={as} back={back} ended={ended} /> };
  },
});
