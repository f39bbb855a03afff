import { namesOfServices } from '../../../engines/directory/index.ts';
import { administrators } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { helpfulOf } from '../../directory/index.ts';
import { HelpfulView } from './helpful.view.tsx';

/** What readers have answered to "was this helpful", those with most to mend first. */
export const helpful = page({
  at: '/admin/helpful',
  may: administrators,

  async get(visit) {
    const { db } = visit.world;
    const said = await helpfulOf(db);
    const names = await namesOfServices(db, [...said.keys()]);
    const rows = [...said].flatMap(([id, answers]) => {
      const found = names.get(id);
      return found ? [{ id, names: found, ...answers }] : [];
    });
    return { show: <HelpfulView visit={visit} rows={rows.sort((a, b) => b.no - a.no || b.yes - a.yes)} /> };
  },
});
