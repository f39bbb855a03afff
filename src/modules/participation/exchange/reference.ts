import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ballots, ballotsOf, type Votes, votesOf } from '../math/ballots.ts';
import type { Question } from '../math/compute.ts';
import { readComments, readParticipants, readVotes } from './conversation-files.ts';
import { UnusableFile } from './csv.ts';

/** A complete result of the reference system ("math blob"), as it stores it. Database sign. */
export type Blob = {
  tids: number[];
  'mod-out': number[];
  'meta-tids'?: number[];
  'in-conv': number[];
  pca: { center: number[]; comps: number[][]; 'comment-extremity': number[] };
  'base-clusters': { id: number[]; members: number[][]; x: number[]; y: number[] };
  'group-clusters': { id: number; members: number[] }[];
  'group-votes': Record<string, { votes: Record<string, { A: number; D: number; S: number }> }>;
  repness: Record<string, { tid: number; 'repful-for': string }[]>;
  consensus: Record<'agree' | 'disagree', { tid: number }[]>;
  'group-aware-consensus': Record<string, number>;
  'comment-priorities': Record<string, number>;
};
/** A conversation with the reference system's groups, and its whole result where there is one. */
export type Reference = { name: string; ballots: Ballots; question: Question; groups: Map<number, number>; clustered: number[]; blob?: Blob };

/**
 * A folder with a conversation and what the reference system made of it: votes (`*votes.csv`, or `votes.json` with +1 for agree) beside a math blob
 * (`*math*.json`), or an export with `participants-votes.csv`. Throws `UnusableFile`.
 */
export async function readReference(folder: string): Promise<Reference> {
  const files = readdirSync(folder);
  const named = (end: RegExp) => files.filter((f) => end.test(f)).map((f) => join(folder, f))[0];
  const name = folder.split('/').at(-1)!;
  const blobFile = named(/math.*\.json$/);
  const json = named(/^votes\.json$/);
  const csv =
    named(/(^|-)votes\.csv$/) && files.filter((f) => /(^|-)votes\.csv$/.test(f) && !f.includes('participants')).map((f) => join(folder, f))[0];
  if (!json && !csv) throw new UnusableFile(folder, 'no votes.csv or votes.json in it');
  const votes = json ? votesInJson(json) : await readVotes(csv!);
  if (blobFile) {
    const blob = readJson<Blob>(blobFile);
    const question = { out: new Set(blob['mod-out']), meta: new Set(blob['meta-tids'] ?? []) };
    return { name, ballots: ballotsOf(votes, blob.tids), question, groups: labelsOf(blob), clustered: blob['in-conv'], blob };
  }
  const participants = join(folder, 'participants-votes.csv');
  if (!existsSync(participants)) throw new UnusableFile(folder, 'neither a math blob nor participants-votes.csv in it');
  const { groups } = await readParticipants(participants);
  const comments = await readComments(join(folder, 'comments.csv'));
  const question = { out: new Set(comments.filter((c) => c.moderated === -1).map((c) => c.statement)) };
  return {
    name,
    ballots: ballotsOf(
      votes,
      comments.map((c) => c.statement),
    ),
    question,
    groups,
    clustered: [...groups.keys()],
  };
}

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UnusableFile(file, (error as Error).message);
  }
}

function votesInJson(file: string): Votes {
  const cast = readJson<{ participant_id: number; statement_id: number; vote: number; modified: number }[]>(file);
  return votesOf(cast.map((v) => ({ participant: v.participant_id, statement: v.statement_id, vote: -v.vote, at: v.modified })));
}

function labelsOf(blob: Blob): Map<number, number> {
  const members = new Map(blob['base-clusters'].id.map((id, i) => [id, blob['base-clusters'].members[i]!]));
  return new Map(blob['group-clusters'].flatMap((g) => g.members.flatMap((base) => members.get(base)!.map((p) => [p, g.id] as const))));
}
