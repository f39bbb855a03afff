import { findShare, type ShareId } from '../../../engines/matter/index.ts';
import { residentsInFull } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { asId } from '../../../kernel/ids.ts';
import { missing, page } from '../../../kernel/page.ts';
import { nameMatters } from '../shared.view.tsx';
import { codeToShow } from './code-cookie.ts';
import { CodeView } from './code.view.tsx';

/** One share: the code while it is new, later only what became of it. */
export const codePage = page({
  at: '/my/share/:share',
  may: residentsInFull,

  async get(visit) {
    const { world, actor, params } = visit;
    const id = asId<ShareId>(params.share);
    if (!id) return missing;
    const found = await look(world, actor, { action: 'sharing.list', subject: actor.person, data: 'share' }, async (tx) => {
      const share = await findShare(tx, id);
      if (share?.person !== actor.person) return undefined;
      return { share, names: await nameMatters(tx, visit.lang) };
    });
    return found ? { show: <CodeView visit={visit} {...found} code={codeToShow(visit, id)} /> } : missing;
  },
});
