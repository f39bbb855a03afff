import { residents } from '../../../kernel/access.ts';
import { endpoint } from '../../../kernel/page.ts';

/**
 * Lives as long as the right to act that the page was opened with (`?basis=`); the kernel ends it with 'over'. Who no longer acts, or acts for
 * somebody else by now, gets no stream: 204 tells the browser not to come back (HTML, server-sent events).
 */
export const live = endpoint({
  at: '/acting/live',
  may: residents,

  get({ actor, query }) {
    if (!actor.by || (query.has('basis') && query.get('basis') !== actor.by.basis)) return { send: '', status: 204 };
    return { stream: () => () => {} };
  },
});
