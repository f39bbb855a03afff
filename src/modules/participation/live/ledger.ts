import type { Ballots } from '../math/ballots.ts';
import type { VoteValue } from '../vote.store.ts';

/** How everybody voted on one statement. `seen`: all votes, passes too; `important`: of how many who voted. */
export type Tally = { agree: number; disagree: number; seen: number; important: number };

const IMPORTANT = 4;
const NONE = 3;

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
    for (const [statement, kept] of this.#rows.get(participant)?.entries() ?? [])
      if (kept !== NONE) votes.set(statement, ((kept % IMPORTANT) - 1) as VoteValue);
    return votes;
  }

  /** The votes on these statements (ascending) as the mathematics takes them; participants in order of their numbers. */
  ballots(statements: readonly number[]): Ballots {
    const rows = [...this.#rows].sort(([a], [b]) => a - b);
    const participants = new Int32Array(rows.length);
    const start = new Int32Array(rows.length + 1);
    const column = new Int32Array(this.#votes);
    const value = new Int8Array(this.#votes);
    let r = 0;
    let at = 0;
    for (const [participant, row] of rows) {
      for (let j = 0; j < statements.length; j++) {
        const kept = row[statements[j]!] ?? NONE;
        if (kept === NONE) continue;
        column[at] = j;
        value[at++] = (kept % IMPORTANT) - 1;
      }
      if (at === start[r]) continue;
      participants[r] = participant;
      start[++r] = at;
    }
    return {
      participants: participants.slice(0, r),
      statements,
      start: start.slice(0, r + 1),
      column: column.slice(0, at),
      value: value.slice(0, at),
    };
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
    const value = (kept % IMPORTANT) - 1;
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
