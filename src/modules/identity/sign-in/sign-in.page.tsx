import { anyone, decide, residentsIdentified } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { audienceOf } from '../audience.ts';
import { landing, wayBack } from '../back.rules.ts';
import { IdentifyView } from './identify.view.tsx';
import { SignInView } from './sign-in.view.tsx';

/** Before identification: what it is, why it is needed, and that nothing begun is lost. */
export const signIn = page({
  at: '/sign-in',
  may: anyone,

  get(visit) {
    const { actor, query, cookie } = visit;
    const back = wayBack(query.get('back'));
    const as = audienceOf(query.get('as'), back);
    const identify =
      actor.role === 'resident' && as === 'resident' && query.get('identify') === '1' && decide(residentsIdentified, actor, visit.now) !== 'allowed';
    if (actor.role !== 'anonymous' && !identify && (actor.role === 'resident') === (as === 'resident')) return { go: landing(actor.role, back) };
    if (identify) return { show: <IdentifyView visit={visit} back={back} typed={Boolean(cookie('polku_parked'))} /> };
    const ended = query.get('ended') === '1' ? (cookie('polku_parked') ? 'typed' : 'plain') : undefined;
    return { show: <SignInView visit={visit} as={as} back={back} ended={ended} /> };
  },
});
