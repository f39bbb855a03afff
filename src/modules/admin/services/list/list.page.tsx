import { type EditorsFilter, listForEditors, ownersOfServices } from '../../../../engines/directory/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { isLang } from '../../../../kernel/i18n.ts';
import { asId } from '../../../../kernel/ids.ts';
import { page, type Visit } from '../../../../kernel/page.ts';
import { ListView, ON_PAGE } from './list.view.tsx';

/** Every service of the directory for the county's editors, hidden ones and drafts too. */
export const list = page({
  at: '/admin/services',
  may: administrators,

  async get(visit) {
    const { db } = visit.world;
    const nth = Math.max(1, Math.min(10_000, Number(visit.query.get('page')) || 1));
    const filter = filterOf(visit);
    const listed = await listForEditors(db, { ...filter, lang: visit.lang, limit: ON_PAGE, offset: (Math.floor(nth) - 1) * ON_PAGE });
    return { show: <ListView visit={visit} filter={filter} {...listed} page={Math.floor(nth)} owners={await ownersOfServices(db)} /> };
  },
});

function filterOf({ query }: Visit): EditorsFilter {
  const oneOf = <V extends string>(name: string, values: readonly V[]) => values.find((v) => v === query.get(name));
  const missing = query.get('missing');
  return {
    words: query.get('q')?.slice(0, 200),
    source: oneOf('source', ['ptv', 'county', 'local']),
    state: oneOf('state', ['hidden', 'draft', 'edited']),
    missing: isLang(missing) ? missing : undefined,
    owner: asId(query.get('owner')),
  };
}
