import { type Matter, mattersOf } from '../../../engines/matter/index.ts';
import { professionals } from '../../../kernel/access.ts';
import { missing, page } from '../../../kernel/page.ts';
import { openShare } from './open.ts';
import { OverView, ReadView } from './read.view.tsx';

/** What a resident has shared: their name and the matters chosen, for reading. */
export const read = page({
  at: '/desk/shared/:share',
  may: professionals,

  async get(visit) {
    const opened = await openShare(visit, { action: 'sharing.read', data: 'person, matter' }, async (tx, share): Promise<Matter[]> => {
      // A professional may see more of the person by other rights; here is what was shared.
      return (await mattersOf(tx, share.person)).filter((m) => share.matters.includes(m.id));
    });
    if (opened.kind === 'missing') return missing;
    if (opened.kind === 'over') return { show: <OverView visit={visit} />, status: 410 };
    return { show: <ReadView visit={visit} share={opened.share} person={opened.person} matters={opened.found} /> };
  },
});
