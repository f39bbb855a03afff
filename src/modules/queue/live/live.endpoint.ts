import { queue } from '../../../engines/tasks/index.ts';
import { professionals } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { endpoint } from '../../../kernel/page.ts';
import { readFilter } from '../desk/desk.input.ts';
import { openDesk } from './feed.ts';
import { streamTo } from './stream.ts';

/** Changes of a desk's tasks as they happen. Only own units' (a filter can but narrow them); ends when the session ends. */
export const live = endpoint({
  at: '/desk/live',
  may: professionals,

  get({ world, actor, lang, query }) {
    const filter = readFilter(query, actor);
    return streamTo(({ tell, end }) => {
      // What changed between the drawing of the page and now, or while the line was lost: numbers only, the browser asks when they differ.
      const present = () =>
        look(world, actor, { action: 'queue.follow', data: 'work queue' }, async (tx) => [
          ...(await queue(tx, { ...filter, state: 'waiting' })),
          ...(await queue(tx, { ...filter, state: 'claimed' })),
        ]).then(
          (open) => tell('present', { versions: Object.fromEntries(open.map((t) => [t.id, t.version])) }),
          (err) => world.log.error({ err }, 'a desk was not told what is present'),
        );
      const close = openDesk(world, {
        practitioner: actor.practitioner,
        session: actor.session,
        filter,
        lang,
        tell: (push) => tell('task', push),
        missed: present,
        ended() {
          tell('ended', {});
          end();
        },
      });
      void present();
      return close;
    });
  },
});
