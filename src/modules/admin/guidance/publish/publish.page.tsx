import { checkNow, compareGuidance, publishDraft } from '../../../../engines/guidance/index.ts';
import { administrators } from '../../../../kernel/access.ts';
import { change } from '../../../../kernel/change.ts';
import { one, page, type Visit } from '../../../../kernel/page.ts';
import type { Problem } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import { namesIn } from '../drafting/names.ts';
import { workOn } from '../drafting/work.ts';
import { NOTE_MAX } from './note.ts';
import { PublishView } from './publish.view.tsx';

/** Puts the draft in force at once, for everyone. Errors prevent it; warnings are acknowledged; what was seen on the page is what is published. */
export const publish = page({
  at: '/admin/guidance/publish',
  may: administrators,

  get: (visit) => show(visit),

  async post(visit) {
    const t = say(visit.lang);
    const { form } = visit;
    const { draft } = await workOn(visit);
    if (!draft) return { go: '/admin/guidance' };
    const { problems } = await checkNow(visit.world, draft.definition, visit.now);
    const note = one(form, 'note');
    const wrong: Problem[] = [
      ...(note === '' ? [{ field: 'note', text: t('problem.note') }] : []),
      ...(note.length > NOTE_MAX ? [{ field: 'note', text: t('problem.long', { max: NOTE_MAX }) }] : []),
      ...(problems.some((p) => p.level === 'error') ? [{ text: t('problem.errors') }] : []),
      ...(problems.some((p) => p.level === 'warning') && one(form, 'seen') !== 'yes' ? [{ field: 'seen', text: t('problem.seen') }] : []),
    ];
    if (wrong.length) return show(visit, { problems: wrong, status: 422 });

    const act = { action: 'admin.publish-guidance', data: 'guidance', reason: note };
    const done = await change(visit.world, visit.actor, act, async (tx) => {
      const outcome = await publishDraft(tx, { step: Number(one(form, 'step')), over: Number(one(form, 'over')), note });
      if (typeof outcome === 'string') tx.audited({ outcome: `refused: ${outcome}` });
      return outcome;
    });
    if (typeof done === 'string') return show(visit, { problems: [{ text: t(`problem.${done}`) }], status: 409 });
    return { go: `/admin/guidance?done=published` };
  },
});

async function show(visit: Visit, { problems = [], status = 200 }: { problems?: Problem[]; status?: number } = {}) {
  const work = await workOn(visit);
  if (!work.draft) return { go: '/admin/guidance' };
  const before = work.published.definition;
  const names = await namesIn(visit, work.definition, before);
  const report = await checkNow(visit.world, work.definition, visit.now);
  const differences = compareGuidance(before, work.definition);
  const view = (
    <PublishView visit={visit} work={work} draft={work.draft} report={report} differences={differences} names={names} problems={problems} />
  );
  return { show: view, status };
}
