import type { Resident } from '../../../kernel/access.ts';
import { findLine, type LogLine } from '../../../kernel/audit/read.ts';
import { look } from '../../../kernel/change.ts';
import type { Visit } from '../../../kernel/page.ts';

/** One line of one's own log, by its id; nothing when it is not there or not one's own. */
export const lineOf = ({ world, actor }: Visit<Resident>, id: string): Promise<LogLine | undefined> =>
  look(world, actor, { action: 'privacy.see-log', subject: actor.person, data: 'log' }, async (tx) => {
    const line = await findLine(tx, id);
    return line?.subject === actor.person ? line : undefined;
  });
