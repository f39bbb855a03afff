import { checkNow, compareGuidance, findVersion, publishWhole } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { change } from '../../../../kernel/change.ts';
import { type Answer, missing, one, page, type Visit } from '../../../../kernel/page.ts';
import type { Problem } from '../../../../ui/index.ts';
import { NOTE_MAX } from '../publish/note.ts';
import { say } from '../texts.ts';
import { namesIn } from '../drafting/names.ts';
import { workOn } from '../drafting/work.ts';
import { VersionView } from './version.view.tsx';

/** One earlier version: what going back to it would change, and going back. It becomes a new version; the draft stays as it is. */
export const version = page({
  at: '/admin/guidance/history/:number',
  may: administrators,

  get: (visit) => show(visit),

  async post(visit) {
    const t = say(visit.lang);
    const found = await findVersion(visit.world.db, Number(visit.params.number));
    if (!found) return missing;
    const note = one(visit.form, 'note');
    const { problems } = await checkNow(visit.world, found.definition, visit.now);
    const wrong: Problem[] = [
      ...(note === '' ? [{ field: 'note', text: t('problem.note') }] : []),
      ...(note.length > NOTE_MAX ? [{ field: 'note', text: t('problem.long', { max: NOTE_MAX }) }] : []),
      ...(problems.length && one(visit.form, 'seen') !== 'yes' ? [{ field: 'seen', text: t('problem.seen') }] : []),
    ];
    if (wrong.length) return show(visit, { problems: wrong, status: 422 });
    const act = { action: 'admin.restore-guidance', data: 'guidance', reason: note };
    const done = await change(visit.world, visit.actor, act, async (tx) => {
      const over = Number(one(visit.form, 'over'));
      const outcome = await publishWhole(tx, { definition: found.definition, restores: found.number, over, note });
      if (typeof outcome === 'string') tx.audited({ outcome: `refused: ${outcome}` });
      return outcome;
    });
    if (done === 'other-in-force') return show(visit, { problems: [{ text: t('problem.other-in-force') }], status: 409 });
    return { go: '/admin/guidance?done=restored' };
  },
});

async function show(visit: Visit, { problems = [], status = 200 }: { problems?: Problem[]; status?: number } = {}): Promise<Answer> {
  const found = await findVersion(visit.world.db, Number(visit.params.number));
  if (!found) return missing;
  const [work, report] = await Promise.all([workOn(visit), checkNow(visit.world, found.definition, visit.now)]);
  const earlier = await findVersion(visit.world.db, found.number - 1);
  const before = earlier?.definition ?? visit.county.guidance;
  const names = await namesIn(visit, found.definition, before, work.published.definition);
  return {
    show: (
      <VersionView
        visit={visit}
        work={work}
        version={found}
        brought={compareGuidance(before, found.definition)}
        before={before}
        back={compareGuidance(work.published.definition, found.definition)}
        report={report}
        names={names}
        problems={problems}
      />
    ),
    status,
  };
}
