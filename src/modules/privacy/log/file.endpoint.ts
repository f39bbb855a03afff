import { residentsInFull } from '../../../kernel/access.ts';
import { dayOf, sayWhen } from '../../../kernel/clock.ts';
import { endpoint } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { csv } from './csv.rules.ts';
import { readFilter } from './log.input.ts';
import { partyOf } from './log.rules.ts';
import { fetchLog } from './log.store.ts';
import { sayLine } from './say-line.ts';

/** The log as a file to save: for a spreadsheet (`as=csv`) or for programs (`as=json`, format 'polku-log' 1). */
export const logFile = endpoint({
  at: '/my/log/file',
  may: residentsInFull,

  async get(visit) {
    const { lang, now, query } = visit;
    const t = say(lang);
    const { lines, more, units, matters } = await fetchLog(visit, readFilter(query));
    const told = lines.map((line) => ({ line, said: sayLine(line, { lang, units }), matter: line.matter ? (matters.get(line.matter) ?? '') : '' }));
    const name = `${t('log.file')}-${dayOf(now)}`;
    if (query.get('as') === 'json')
      return {
        send: JSON.stringify({
          format: 'polku-log',
          version: 1,
          made: now.toISOString(),
          county: visit.county.key,
          complete: !more,
          lines: told.map(({ line, said, matter }) => ({
            at: line.at.toISOString(),
            party: partyOf(line),
            who: said.who,
            actingFor: line.actingFor !== null,
            action: line.action,
            what: said.what,
            data: said.data,
            purpose: line.purpose,
            matter: line.matter,
            about: matter,
            outcome: line.outcome,
            emergency: line.emergency !== null,
            reason: line.emergency ? line.reason : null,
          })),
        }),
        type: 'application/json',
        headers: { 'content-disposition': `attachment; filename="${name}.json"` },
      };
    const columns = ['when', 'who', 'what', 'did', 'data', 'purpose', 'matter', 'emergency'] as const;
    return {
      send: csv([
        columns.map((column) => t(`column.${column}`)),
        ...told.map(({ line, said, matter }) => [
          sayWhen(line.at, lang),
          said.who,
          said.what,
          said.did,
          said.data,
          said.purpose,
          matter,
          line.emergency ? (line.reason ?? '') : '',
        ]),
        ...(more ? [[t('log.file.cut')]] : []),
      ]),
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="${name}.csv"` },
    };
  },
});
