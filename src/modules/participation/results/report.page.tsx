import { type Actor, anyone } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { type Answer, missing, page } from '../../../kernel/page.ts';
import { listDecisions } from '../decision.store.ts';
import { openedBy, ownIn } from '../opened.ts';
import { accessOf } from '../opinions/access.rules.ts';
import { listBackground } from './background.store.ts';
import { computedOf, steadinessOf } from './computed.ts';
import { findingsOf } from './findings.ts';
import { ReportView } from './report.view.tsx';
import { WaitView } from './results.view.tsx';

const machinery: Actor = { role: 'system', name: 'participation' };
/** A page does not wait longer for what may take long. */
const PATIENCE_MS = 4_000;

/** Everything for decision makers, on screen and on paper: findings, every statement, how it was computed, and the way to compute it again. */
export const report = page({
  at: '/conversations/:slug/report',
  may: anyone,

  async get(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    if (!opened || opened.phase === 'coming') return missing;
    const { conversation } = opened;
    const access = accessOf(opened, (await ownIn(visit, conversation)).votes.length);
    const staffs = visit.actor.role === 'professional' || visit.actor.role === 'admin';
    if (access !== 'shown' && !staffs) return { show: <WaitView visit={visit} opened={opened} access={access} /> };
    const computed = computedOf(visit.world, opened);
    if (!computed) return { show: <WaitView visit={visit} opened={opened} access="shown" /> };
    const steadiness = await soon(steadinessOf(visit.world, opened, computed), PATIENCE_MS);
    const background = conversation.asksBackground
      ? await look(visit.world, machinery, { action: 'participation.compute', data: 'opinion' }, (tx) => listBackground(tx, conversation.id))
      : [];
    const decisions = await listDecisions(visit.world.db, conversation.id);
    const all = { opened, decisions, computed, findings: findingsOf(computed), background };
    return { show: <ReportView visit={visit} {...all} {...(steadiness ? { steadiness } : {})} /> };
  },
});

/** What the promise gives, or nothing when it takes longer. */
function soon<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  return Promise.race([promise, new Promise<undefined>((late) => setTimeout(() => late(undefined), ms).unref())]);
}
