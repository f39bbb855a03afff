import { residents } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { ForbiddenView } from '../../../ui/index.ts';
import { readFilter } from './log.input.ts';
import { openLog } from './log.store.ts';
import { LogView } from './log.view.tsx';

/** Who has seen and changed my data: a resident's own log, or the one's who is acted for. */
export const log = page({
  at: '/my/log',
  may: residents,

  async get(visit) {
    if (visit.actor.by?.kind === 'support') return { show: <ForbiddenView visit={visit} />, status: 403 };
    const filter = readFilter(visit.query);
    return { show: <LogView visit={visit} filter={filter} page={await openLog(visit, filter)} /> };
  },
});
