/**
 * Votes as they were cast, column by column, so that a million of them weigh little. Database sign, as the reference system keeps votes: -1 agree,
 * 0 pass, +1 disagree. `at`: any number that grows in time.
 */
export type Votes = { participant: Int32Array; statement: Int32Array; vote: Int8Array; at: Float64Array };

/**
 * All current votes as a sparse matrix, row by row: participants in order of first vote, statements by ascending id.
 * Row `r` holds entries `start[r]` to `start[r + 1]`: `column` (index into `statements`, ascending) and `value` (database sign).
 */
export type Ballots = {
  participants: Int32Array;
  statements: readonly number[];
  start: Int32Array;
  column: Int32Array;
  value: Int8Array;
};

/** Makes votes out of a list; for small ones and tests. */
export function votesOf(list: readonly { participant: number; statement: number; vote: number; at?: number }[]): Votes {
  return {
    participant: Int32Array.from(list, (v) => v.participant),
    statement: Int32Array.from(list, (v) => v.statement),
    vote: Int8Array.from(list, (v) => v.vote),
    at: Float64Array.from(list, (v, i) => v.at ?? i),
  };
}

/**
 * Orders votes into ballots; of several votes of one participant on one statement the last in time wins, of equal times the later in the list.
 * `known`: ids of statements that exist though nobody has voted on them yet. `at`: when each standing vote was cast.
 */
export function ballotsOf(votes: Votes, known: Iterable<number> = []): Ballots & { at: Float64Array } {
  const order = inTime(votes.at);
  const ids = new Set(known);
  for (let i = 0; i < votes.statement.length; i++) ids.add(votes.statement[i]!);
  const statements = [...ids].sort((a, b) => a - b);
  const columnOf = new Map(statements.map((id, index) => [id, index]));
  const { rows, participants } = rowsOf(votes.participant, order);
  // Votes of each row together, in time.
  const begins = new Int32Array(participants.length + 1);
  for (const r of rows) begins[r + 1]!++;
  for (let r = 0; r < participants.length; r++) begins[r + 1]! += begins[r]!;
  const next = begins.slice();
  const cast = new Int32Array(rows.length);
  for (let i = 0; i < order.length; i++) cast[next[rows[i]!]!++] = order[i]!;

  const start = new Int32Array(participants.length + 1);
  const column = new Int32Array(rows.length);
  const value = new Int8Array(rows.length);
  const at = new Float64Array(rows.length);
  const latest = new Int32Array(statements.length);
  const seenBy = new Int32Array(statements.length).fill(-1);
  let end = 0;
  for (let r = 0; r < participants.length; r++) {
    const from = end;
    for (let i = begins[r]!; i < begins[r + 1]!; i++) {
      const vote = cast[i]!;
      const j = columnOf.get(votes.statement[vote]!)!;
      latest[j] = vote;
      if (seenBy[j] === r) continue;
      seenBy[j] = r;
      column[end++] = j;
    }
    column.subarray(from, end).sort();
    for (let i = from; i < end; i++) {
      const vote = latest[column[i]!]!;
      value[i] = votes.vote[vote]!;
      at[i] = votes.at[vote]!;
    }
    start[r + 1] = end;
  }
  return { participants, statements, start, column: column.subarray(0, end), value: value.subarray(0, end), at: at.subarray(0, end) };
}

/** Indexes in time; equal times stay in the order of the list. */
function inTime(at: Float64Array): Uint32Array {
  const order = Uint32Array.from(at.keys());
  for (let i = 1; i < at.length; i++) if (at[i]! < at[i - 1]!) return order.sort((a, b) => at[a]! - at[b]! || a - b);
  return order;
}

function rowsOf(participant: Int32Array, order: Uint32Array): { rows: Int32Array; participants: Int32Array } {
  const rowOf = new Map<number, number>();
  const rows = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const id = participant[order[i]!]!;
    const row = rowOf.get(id) ?? rowOf.size;
    rowOf.set(id, row);
    rows[i] = row;
  }
  return { rows, participants: Int32Array.from(rowOf.keys()) };
}

/** How many votes each participant has cast, whatever became of the statements. */
export function votesCast({ start }: Ballots): Int32Array {
  const cast = new Int32Array(start.length - 1);
  for (let r = 0; r < cast.length; r++) cast[r] = start[r + 1]! - start[r]!;
  return cast;
}
