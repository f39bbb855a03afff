import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readVotes } from '../exchange/conversation-files.ts';
import { ballotsOf, type Votes, votesOf } from './ballots.ts';
import { compute } from './compute.ts';

/** Complete results of the reference system ("math blobs"), read in place. Ours must equal them wherever labels of groups do not decide, and with its labels everywhere. */
const folder = join(process.env.POLKU_SHARED ?? '../shared', 'data/polis/truth');
const skip = existsSync(folder) ? false : 'skipped: data absent';

type Blob = {
  tids: number[];
  'mod-out': number[];
  'meta-tids'?: number[];
  'in-conv': number[];
  pca: { center: number[]; comps: number[][]; 'comment-extremity': number[] };
  'base-clusters': { id: number[]; members: number[][]; x: number[]; y: number[] };
  'group-clusters': { id: number; members: number[] }[];
  'group-votes': Record<string, { votes: Record<string, { A: number; D: number; S: number }> }>;
  repness: Record<string, { tid: number; 'repful-for': string; repness: number }[]>;
  consensus: Record<'agree' | 'disagree', { tid: number }[]>;
  'group-aware-consensus': Record<string, number>;
  'comment-priorities': Record<string, number>;
};

async function read(name: string): Promise<{ blob: Blob; votes: Votes }> {
  const files = readdirSync(join(folder, name));
  const file = (end: string) => join(folder, name, files.find((f) => f.endsWith(end))!);
  const blob: Blob = JSON.parse(readFileSync(file(files.some((f) => f.includes('math_blob')) ? 'math_blob.json' : 'math-pca2.json'), 'utf8'));
  if (!files.includes('votes.json')) return { blob, votes: await readVotes(file('votes.csv')) };
  const cast: { participant_id: number; statement_id: number; vote: number; modified: number }[] = JSON.parse(
    readFileSync(file('votes.json'), 'utf8'),
  );
  const known = new Set(blob.tids);
  // votes.json has +1 for agree
  const list = cast
    .filter((v) => known.has(v.statement_id))
    .map((v) => ({ participant: v.participant_id, statement: v.statement_id, vote: -v.vote, at: v.modified }));
  return { blob, votes: votesOf(list) };
}

function labelsOf(blob: Blob): Map<number, number> {
  const members = new Map(blob['base-clusters'].id.map((id, i) => [id, blob['base-clusters'].members[i]!]));
  return new Map(blob['group-clusters'].flatMap((g) => g.members.flatMap((base) => members.get(base)!.map((p) => [p, g.id] as const))));
}

async function both(name: string) {
  const { blob, votes } = await read(name);
  const ballots = ballotsOf(votes, blob.tids);
  const question = { out: new Set(blob['mod-out']), meta: new Set(blob['meta-tids'] ?? []) };
  return { blob, ours: compute(ballots, { ...question, groups: labelsOf(blob) }), cold: compute(ballots, question) };
}

for (const name of skip ? [] : readdirSync(folder)) {
  test(`${name}: everything equals the reference's result`, async () => {
    const { blob, ours } = await both(name);
    const at = (tid: number) => blob.tids.indexOf(tid);
    for (const [j, tid] of ours.statements.entries()) assert.ok(Math.abs(ours.pca.center[j]! - blob.pca.center[at(tid)]!) < 1e-9, `centre of ${tid}`);
    const signs = ours.pca.components.map((c, k) => {
      const theirs = ours.statements.map((tid) => blob.pca.comps[k]![at(tid)]!);
      const cos = dot(c, theirs) / Math.sqrt(dot(c, c) * dot(theirs, theirs));
      assert.ok(Math.abs(cos) > 0.999999, `component ${k}: ${cos}`);
      return Math.sign(cos);
    });
    for (const [i, members] of blob['base-clusters'].members.entries()) {
      if (members.length > 1) continue;
      const [x, y] = ours.positions[members[0]!]!;
      assert.ok(
        Math.abs(x * signs[0]! - blob['base-clusters'].x[i]!) < 1e-4 && Math.abs(y * signs[1]! - blob['base-clusters'].y[i]!) < 1e-4,
        `position of ${members[0]}`,
      );
    }
    const groupVotes = Object.fromEntries(
      Object.entries(blob['group-votes']).map(([g, { votes }]) => [
        g,
        Object.fromEntries(Object.entries(votes).map(([t, v]) => [t, { agree: v.A, disagree: v.D, seen: v.S }])),
      ]),
    );
    assert.deepEqual(ours.groupVotes, groupVotes);
    for (const [g, list] of Object.entries(blob.repness))
      assert.deepEqual(
        ours.representative[Number(g)]!.map((r) => `${r.statement} ${r.direction}`),
        list.map((r) => `${r.tid} ${r['repful-for']}`),
        `representative of group ${g}`,
      );
    for (const way of ['agree', 'disagree'] as const)
      assert.deepEqual(
        ours.consensus[way].map((c) => c.statement),
        blob.consensus[way].map((c) => c.tid),
      );
    near(ours.groupAwareConsensus, blob['group-aware-consensus'], 1e-9);
    near(ours.priorities, blob['comment-priorities'], 1e-6);
  });

  test(`${name}: from a cold start, as many groups as the reference came to over time, and much the same people in each`, async () => {
    const { blob, cold } = await both(name);
    const labels = labelsOf(blob);
    const own = new Map(cold.groups.flatMap((g) => g.members.map((p) => [p, g.id] as const)));
    const pairs = [...labels].flatMap(([p, g]): [number, number][] => (own.has(p) ? [[g, own.get(p)!]] : []));
    assert.equal(cold.groups.length, blob['group-clusters'].length);
    assert.ok(adjustedRand(pairs) > 0.6, `adjusted Rand index ${adjustedRand(pairs)}`);
    // Those whom the reference has and we not were let in when there were fewer statements: once in, always in.
    assert.deepEqual(
      cold.clustered.filter((p) => !blob['in-conv'].includes(p)),
      [],
    );
  });
}
test('the reference results are there', { skip }, () => assert.equal(readdirSync(folder).length, 3));

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
function near(ours: Record<string, number>, theirs: Record<string, number>, within: number): void {
  for (const [key, value] of Object.entries(theirs))
    assert.ok(Math.abs(ours[key]! - value) <= within * Math.max(1, value), `${key}: ${ours[key]} is not ${value}`);
}

/** How alike two groupings are, 1 for the same, 0 for chance (Hubert & Arabie 1985). */
function adjustedRand(pairs: readonly [number, number][]): number {
  const two = (n: number) => (n * (n - 1)) / 2;
  const count = <K>(keys: readonly K[]) => [...Map.groupBy(keys, (k) => k).values()].reduce((sum, g) => sum + two(g.length), 0);
  const [same, a, b] = [count(pairs.map((p) => p.join())), count(pairs.map((p) => p[0])), count(pairs.map((p) => p[1]))];
  const chance = (a * b) / two(pairs.length);
  return (same - chance) / ((a + b) / 2 - chance);
}
