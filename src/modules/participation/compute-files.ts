import { readComments, readGroups, readVotes } from './exchange/conversation-files.ts';
import { type Ballots, ballotsOf } from './math/ballots.ts';
import { compute, type Question, type Result } from './math/compute.ts';
import { type ComputationRecord, recordOf } from './math/record.ts';
import { type Stability, stability, steadiest } from './math/stability.ts';

export type ConversationFiles = { votes: string; comments?: string | undefined; groups?: string | undefined };

/** An exported conversation as the mathematics takes it. Throws `UnusableFile`. */
export async function readConversation(files: ConversationFiles): Promise<{ ballots: Ballots; question: Question }> {
  const votes = await readVotes(files.votes);
  const comments = files.comments ? await readComments(files.comments) : [];
  const of = (kind: (c: (typeof comments)[number]) => boolean) => new Set(comments.filter(kind).map((c) => c.statement));
  return {
    ballots: ballotsOf(
      votes,
      comments.map((c) => c.statement),
    ),
    question: {
      out: of((c) => c.moderated === -1),
      meta: of((c) => c.meta),
      ...(files.groups ? { groups: await readGroups(files.groups) } : {}),
    },
  };
}

export type Asked = ConversationFiles & {
  /** Names the run. Resamples are drawn from it; without them it changes no figure. */
  seed: number;
  /** `reference`: the number of groups whose silhouette is best. `better`: the one that is so in most of a hundred resamples (decision 22). */
  clusters?: ClustersWay | undefined;
  /** How many resamples to tell the stability of groups by. */
  resamples?: number | undefined;
};
export type ClustersWay = 'reference' | 'better';
const RESAMPLES = 100;

/** The whole mathematics of an exported conversation, with the record of what was computed from what. Throws `UnusableFile`. */
export async function computeFiles(asked: Asked): Promise<Result & { seed: number; record: ComputationRecord; stability?: Stability }> {
  const { ballots, question } = await readConversation(asked);
  const result = await computeWay(ballots, question, asked.clusters, asked.seed);
  const told = asked.resamples ? await stability(ballots, result, { seed: asked.seed, rounds: asked.resamples, question }) : undefined;
  return { ...result, seed: asked.seed, record: recordOf(ballots, question, result, asked.seed), ...(told ? { stability: told } : {}) };
}

/** The result with the number of groups chosen in the way asked for. */
export async function computeWay(ballots: Ballots, question: Question, way: ClustersWay = 'reference', seed = 0): Promise<Result> {
  const result = compute(ballots, question);
  if (way === 'reference' || question.groups) return result;
  const steadiness = steadiest(await stability(ballots, result, { seed, rounds: RESAMPLES, question }));
  return steadiness ? compute(ballots, { ...question, steadiness }) : result;
}
