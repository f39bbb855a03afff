import { LiveComputation, type Memory } from '../math/live.ts';
import type { Result } from '../math/compute.ts';
import type { Statement } from '../statement.store.ts';
import type { Changes } from './changes.store.ts';
import { Ledger } from './ledger.ts';

/**
 * A conversation's votes in memory with the mathematics over them. Waiting statements nobody but their author has seen, and merged ones count where they
 * were merged into: neither is in the mathematics. Rejected and withdrawn ones count as 0 for everybody, as in the reference.
 */
export class Counting {
  readonly ledger = new Ledger();
  statements: ReadonlyMap<number, Statement> = new Map();
  #counted: ReadonlySet<number> = new Set();
  #mathematics: LiveComputation | undefined;
  #memory: Memory | undefined;

  /** @param memory of an earlier process */
  constructor(memory?: Memory) {
    this.#memory = memory;
  }

  get memory(): Memory | undefined {
    return this.#mathematics?.memory ?? this.#memory;
  }

  /** Takes in what has changed; the same change twice is one. */
  take({ statements, left, votes }: Omit<Changes, 'upTo'>): void {
    if (statements) this.statements = new Map(statements.map((s) => [s.tid, s]));
    for (const pid of left) this.#forget(pid);
    for (const { participant, statement, value, important } of votes) {
      this.ledger.put(participant, statement, value, important);
      if (this.#counted.has(statement)) this.#mathematics?.vote({ participant, statement, vote: value ?? undefined, at: participant });
    }
    if (statements) this.#recount();
  }

  /** The whole result as the votes stand; nothing before the first vote. */
  result(): Result | undefined {
    if (this.ledger.voters === 0) return undefined;
    if (!this.#mathematics) {
      const memory = this.#memory;
      this.#mathematics = new LiveComputation(this.ledger.votesAmong(this.#counted), {
        known: this.#counted,
        ...this.#moderation(),
        ...(memory ? { memory } : {}),
      });
    }
    return this.#mathematics.update();
  }

  #forget(pid: number): void {
    for (const statement of this.ledger.votesOf(pid).keys())
      if (this.#counted.has(statement)) this.#mathematics?.vote({ participant: pid, statement, vote: undefined, at: pid });
    this.ledger.remove(pid);
  }

  /** Statements have come, been decided or merged. One that leaves the mathematics makes it begin anew; one that joins brings its votes. */
  #recount(): void {
    const counted = new Set([...this.statements.values()].filter((s) => s.state !== 'waiting' && s.state !== 'merged').map((s) => s.tid));
    const before = this.#counted;
    this.#counted = counted;
    if (!this.#mathematics) return;
    if ([...before].some((tid) => !counted.has(tid))) {
      this.#memory = this.#mathematics.memory;
      this.#mathematics = undefined;
      return;
    }
    const joined = [...counted].filter((tid) => !before.has(tid));
    this.#mathematics.moderate({ known: joined, ...this.#moderation() });
    for (const statement of joined)
      for (const [participant, vote] of this.ledger.votesOn(statement)) this.#mathematics.vote({ participant, statement, vote, at: participant });
  }

  #moderation() {
    const counted = [...this.statements.values()].filter((s) => this.#counted.has(s.tid));
    return {
      out: new Set(counted.filter((s) => s.state !== 'accepted').map((s) => s.tid)),
      meta: new Set(counted.filter((s) => s.meta).map((s) => s.tid)),
    };
  }
}
