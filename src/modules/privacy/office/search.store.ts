import { type NamedPerson, namesForOfficer } from '../../../engines/matter/index.ts';
import type { Officer } from '../../../kernel/access.ts';
import { type LogLine, searchLog } from '../../../kernel/audit/read.ts';
import { look } from '../../../kernel/change.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { unitNames } from '../log/log.store.ts';
import { PAGE, type Search, searchOf } from './search.input.ts';

/** Lines of one file at most. */
const FILE_MOST = 20_000;

export type Found = { lines: LogLine[]; more: boolean; names: ReadonlyMap<PersonId, NamedPerson>; units: ReadonlyMap<string, string> };

/** A page of the county's log. That the officer read of these persons is in the log too, an entry for each. */
export const searchPage = (visit: Visit<Officer>, search: Search): Promise<Found> =>
  searching(visit, search, 'privacy.search-log', async (tx) => {
    const lines = await searchLog(tx, { ...searchOf(search), limit: PAGE + 1 });
    return { lines: lines.slice(0, PAGE), more: lines.length > PAGE };
  });

/** All that a search finds, to be exported. */
export const searchAll = (visit: Visit<Officer>, search: Search): Promise<Found> =>
  searching(visit, search, 'privacy.export-log', async (tx) => {
    const lines: LogLine[] = [];
    let { before } = search;
    while (lines.length < FILE_MOST) {
      const page = await searchLog(tx, { ...searchOf({ ...search, before }), limit: 1000 });
      lines.push(...page);
      before = page.at(-1)?.id;
      if (page.length < 1000) return { lines, more: false };
    }
    return { lines, more: true };
  });

async function searching(
  { world, actor, lang }: Visit<Officer>,
  search: Search,
  action: string,
  work: (tx: Tx) => Promise<Pick<Found, 'lines' | 'more'>>,
): Promise<Found> {
  const found = await look(world, actor, { action, data: 'log' }, async (tx) => {
    const { lines, more } = await work(tx);
    // Whose log was read; also of one searched for in vain.
    const subjects = [...new Set([...lines.flatMap((l) => l.subject ?? []), ...(search.subject ? [search.subject] : [])])];
    if (subjects.length) tx.audited({ subjects });
    const named = [...subjects, ...lines.flatMap((l) => [l.person ?? [], l.actingFor ?? []].flat())];
    return { lines, more, names: await namesForOfficer(tx, named) };
  });
  return { ...found, units: await unitNames(world.db, lang) };
}
