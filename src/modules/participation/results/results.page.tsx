import { anyone } from '../../../kernel/access.ts';
import { type Answer, missing, page } from '../../../kernel/page.ts';
import { listDecisions } from '../decision.store.ts';
import { openedBy, ownIn } from '../opened.ts';
import { accessOf } from '../opinions/access.rules.ts';
import { computedOf } from './computed.ts';
import { findingsOf } from './findings.ts';
import { ResultsView, WaitView } from './results.view.tsx';

/** What the conversation has said so far, or said: groups, what unites, what divides, what is uncertain, what came of it. */
export const results = page({
  at: '/conversations/:slug/results',
  may: anyone,

  async get(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    if (!opened || opened.phase === 'coming') return missing;
    const own = await ownIn(visit, opened.conversation);
    const access = accessOf(opened, own.votes.length);
    if (access !== 'shown') return { show: <WaitView visit={visit} opened={opened} access={access} /> };
    const computed = computedOf(visit.world, opened);
    const decisions = await listDecisions(visit.world.db, opened.conversation.id);
    return {
      show: <ResultsView visit={visit} opened={opened} decisions={decisions} {...(computed ? { computed, findings: findingsOf(computed) } : {})} />,
    };
  },
});
