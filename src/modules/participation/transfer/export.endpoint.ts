import { type Actor, everyone } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import { type Answer, endpoint, missing } from '../../../kernel/page.ts';
import type { World } from '../../../kernel/world.ts';
import { placeIn } from '../addresses.ts';
import type { Conversation } from '../conversation.ts';
import { commentsCsv, participantsCsv, summaryCsv, votesCsv } from '../exchange/write.ts';
import { labelsIn } from '../math/rand.ts';
import { openedBy } from '../opened.ts';
import { accessOf } from '../opinions/access.rules.ts';
import { ENOUGH } from '../opinions/groups.rules.ts';
import { type DataFile, FILES } from '../results/addresses.ts';
import { listArrivals } from '../results/background.store.ts';
import { type Computed, computedOf } from '../results/computed.ts';
import { arrivalDays, commentsOf, summaryOf, votesIn } from './files.ts';

const machinery: Actor = { role: 'system', name: 'participation' };

/**
 * A conversation as open data, once its results may be shown to all and so many have taken part that nobody stands alone. Participants are numbers, times
 * are the days they came; backgrounds are in no file.
 */
export const data = endpoint({
  at: '/participation/data/:slug/:file',
  may: everyone,

  async get(visit): Promise<Answer> {
    const file = FILES.find((f) => f === visit.params.file);
    const opened = file && (await openedBy(visit));
    if (!opened || opened.phase === 'coming' || accessOf(opened, 0) !== 'shown') return missing;
    const computed = computedOf(visit.world, opened);
    if (!computed || computed.result.clustered.length < ENOUGH) return missing;
    const { conversation } = opened;
    const url = `${visit.origin}/${visit.lang}${placeIn(conversation.slug)}`;
    return {
      send: await write(visit.world, conversation, computed, file, url),
      type: file.endsWith('json') ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="${conversation.slug}-${file}"`, 'access-control-allow-origin': '*' },
    };
  },
});

async function write(world: World, conversation: Conversation, computed: Computed, file: DataFile, url: string): Promise<string> {
  const { ballots, result, record } = computed;
  const arrivals = file === 'votes.csv' || file === 'comments.csv' ? await arrivalsIn(world, conversation) : new Map<number, number>();
  const comments = () => commentsOf(computed, conversation, arrivals);
  switch (file) {
    case 'votes.csv':
      return [...votesCsv(votesIn(ballots, arrivals))].join('');
    case 'comments.csv':
      return [...commentsCsv(comments())].join('');
    case 'participants-votes.csv':
      return [...participantsCsv(ballots, labelsIn(result.groups), comments())].join('');
    case 'summary.csv':
      return [...summaryCsv(summaryOf(computed, conversation, url))].join('');
    case 'results.json':
      return JSON.stringify({
        ...{ url, licence: conversation.licence, question: conversation.texts, computedAt: computed.at, seed: record.seed, record },
        texts: Object.fromEntries(computed.statements.filter((s) => s.state === 'accepted').map((s) => [s.tid, s.texts])),
        important: Object.fromEntries(computed.marked),
        ...result,
      });
  }
}

const arrivalsIn = (world: World, { id }: Conversation): Promise<Map<number, number>> =>
  look(world, machinery, { action: 'participation.compute', data: 'opinion' }, async (tx) => arrivalDays(await listArrivals(tx, id)));
