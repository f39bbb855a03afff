import { practitionersNamed } from '../../../engines/directory/index.ts';
import { type Actor, type Professional, staff } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { asId, type PractitionerId } from '../../../kernel/ids.ts';
import { type Answer, missing, one, page, type Visit } from '../../../kernel/page.ts';
import type { Conversation } from '../conversation.ts';
import { resultOf } from '../live/live.ts';
import { tellSubscribers } from '../news/send.job.ts';
import { keptIn } from './addresses.ts';
import { KeepView } from './keep.view.tsx';
import { type Kept, keptBy } from './kept.ts';
import { byDay, listArrivals, putKeeper, putState, removeKeeper } from './organise.store.ts';
import { signsOf } from './signs.rules.ts';
import { canMove, mayOpen } from './state.rules.ts';

const machinery: Actor = { role: 'system', name: 'participation' };

/** A conversation's own page for those who keep it: where it stands, what to do next, how it goes, who keeps it. */
export const keep = page({
  at: '/desk/conversations/:slug',
  may: staff,

  async get(visit) {
    const kept = await keptBy(visit, 'moderator');
    return kept ? { show: <KeepView visit={visit} kept={kept} {...(await followed(visit, kept))} /> } : missing;
  },

  async post(visit): Promise<Answer> {
    const kept = await keptBy(visit, 'organiser');
    if (!kept) return missing;
    const { id, slug } = kept.conversation;
    const to = one(visit.form, 'to') as Conversation['state'] | '';
    if (to) return move(visit, kept, to);

    const gone = asId<PractitionerId>(one(visit.form, 'remove'));
    if (gone) {
      // Somebody must keep it.
      if (kept.keepers.some((k) => k.role === 'organiser' && k.practitioner !== gone))
        await change(visit.world, visit.actor, { action: 'participation.organise' }, (tx) => removeKeeper(tx, id, gone));
      return { go: `${keptIn(slug)}#keepers` };
    }
    const name = one(visit.form, 'name');
    const found = await practitionersNamed(visit.world.db, name);
    if (found.length !== 1)
      return { show: <KeepView visit={visit} kept={kept} {...(await followed(visit, kept))} typed={name} found={found} />, status: 422 };
    const [person] = found;
    const role = one(visit.form, 'role') === 'organiser' ? 'organiser' : 'moderator';
    await change(visit.world, visit.actor, { action: 'participation.organise' }, (tx) =>
      putKeeper(tx, id, { practitioner: person!.id, name: `${person!.given} ${person!.family}`, role }),
    );
    return { go: `${keptIn(slug)}#keepers` };
  },
});

/** How it goes, counted by the machinery: staff see no single votes. */
async function followed(visit: Visit, { conversation }: Kept) {
  const live = await resultOf(visit.world, conversation);
  return look(visit.world, machinery, { action: 'participation.compute', data: 'opinion' }, async (tx) => ({
    live,
    days: await byDay(tx, conversation.id),
    signs: signsOf(await listArrivals(tx, conversation.id), (pid) => live.ledger.votesOf(pid)),
  }));
}

/** Opens, closes, opens again, archives. Subscribers hear of the closing, once. */
async function move(visit: Visit<Professional>, kept: Kept, to: Conversation['state']): Promise<Answer> {
  const { id, slug, state } = kept.conversation;
  if (!canMove(state, to) || (to === 'open' && !mayOpen(kept))) return { go: `${keptIn(slug)}?done=not` };
  const moved = await change(visit.world, visit.actor, { action: 'participation.organise' }, (tx) => putState(tx, id, state, to));
  if (moved && to === 'closed')
    await change(visit.world, machinery, { action: 'participation.send' }, (tx) => tellSubscribers(tx, id, 'closed', 'closed'));
  return { go: `${keptIn(slug)}?done=${moved ? to : 'not'}` };
}
