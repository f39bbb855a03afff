import { discardDraft, undoStep } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { change } from '../../../../kernel/change.ts';
import { page } from '../../../../kernel/page.ts';
import { say } from '../texts.ts';

/** Takes back the newest step of the draft; again, the one before it. */
export const undo = page({
  at: '/admin/guidance/undo',
  may: administrators,

  async post(visit) {
    const undone = await change(visit.world, visit.actor, { action: 'admin.edit-guidance', data: 'guidance' }, (tx) =>
      undoStep(tx, (what) => say(visit.lang)('said.undone', { what })),
    );
    return { go: `/admin/guidance?done=${undone ? 'undone' : 'nothing-to-undo'}` };
  },
});

/** Lays the whole draft aside. */
export const discard = page({
  at: '/admin/guidance/discard',
  may: administrators,

  async post(visit) {
    await change(visit.world, visit.actor, { action: 'admin.discard-guidance', data: 'guidance' }, discardDraft);
    return { go: '/admin/guidance?done=discarded' };
  },
});
