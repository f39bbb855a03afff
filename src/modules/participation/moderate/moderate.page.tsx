import { type Professional, staff } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import { keptIn } from '../organise/addresses.ts';
import { type Kept, keptBy } from '../organise/kept.ts';
import { sayStaff } from '../organise/texts.ts';
import { readTid } from '../vote/vote.input.ts';
import { type Decision, decide, type Entry, likeWaiting, listModeration } from './moderate.store.ts';
import { ModerateView } from './moderate.view.tsx';
import { REASONS } from './reasons.ts';

/** Statements to be looked at, by several moderators at once: taken in, left out with a reason, merged into one that says the same, or brought back. */
export const moderate = page({
  at: '/desk/conversations/:slug/moderate',
  may: staff,

  async get(visit) {
    const kept = await keptBy(visit, 'moderator');
    if (!kept) return missing;
    return { show: <ModerateView visit={visit} kept={kept} {...(await around(visit, kept))} /> };
  },

  async post(visit): Promise<Answer> {
    const kept = await keptBy(visit, 'moderator');
    const tid = readTid(one(visit.form, 'tid'));
    if (!kept || tid === undefined) return missing;
    const did = readDecision(visit, kept, tid);
    if (typeof did === 'string')
      return { show: <ModerateView visit={visit} kept={kept} {...(await around(visit, kept))} problem={{ tid, what: did }} />, status: 422 };

    const { id, slug } = kept.conversation;
    const seen = Number(one(visit.form, 'seen') || 0);
    const done = await change(visit.world, visit.actor, { action: 'participation.moderate' }, (tx) =>
      decide(tx, visit.actor, id, { tid, seen, did }),
    );
    const show = ['show', 'page'].map((name) => (visit.query.get(name) ? `&${name}=${encodeURIComponent(visit.query.get(name)!)}` : '')).join('');
    return { go: `${keptIn(slug, 'moderate')}?${done}=${tid}${show}#${done === 'done' ? 'told' : `s${tid}`}` };
  },
});

const around = (visit: Visit<Professional>, { conversation }: Kept): Promise<{ log: Entry[]; like: Map<number, number[]> }> =>
  look(visit.world, visit.actor, { action: 'participation.follow' }, async (tx) => ({
    log: await listModeration(tx, conversation.id),
    like: await likeWaiting(tx, conversation.id),
  }));

/** What the pressed button says; a word of what is missing from it. The author reads the reason in the language they wrote in. */
function readDecision({ form }: Visit, { statements }: Kept, tid: number): Decision | 'reason' | 'long' | 'target' {
  const act = one(form, 'act');
  if (act === 'accept' || act === 'restore' || act === 'meta') return { act };
  if (act === 'merge') {
    const into = readTid(one(form, `into-${tid}`));
    return into === undefined ? 'target' : { act, into };
  }
  const code = REASONS.find((r) => r === one(form, `code-${tid}`));
  if (!code) return 'reason';
  const lang = statements.find((s) => s.tid === tid)?.lang ?? 'fi';
  const reason = one(form, `reason-${tid}`) || sayStaff(lang === 'se' ? 'fi' : lang)(`reason.${code}`);
  return reason.length > 500 ? 'long' : { act: 'reject', code, reason };
}
