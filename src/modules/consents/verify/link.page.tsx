import { answerLink, isOpenLink } from '../../../engines/contact/index.ts';
import { type Actor, anyone } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { page } from '../../../kernel/page.ts';
import { ConfirmedView, LinkView, OverView } from './link.view.tsx';

/** Whoever has the link may use it, signed in or not: it is itself the right, and shows nothing of whose it is. */
const machinery: Actor = { role: 'system', name: 'consents' };
const TOKEN = /^[\w-]{43}$/;

/** The page of a link sent by e-mail. Opening it proves nothing, since mail programs open links by themselves; the button does. */
export const link = page({
  at: '/contact/confirm/:token',
  may: anyone,

  async get(visit) {
    const { world, params } = visit;
    const token = params.token ?? '';
    const open =
      TOKEN.test(token) && (await look(world, machinery, { action: 'consents.open-link', data: 'contact details' }, (tx) => isOpenLink(tx, token)));
    return open ? { show: <LinkView visit={visit} /> } : { show: <OverView visit={visit} />, status: 410 };
  },

  async post(visit) {
    const { world, params, actor } = visit;
    const token = params.token ?? '';
    const proven = TOKEN.test(token)
      ? await change(world, machinery, { action: 'consents.prove-email', data: 'contact details' }, (tx) => answerLink(tx, token))
      : undefined;
    if (!proven) return { show: <OverView visit={visit} />, status: 410 };
    return { go: actor.role === 'resident' && actor.person === proven.person ? '/my/contact?saved=email' : '/contact/confirmed' };
  },
});

/** After the link, to somebody not signed in: it is done, and nothing more. */
export const confirmed = page({
  at: '/contact/confirmed',
  may: anyone,
  get: (visit) => ({ show: <ConfirmedView visit={visit} /> }),
});
