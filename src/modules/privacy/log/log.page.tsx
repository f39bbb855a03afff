import { residentsInFull } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { readFilter } from './log.input.ts';
import { openLog } from './log.store.ts';
import { LogView } from './log.view.tsx';

/** Who has seen and changed my data: a resident's own log, or the one's who is acted for. */
export const log = page({
  at: '/my/log',
  may: residentsInFull,

  async get(visit) {
    const filter = readFilter(visit.query);
    return { show: <LogView visit={visit} filter={filter} page={await openLog(visit, filter)} /> };
  },
});
