import { listUnits, textIn } from '../../../engines/directory/index.ts';
import { mattersOf, topicName } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { type LogLine, logOf } from '../../../kernel/audit/read.ts';
import { look } from '../../../kernel/change.ts';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { type LogFilter, sinceOf } from './log.input.ts';

/** Lines on one page. */
export const PAGE = 150;
/** Lines of one file at most; a longer log is fetched in periods. */
export const FILE_MOST = 20_000;

/** What the words of a line need beside it. */
type LogContext = { units: ReadonlyMap<string, string>; matters: ReadonlyMap<string, string> };
export type LogPage = LogContext & { lines: LogLine[]; more: boolean };

/** Names of the county's units in a language. */
export const unitNames = async (db: Db, lang: Lang): Promise<Map<string, string>> =>
  new Map((await listUnits(db)).map((u) => [u.id, textIn(u.names, lang)]));

/** A page of the log of whose matters are handled. Reading it is in the log too. */
export async function openLog({ world, actor, lang, now }: Visit<Resident>, filter: LogFilter): Promise<LogPage> {
  const found = await look(world, actor, { action: 'privacy.see-log', subject: actor.person, data: 'log' }, async (tx) => ({
    lines: await logOf(tx, actor.person, { since: sinceOf(filter.span, now), by: filter.by, before: filter.before, limit: PAGE + 1 }),
    matters: await matterNames(tx, actor, lang),
  }));
  return {
    lines: found.lines.slice(0, PAGE),
    more: found.lines.length > PAGE,
    matters: found.matters,
    units: await unitNames(world.db, lang),
  };
}

/** The whole log of a period, to be saved. */
export async function fetchLog({ world, actor, lang, now }: Visit<Resident>, filter: LogFilter): Promise<LogPage> {
  const found = await look(world, actor, { action: 'privacy.download-log', subject: actor.person, data: 'log' }, async (tx) => {
    const lines: LogLine[] = [];
    let before: string | undefined;
    while (lines.length < FILE_MOST) {
      const page = await logOf(tx, actor.person, { since: sinceOf(filter.span, now), by: filter.by, before, limit: 1000 });
      lines.push(...page);
      before = page.at(-1)?.id;
      if (page.length < 1000) break;
    }
    return { lines, matters: await matterNames(tx, actor, lang) };
  });
  return { ...found, more: found.lines.length >= FILE_MOST, units: await unitNames(world.db, lang) };
}

async function matterNames(tx: Tx, actor: Resident, lang: Lang): Promise<Map<string, string>> {
  return new Map((await mattersOf(tx, actor.person)).map((m) => [m.id, topicName(m.topic, lang) ?? '']));
}
