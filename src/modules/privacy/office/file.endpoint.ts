import { nameOfAction, nameOfData } from '../../../kernel/actions.ts';
import { officers } from '../../../kernel/access.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { endpoint } from '../../../kernel/page.ts';
import { csv } from '../log/csv.rules.ts';
import { say } from '../texts.ts';
import { readSearch } from './search.input.ts';
import { searchAll } from './search.store.ts';
import { doerOf, nameIn } from './search.view.tsx';

/** What a search of the log finds, as a file for a spreadsheet. The export is in the log, with whose data it was of. */
export const officeLogFile = endpoint({
  at: '/privacy-office/log/file',
  may: officers,

  async get(visit) {
    const { lang, query, now } = visit;
    const t = say(lang);
    const found = await searchAll(visit, readSearch(query, now));
    const columns = ['id', 'when', 'who', 'units', 'subject', 'what', 'action', 'data', 'purpose', 'outcome', 'emergency'] as const;
    return {
      send: csv([
        columns.map((column) => t(`column.${column}`)),
        ...found.lines.map((l) => [
          l.id,
          l.at.toISOString(),
          doerOf(l, found, lang),
          (l.units ?? []).map((u) => found.units.get(u) ?? u).join(', '),
          nameIn(found, l.subject) ?? '',
          nameOfAction(l.action)?.[lang] ?? '',
          l.action,
          nameOfData(l.data, lang).join(', '),
          t(`purpose.${l.purpose}`),
          l.outcome,
          l.emergency ? (l.reason ?? '') : '',
        ]),
        ...(found.more ? [[t('log.file.cut')]] : []),
      ]),
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="polku-log-${dayOf(now)}.csv"` },
    };
  },
});
