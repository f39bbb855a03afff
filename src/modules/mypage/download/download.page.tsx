import { residentsIdentified } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { addressOf, readTyped, WHAT } from './download.input.ts';
import { DownloadView } from './download.view.tsx';

/** Own data to take along: what of it, from what time, in what form. */
export const download = page({
  at: '/my/download',
  may: residentsIdentified,

  get: (visit) => ({ show: <DownloadView visit={visit} typed={{ what: [...WHAT], period: 'all', as: 'print' }} /> }),

  post(visit) {
    const { typed, mistakes } = readTyped(visit.form);
    if (mistakes.length > 0 || !typed.as) return { show: <DownloadView visit={visit} typed={typed} mistakes={mistakes} />, status: 422 };
    return { go: addressOf({ ...typed, as: typed.as }) };
  },
});
