import {
  CORRECTION_STATES,
  corrections as correctionsIn,
  countCorrections,
  findCorrection,
  queueCorrection,
  settleCorrection,
} from '../../../engines/directory/index.ts';
import { administrators } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { missing, one, page } from '../../../kernel/page.ts';
import type { Problem } from '../../../ui/index.ts';
import { sayServices } from '../services/texts.ts';
import { CorrectionView } from './correction.view.tsx';
import { CorrectionsView } from './corrections.view.tsx';
import { SEND } from './send.job.ts';

/** Errors in records of other owners, by what has been done about them. */
export const corrections = page({
  at: '/admin/corrections',
  may: administrators,

  async get(visit) {
    const state = CORRECTION_STATES.find((s) => s === visit.query.get('state')) ?? 'to-send';
    const { db } = visit.world;
    return { show: <CorrectionsView visit={visit} state={state} counts={await countCorrections(db)} found={await correctionsIn(db, state)} /> };
  },
});

const MESSAGE_MAX = 4000;
const REASON_MAX = 1000;

/** One correction: the message to the owner, and what came of it. */
export const correction = page({
  at: '/admin/corrections/:correction',
  may: administrators,

  async get(visit) {
    const found = await findCorrection(visit.world.db, visit.params.correction ?? '');
    return found ? { show: <CorrectionView visit={visit} correction={found} problems={[]} /> } : missing;
  },

  async post(visit) {
    const found = await findCorrection(visit.world.db, visit.params.correction ?? '');
    if (!found) return missing;
    const t = sayServices(visit.lang);
    const does = one(visit.form, 'do');
    const at = `/admin/corrections/${found.id}`;
    const [recipient, message, reason] = [one(visit.form, 'to'), one(visit.form, 'message'), one(visit.form, 'reason')];
    if (does === 'send') {
      const problems: Problem[] = [];
      if (!/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(recipient) || recipient.length > 200)
        problems.push({ field: 'to', text: t('corrections.to.missing') });
      if (!message || message.length > MESSAGE_MAX) problems.push({ field: 'message', text: t('corrections.message.missing', { max: MESSAGE_MAX }) });
      if (problems.length) return { show: <CorrectionView visit={visit} correction={found} problems={problems} />, status: 422 };
      const queued = await change(visit.world, visit.actor, { action: 'admin.send-correction', data: 'services' }, async (tx) => {
        const first = await queueCorrection(tx, found.id, { recipient, message });
        if (first) tx.job(SEND, { correction: found.id }, { key: `${SEND}:${found.id}` });
        return first;
      });
      return { go: `${at}?done=${queued ? 'sending' : 'already'}` };
    }
    const state = does === 'open' ? 'to-send' : CORRECTION_STATES.find((s) => s === does);
    if (!state) return missing;
    if (reason.length > REASON_MAX) {
      const problems = [{ field: 'reason', text: t('problem.long', { max: REASON_MAX }) }];
      return { show: <CorrectionView visit={visit} correction={found} problems={problems} />, status: 422 };
    }
    await change(visit.world, visit.actor, { action: 'admin.settle-correction', data: 'services' }, (tx) =>
      settleCorrection(tx, found.id, state, reason),
    );
    return { go: `${at}?done=settled` };
  },
});
