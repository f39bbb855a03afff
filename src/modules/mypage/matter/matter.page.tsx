import { findMatter, offersOf, sayTimeline, timelineOf } from '../../../engines/matter/index.ts';
import { residents } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { asId, type MatterId } from '../../../kernel/ids.ts';
import { missing, page } from '../../../kernel/page.ts';
import { MatterView } from './matter.view.tsx';

/** One matter from first need to its end, newest first, in plain words. */
export const matter = page({
  at: '/my/matters/:matter',
  may: residents,

  async get(visit) {
    const { world, actor, lang, href, params } = visit;
    const id = asId<MatterId>(params.matter);
    if (!id) return missing;
    const found = await look(
      world,
      actor,
      { action: 'mypage.matter', matter: id, subject: actor.person, data: 'matter, assessment, appointment, visit' },
      async (tx) => {
        const own = await findMatter(tx, id);
        if (own?.person !== actor.person) {
          tx.audited({ outcome: 'not found' });
          return undefined;
        }
        const reader = { tx, lang, href };
        return { matter: own, told: await sayTimeline((await timelineOf(tx, id)).toReversed(), reader), offers: await offersOf(own, reader) };
      },
    );
    return found ? { show: <MatterView visit={visit} {...found} /> } : missing;
  },
});
