import { readComments, readGroups, readVotes } from './exchange/conversation-files.ts';
import { type Ballots, ballotsOf } from './math/ballots.ts';
import { compute, type Question, type Result } from './math/compute.ts';
import type { ClustersWay } from './math/groups.ts';
import { type ComputationRecord, recordOf } from './math/record.ts';

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

/**
 * The whole mathematics of an exported conversation, with the record of what was computed from what. `groups`: labels to compute the rest with. `seed`
 * names the run: the reference's way draws nothing by lot, so it changes no figure; `better` starts from it. Throws `UnusableFile`.
 */
export async function computeFiles(
  files: ConversationFiles & { seed: number; clusters?: ClustersWay | undefined },
): Promise<Result & { seed: number; record: ComputationRecord }> {
  const { ballots, question } = await readConversation(files);
  const asked: Question = { ...question, seed: files.seed, ...(files.clusters ? { clusters: files.clusters } : {}) };
  const result = compute(ballots, asked);
  return { ...result, seed: files.seed, record: recordOf(ballots, asked, result) };
}
