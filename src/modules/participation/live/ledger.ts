import type { Votes } from '../math/ballots.ts';
import type { VoteValue } from '../vote.store.ts';

/** How everybody voted on one statement. `seen`: all votes, passes too; `important`: of how many who voted. */
export type Tally = { agree: number; disagree: number; seen: number; important: number };

const IMPORTANT = 4;
const NONE = 3;
const valueIn = (kept: number): VoteValue => ((kept % IMPORTANT) - 1) as VoteValue;

/**
 * Present votes of a conversation in memory, one byte each: a row for each participant, a place for each statement (`value + 1`, 3 for none, 4 more when
 * important). Applying a vote again changes nothing, so what was read twice counts once.
 */
export class Ledger {
  readonly #rows = new Map<number, Uint8Array>();
  readonly #cast = new Map<number, number>();
  readonly #tallies = new Map<number, Tally>();
  #votes = 0;

  /** Present votes of everybody, also on statements that are in no result. */
  get votes(): number {
    return this.#votes;
  }
  /** Participants who have at least one vote. */
  get voters(): number {
    return this.#cast.size;
  }

  /** The participant's present vote on a statement; `value` null for none. */
  put(participant: number, statement: number, value: VoteValue | null, important: boolean): void {
    const row = this.#rowOf(participant, statement);
    const before = row[statement]!;
    const after = value === null ? NONE : value + 1 + (important ? IMPORTANT : 0);
    if (before === after) return;
    row[statement] = after;
    this.#count(participant, statement, before, -1);
    this.#count(participant, statement, after, 1);
  }

  /** Nothing is left of a participant. */
  remove(participant: number): void {
    for (const [statement, kept] of this.#rows.get(participant)?.entries() ?? []) this.#count(participant, statement, kept, -1);
    this.#rows.delete(participant);
  }

  tallyOf(statement: number): Tally {
    return this.#tallies.get(statement) ?? { agree: 0, disagree: 0, seen: 0, important: 0 };
  }

  /** Votes of one participant, as the mathematics has them: statement -> database sign. */
  votesOf(participant: number): Map<number, VoteValue> {
    const votes = new Map<number, VoteValue>();
    for (const [statement, kept] of this.#rows.get(participant)?.entries() ?? []) if (kept !== NONE) votes.set(statement, valueIn(kept));
    return votes;
  }

  /** Everybody's votes on one statement: participant -> database sign. */
  votesOn(statement: number): Map<number, VoteValue> {
    const votes = new Map<number, VoteValue>();
    for (const [participant, row] of this.#rows) {
      const kept = row[statement] ?? NONE;
      if (kept !== NONE) votes.set(participant, valueIn(kept));
    }
    return votes;
  }

  /** The votes on these statements as the mathematics takes them. Their time is the participant's number: the order of arrival. */
  votesAmong(statements: ReadonlySet<number>): Votes {
    const participant = new Int32Array(this.#votes);
    const statement = new Int32Array(this.#votes);
    const vote = new Int8Array(this.#votes);
    let n = 0;
    for (const [pid, row] of [...this.#rows].sort(([a], [b]) => a - b))
      for (const [tid, kept] of row.entries()) {
        if (kept === NONE || !statements.has(tid)) continue;
        participant[n] = pid;
        statement[n] = tid;
        vote[n++] = valueIn(kept);
      }
    const pids = participant.slice(0, n);
    return { participant: pids, statement: statement.slice(0, n), vote: vote.slice(0, n), at: Float64Array.from(pids) };
  }

  #rowOf(participant: number, statement: number): Uint8Array {
    const known = this.#rows.get(participant);
    if (known && statement < known.length) return known;
    const row = new Uint8Array(Math.max(statement + 1, (known?.length ?? 0) * 2, 32)).fill(NONE);
    if (known) row.set(known);
    this.#rows.set(participant, row);
    return row;
  }

  #count(participant: number, statement: number, kept: number, by: 1 | -1): void {
    if (kept === NONE) return;
    const tally = this.tallyOf(statement);
    tally.seen += by;
    const value = valueIn(kept);
    if (value < 0) tally.agree += by;
    if (value > 0) tally.disagree += by;
    if (kept >= IMPORTANT) tally.important += by;
    this.#tallies.set(statement, tally);
    this.#votes += by;
    const cast = (this.#cast.get(participant) ?? 0) + by;
    if (cast === 0) this.#cast.delete(participant);
    else this.#cast.set(participant, cast);
  }
}
