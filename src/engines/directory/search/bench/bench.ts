import type { Tx } from '../../../../kernel/db.ts';
import type { Lang } from '../../../../kernel/i18n.ts';
import type { ServiceRecord } from '../../records.ts';
import { keep, printed } from '../../store/keep.store.ts';
import { analyzer } from '../analyze/terms.ts';
import { Finder } from '../index/finder.ts';
import { inTurns } from '../index/turns.ts';
import { Alike, documentOf, type Listed, listedOf, type Row } from '../listed.ts';
import { searchIn } from '../search.ts';
import { indexServices } from '../shelf.ts';

export { manyQueries, manyServices, realServices } from './many-services.ts';

/** An index of the services in this process, and a search in it as the pages do it. */
export async function indexOf(services: readonly ServiceRecord[]) {
  const finder = new Finder<Listed>(analyzer());
  const alike = new Alike();
  const rows = services.map((s) => ({ ...s, id: s.sourceId, source: 'ptv', classNames: [], channels: [] }) as unknown as Row);
  await inTurns(finder.putting(rows.map((row) => documentOf(row, listedOf(row, alike)))));
  const now = new Date('2026-11-23T09:30:00+02:00');
  return (q: string, lang: Lang) => searchIn(finder, { q, lang, now, municipality: '638', count: ['638', '434', '504'], limit: 20, offset: 0 });
}

/** Writes the services into the directory; gives their ids. */
export const keepServices = (tx: Tx, services: readonly ServiceRecord[]): Promise<string[]> => keep(tx, 'service', 'ptv', printed(services));
export { indexServices };
