import type { Votes } from './ballots.ts';
import { clusteredRows } from './clustered.ts';
import { Trail } from './clusters.ts';
import { compute, describe, groupsOf, leftOut, type Question, type Result } from './compute.ts';
import { Gram } from './gram.ts';
import { findGroups, type Steadiness } from './groups.ts';
import { directionsOf, keptOf, type Pca } from './pca.ts';
import { type Point, pointOf, positions } from './positions.ts';
import { priority } from './priorities.ts';
import { type Standing, standingOf, type VoteChange, votesStanding, withChanges } from './standing.ts';
import { sumOf, type Tally } from './tallies.ts';

/** What a running conversation remembers besides its votes: who has been in groups, and how steady their number is. */
export type Memory = { clustered: readonly number[]; steadiness: Steadiness | undefined };
/** What moderators have decided of statements. `known`: all that exist, voted on or not. */
export type Moderation = { known?: Iterable<number>; out?: ReadonlySet<number>; meta?: ReadonlySet<number> };

/** Fewer votes than this are computed afresh each time; that takes no longer, and is the same digit for digit. */
const FEW = 20_000;

/**
 * The mathematics of a running conversation, in memory. Telling of a vote is cheap, and so are `tally`, `priorities` and `positionOf` after it: a page
 * for voting never waits. `update` then gives the whole result, within milliseconds of the last one: that which `compute` gives from the votes as they
 * stand (and the same memory), within 1e-9. Rebuilt from votes at a start; a restart changes nothing.
 *
 * ```ts
 * const live = new LiveComputation(votes, { known: [1, 2, 3] });
 * live.vote({ participant: 7, statement: 2, vote: -1, at: Date.now() });
 * const { groups } = live.update();
 * ```
 */
export class LiveComputation {
  #standing: Standing;
  /** The standing before, whose memory the next one takes. */
  #spare: Standing | undefined;
  #rowOf: Map<number, number>;
  #columnOf: Map<number, number>;
  readonly #known: Set<number>;
  #moderation: { out: ReadonlySet<number>; meta: ReadonlySet<number> };
  #changed = new Map<number, Map<number, { vote: number; at: number } | undefined>>();
  #memory: Memory;
  #result: Result | undefined;
  #everyone: Map<number, Tally>;
  #inGroups = new Map<number, Tally>();
  #members = new Set<number>();
  #near: Near | undefined;
  readonly #few: number;

  constructor(votes: Votes, question: Moderation & { memory?: Memory; few?: number } = {}) {
    this.#known = new Set(question.known);
    this.#standing = standingOf(votes, this.#known);
    this.#rowOf = indexOf(this.#standing.participants);
    this.#columnOf = indexOf(this.#standing.statements);
    this.#everyone = talliesNow(this.#standing);
    this.#moderation = { out: question.out ?? new Set(), meta: question.meta ?? new Set() };
    this.#memory = question.memory ?? { clustered: [], steadiness: undefined };
    this.#few = question.few ?? FEW;
  }

  get memory(): Memory {
    return this.#memory;
  }

  /** A vote given, changed or taken back. Cheap; the whole follows at the next `update`. */
  vote({ participant, statement, vote, at }: VoteChange): void {
    if (!this.#columnOf.has(statement)) this.#addStatements([statement]);
    const before = this.voteOf(participant, statement);
    count(this.#everyone, statement, before, -1);
    count(this.#everyone, statement, vote, 1);
    if (this.#members.has(participant)) {
      count(this.#inGroups, statement, before, -1);
      count(this.#inGroups, statement, vote, 1);
    }
    const votes = this.#changed.get(participant) ?? new Map();
    votes.set(this.#columnOf.get(statement)!, vote === undefined ? undefined : { vote, at });
    this.#changed.set(participant, votes);
  }

  /** New statements, and those moderated out or found to be about oneself, as they all are now. */
  moderate({ known, out, meta }: Moderation): void {
    if (known) this.#addStatements([...known].filter((id) => !this.#columnOf.has(id)));
    this.#moderation = { out: out ?? this.#moderation.out, meta: meta ?? this.#moderation.meta };
  }

  /** How somebody has voted on a statement, as of now. */
  voteOf(participant: number, statement: number): number | undefined {
    const column = this.#columnOf.get(statement);
    if (column === undefined) return undefined;
    const changed = this.#changed.get(participant);
    if (changed?.has(column)) return changed.get(column)?.vote;
    return this.#votesOf(participant).get(column);
  }

  /** Everybody's votes on a statement, as of now. */
  tally(statement: number): Tally {
    return this.#everyone.get(statement) ?? { agree: 0, disagree: 0, seen: 0 };
  }

  /** Weights for the lot of the next statement, from votes as of now and how far statements pulled at the last `update`. */
  priorities(): Record<number, number> {
    const { statements } = this.#standing;
    const pull = this.#result ? indexOf(this.#result.statements) : new Map<number, number>();
    return Object.fromEntries(
      statements.map((id) => {
        const extremity = this.#result?.pca.extremity[pull.get(id) ?? -1] ?? 0;
        return [id, priority(this.#inGroups.get(id) ?? { agree: 0, disagree: 0, seen: 0 }, extremity, this.#moderation.meta.has(id))];
      }),
    );
  }

  /** Where somebody stands with the votes of now among the directions of the last `update`. */
  positionOf(participant: number): Point | undefined {
    if (!this.#result) return undefined;
    const votes = this.#votesOf(participant);
    for (const [column, v] of this.#changed.get(participant) ?? []) {
      if (v) votes.set(column, v.vote);
      else votes.delete(column);
    }
    return votes.size > 0 ? pointOf(votes, this.#standing.statements, this.#result.pca, leftOut(this.#moderation)) : undefined;
  }

  /** The votes as they stand: what a fresh `compute` would be given. */
  votes(): Votes {
    this.#settle();
    return votesStanding(this.#standing);
  }

  /** The whole result of the votes as they stand. Counts as one look at the number of groups. */
  update(): Result {
    this.#settle();
    const question: Question = { ...this.#moderation, clusteredBefore: this.#memory.clustered, ...definedSteadiness(this.#memory) };
    const few = this.#standing.column.length < this.#few;
    if (few) this.#near = undefined;
    const result = few ? compute(this.#standing, question) : this.#nearby(question);
    this.#result = result;
    this.#memory = { clustered: result.clustered, steadiness: result.steadiness };
    if (result.clustered.length !== this.#members.size || !result.clustered.every((id) => this.#members.has(id)))
      this.#members = new Set(result.clustered);
    this.#inGroups = new Map(result.statements.map((id) => [id, sumOf(result.groups.map((g) => result.groupVotes[g.id]![id]!))]));
    return result;
  }

  #nearby(question: Question): Result {
    const standing = this.#standing;
    const out = leftOut(question);
    const kept = keptOf(standing.statements, out);
    const center = meansOf(this.#everyone, standing.statements, kept);
    const near = this.#near ?? {
      gram: new Gram(0),
      kept: new Uint8Array(),
      center: new Float64Array(),
      components: [],
      trail: new Trail(),
      rows: [],
    };
    const gram = near.gram.size === kept.length ? near.gram : new Gram(kept.length, near.gram);
    gram.renew(
      standing,
      kept,
      center,
      [...kept.keys()].filter((j) => j >= near.kept.length || kept[j] !== near.kept[j] || center[j] !== near.center[j] || near.stale?.has(j)),
    );
    const directions: Pca = directionsOf(
      gram.times,
      center,
      near.components.map((c) => widened(c, kept.length)),
    );
    const points = positions(standing, directions, out);
    const inPlace = this.#near && !near.from;
    const rows = clusteredRows(standing, inPlace ? near.rows : this.#memory.clustered.flatMap((id) => this.#rowOf.get(id) ?? []));
    near.trail.reorder(placesBefore(near.rows, rows, near.from));
    const found = findGroups(
      rows.map((r) => points[r]!),
      { before: question.steadiness, trail: near.trail },
    );
    this.#near = { gram, kept, center, components: directions.components, trail: near.trail, rows };
    return describe(standing, question, directions, points, rows, groupsOf(found, rows), found);
  }

  /** Takes changes since the last time into the standing. */
  #settle(): void {
    if (this.#changed.size === 0) return;
    const { standing, from } = withChanges(this.#standing, this.#rowOf, this.#changed, this.#spare);
    if (this.#near) {
      // A vote changed to and fro leaves the mean where it was, though not who cast it.
      const stale = new Set([...(this.#near.stale ?? []), ...[...this.#changed.values()].flatMap((votes) => [...votes.keys()])]);
      this.#near = { ...this.#near, stale, from: joined(this.#near.from, from) };
    }
    if (from || standing.participants.length !== this.#standing.participants.length) this.#rowOf = indexOf(standing.participants);
    this.#spare = this.#standing;
    this.#standing = standing;
    this.#changed = new Map();
  }

  #votesOf(participant: number): Map<number, number> {
    const r = this.#rowOf.get(participant);
    const { start, column, value } = this.#standing;
    const votes = new Map<number, number>();
    if (r !== undefined) for (let i = start[r]!; i < start[r + 1]!; i++) votes.set(column[i]!, value[i]!);
    return votes;
  }

  #addStatements(ids: readonly number[]): void {
    if (ids.length === 0) return;
    for (const id of ids) this.#known.add(id);
    this.#settle();
    const last = this.#standing.statements.at(-1) ?? Number.NEGATIVE_INFINITY;
    const added = ids.toSorted((a, b) => a - b);
    if (added[0]! > last) this.#standing = { ...this.#standing, statements: [...this.#standing.statements, ...added] };
    else {
      // One between the others moves their columns: begun anew.
      this.#standing = standingOf(votesStanding(this.#standing), [...this.#standing.statements, ...added]);
      this.#rowOf = indexOf(this.#standing.participants);
      this.#near = undefined;
    }
    this.#columnOf = indexOf(this.#standing.statements);
    for (const id of ids) this.#everyone.set(id, { agree: 0, disagree: 0, seen: 0 });
  }
}

/** What the last update left to begin from. `stale`: columns with votes changed since; `from`: where rows were then. */
type Near = {
  gram: Gram;
  kept: Uint8Array;
  center: Float64Array;
  components: readonly Float64Array[];
  trail: Trail;
  rows: readonly number[];
  stale?: ReadonlySet<number>;
  from?: Int32Array | undefined;
};

const definedSteadiness = ({ steadiness }: Memory) => (steadiness ? { steadiness } : {});
const indexOf = (ids: Iterable<number>): Map<number, number> => {
  const places = new Map<number, number>();
  for (const id of ids) places.set(id, places.size);
  return places;
};
const widened = (v: Float64Array, m: number): Float64Array => {
  const wide = new Float64Array(m);
  wide.set(v);
  return wide;
};
/** Where rows were before two moves; nothing when neither moved any. */
const joined = (before: Int32Array | undefined, after: Int32Array | undefined): Int32Array | undefined =>
  before && after ? after.map((r) => before[r] ?? -1) : (after ?? before);

/** Places of the points of `rows` among those of the rows before. */
function placesBefore(before: readonly number[], rows: readonly number[], from: Int32Array | undefined): Int32Array {
  const placeOf = new Int32Array((before.at(-1) ?? -1) + 1).fill(-1);
  for (let i = 0; i < before.length; i++) placeOf[before[i]!] = i;
  const places = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) places[i] = placeOf[from ? (from[rows[i]!] ?? -1) : rows[i]!] ?? -1;
  return places;
}

function talliesNow({ column, value, statements }: Standing): Map<number, Tally> {
  const tallies = statements.map(() => ({ agree: 0, disagree: 0, seen: 0 }));
  for (let i = 0; i < column.length; i++) add(tallies[column[i]!]!, value[i]!, 1);
  return new Map(statements.map((id, j) => [id, tallies[j]!]));
}
/** The mean vote of each statement that takes part, as `means` counts it. */
const meansOf = (tallies: ReadonlyMap<number, Tally>, statements: readonly number[], kept: Uint8Array): Float64Array =>
  Float64Array.from(statements, (id, j) => {
    const { agree, disagree, seen } = tallies.get(id)!;
    return kept[j] && seen ? (disagree - agree) / seen : 0;
  });
function add(tally: Tally, vote: number, by: number): void {
  tally.seen += by;
  if (vote < 0) tally.agree += by;
  else if (vote > 0) tally.disagree += by;
}
function count(tallies: Map<number, Tally>, statement: number, vote: number | undefined, by: number): void {
  if (vote === undefined) return;
  const tally = tallies.get(statement) ?? { agree: 0, disagree: 0, seen: 0 };
  tallies.set(statement, tally);
  add(tally, vote, by);
}
