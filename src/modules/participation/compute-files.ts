import { readComments, readGroups, readVotes } from './exchange/conversation-files.ts';
import { ballotsOf } from './math/ballots.ts';
import { compute, type Result } from './math/compute.ts';

/**
 * The whole mathematics of an exported conversation. `groups`: labels to compute the rest with. `seed` names the run: nothing is drawn by lot, so it
 * changes no figure. Throws `UnusableFile`.
 */
export async function computeFiles(files: {
  votes: string;
  comments?: string | undefined;
  groups?: string | undefined;
  seed: number;
}): Promise<Result & { seed: number }> {
  const votes = await readVotes(files.votes);
  const comments = files.comments ? await readComments(files.comments) : [];
  const groups = files.groups ? await readGroups(files.groups) : undefined;
  const result = compute(
    ballotsOf(
      votes,
      comments.map((c) => c.statement),
    ),
    {
      out: new Set(comments.filter((c) => c.moderatedOut).map((c) => c.statement)),
      meta: new Set(comments.filter((c) => c.meta).map((c) => c.statement)),
      ...(groups ? { groups } : {}),
    },
  );
  return { ...result, seed: files.seed };
}
