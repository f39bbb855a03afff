import { findMatter, sayTimeline, timelineOf } from '../../../engines/matter/index.ts';
import { professionals } from '../../../kernel/access.ts';
import { asId, type MatterId } from '../../../kernel/ids.ts';
import { missing, page } from '../../../kernel/page.ts';
import { openShare } from './open.ts';
import { OverView } from './read.view.tsx';
import { SharedMatterView } from './matter.view.tsx';

/** One shared matter from first need to its end, as its person sees it, newest first. */
export const sharedMatter = page({
  at: '/desk/shared/:share/matters/:matter',
  may: professionals,

  async get(visit) {
    const id = asId<MatterId>(visit.params.matter);
    if (!id) return missing;
    const opened = await openShare(
      visit,
      { action: 'sharing.read-matter', data: 'matter, assessment, appointment, visit', matter: id },
      async (tx, share) => {
        const matter = share.matters.includes(id) && (await findMatter(tx, id));
        if (!matter) return undefined;
        return { matter, told: await sayTimeline((await timelineOf(tx, id)).toReversed(), { tx, lang: visit.lang, href: visit.href }) };
      },
    );
    if (opened.kind === 'missing') return missing;
    if (opened.kind === 'over') return { show: <OverView visit={visit} />, status: 410 };
    return { show: <SharedMatterView visit={visit} share={opened.share} person={opened.person} {...opened.found} /> };
  },
});
