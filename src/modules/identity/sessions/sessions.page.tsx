import { residentsThemselves } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { plusMinutes } from '../../../kernel/clock.ts';
import { endStreamsOf } from '../../../kernel/http/streams.ts';
import { asId, type SessionId } from '../../../kernel/ids.ts';
import { missing, one, page } from '../../../kernel/page.ts';
import { endSessionsOf, sessionsOf } from '../../../kernel/session.ts';
import { SessionsView } from './sessions.view.tsx';

/** How far back earlier sign-ins are told of; as long as they are kept. */
const DAYS = 30;

/** Where a resident is signed in now and has been, and ending any of it. */
export const sessions = page({
  at: '/my/sessions',
  may: residentsThemselves,

  async get(visit) {
    const { world, actor, now, query } = visit;
    const since = plusMinutes(now, -DAYS * 24 * 60);
    const list = await look(world, actor, { action: 'identity.sessions', subject: actor.person, data: 'session' }, (tx) =>
      sessionsOf(tx, world, actor.person, since),
    );
    const done = query.get('done');
    return {
      show: <SessionsView visit={visit} sessions={list} here={actor.session} done={done === 'one' || done === 'others' ? done : undefined} />,
    };
  },

  async post(visit) {
    const { world, actor, form } = visit;
    const only = asId<SessionId>(one(form, 'session'));
    const others = one(form, 'do') === 'others';
    if (!others && !only) return missing;
    const which = others ? { except: actor.session } : { only: only!, except: actor.session };
    const ended = await change(world, actor, { action: 'identity.end-sessions', subject: actor.person, data: 'session' }, async (tx) => {
      const gone = await endSessionsOf(tx, { person: actor.person }, 'ended-elsewhere', which);
      tx.audited({ outcome: `ended ${gone.length}` });
      return gone;
    });
    for (const session of ended) endStreamsOf(session);
    return { go: `/my/sessions?done=${others ? 'others' : 'one'}` };
  },
});
