import { CHECK, countFindings, FINDING_KINDS, type FindingsFilter, findings, linksChecked } from '../../../engines/directory/index.ts';
import { administrators } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { asId } from '../../../kernel/ids.ts';
import { page, type Visit } from '../../../kernel/page.ts';
import { tableOf } from './table.rules.ts';
import { ON_PAGE, QualityView } from './quality.view.tsx';

/** What is lacking in the directory's information, by kind and by provider; every row leads to where it is put right. */
export const quality = page({
  at: '/admin/quality',
  may: administrators,

  async get(visit) {
    const { db } = visit.world;
    const filter = filterOf(visit);
    const nth = Math.max(1, Math.min(10_000, Math.floor(Number(visit.query.get('page')) || 1)));
    const [counts, found, links] = await Promise.all([
      countFindings(db, filter),
      findings(db, { ...filter, limit: ON_PAGE, offset: (nth - 1) * ON_PAGE }),
      linksChecked(db),
    ]);
    return { show: <QualityView visit={visit} filter={filter} counts={counts} found={found} links={links} page={nth} /> };
  },

  async post(visit) {
    await change(visit.world, visit.actor, { action: 'admin.check-quality', data: 'services' }, async (tx) => tx.job(CHECK, {}, { key: CHECK }));
    return { go: '/admin/quality?done=checking' };
  },
});

/** The same as a table for a spreadsheet program. */
export const qualityTable = page({
  at: '/admin/quality/table',
  may: administrators,

  async get(visit) {
    const found = await findings(visit.world.db, { ...filterOf(visit), limit: 100_000, offset: 0 });
    return {
      send: tableOf(found, visit.lang, (path) => visit.origin + visit.href(path)),
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': 'attachment; filename="quality.csv"' },
    };
  },
});

const filterOf = ({ query }: Visit): FindingsFilter => ({
  kind: FINDING_KINDS.find((k) => k === query.get('kind')),
  organization: asId(query.get('owner')),
});
