import { createHash } from 'node:crypto';
import type { Ballots } from './ballots.ts';
import type { Question, Result } from './compute.ts';

/** Grows when the same votes would give other figures than before. */
export const MATHEMATICS = 1;

/** What was computed from what, so that anyone can compute it again and compare. */
export type ComputationRecord = {
  /** SHA-256 of everything that decides the result, as the README of the module tells. */
  input: string;
  seed: number;
  versions: { mathematics: number };
  counts: { participants: number; clustered: number; statements: number; moderatedOut: number; meta: number; votes: number; groups: number };
};

export function recordOf(ballots: Ballots, question: Question, result: Result, seed = 0): ComputationRecord {
  const known = (ids: ReadonlySet<number> | undefined) => ballots.statements.filter((id) => ids?.has(id));
  const [out, meta] = [known(question.out), known(question.meta)];
  const votes = ballots.column.length;
  return {
    input: inputHash(ballots, out, meta, question.groups),
    seed,
    versions: { mathematics: MATHEMATICS },
    counts: {
      participants: ballots.participants.length,
      clustered: result.clustered.length,
      statements: ballots.statements.length,
      moderatedOut: out.length,
      meta: meta.length,
      votes,
      groups: result.groups.length,
    },
  };
}

function inputHash(
  { participants, statements, start, column, value }: Ballots,
  out: readonly number[],
  meta: readonly number[],
  groups: ReadonlyMap<number, number> | undefined,
): string {
  const hash = createHash('sha256');
  hash.update(`statements ${statements.join(' ')}\nout ${out.join(' ')}\nmeta ${meta.join(' ')}\n`);
  for (const [id, group] of [...(groups ?? [])].sort((a, b) => a[0] - b[0])) hash.update(`group ${id} ${group}\n`);
  for (let r = 0; r < participants.length; r++) {
    let line = `${participants[r]}`;
    for (let i = start[r]!; i < start[r + 1]!; i++) line += ` ${statements[column[i]!]}:${value[i]! === 0 ? 0 : -value[i]!}`;
    hash.update(`${line}\n`);
  }
  return hash.digest('hex');
}
