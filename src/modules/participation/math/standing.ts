import { type Ballots, ballotsOf, type Votes } from './ballots.ts';

/** A vote given, changed or (without `vote`) taken back. Database sign. `at`: its time; participants stand in the order of their earliest vote. */
export type VoteChange = { participant: number; statement: number; vote: -1 | 0 | 1 | undefined; at: number };

/** Votes as they stand: ballots with the time of each vote, and of each participant's earliest. */
export type Standing = Ballots & { at: Float64Array; first: Float64Array };

export function standingOf(votes: Votes, known: Iterable<number>): Standing {
  const ballots = ballotsOf(votes, known);
  const first = new Float64Array(ballots.participants.length).fill(Number.POSITIVE_INFINITY);
  for (let r = 0; r < first.length; r++)
    for (let i = ballots.start[r]!; i < ballots.start[r + 1]!; i++) first[r] = Math.min(first[r]!, ballots.at[i]!);
  // A list with votes later changed may have had another order than the votes that stand.
  return withChanges({ ...ballots, first }, new Map(), new Map()).standing;
}

/** The votes of a standing as a list, in time: what a fresh computation would be given. */
export function votesStanding(standing: Standing): Votes {
  const { start, column, value, at, participants, statements } = standing;
  const rowOf = new Int32Array(column.length);
  for (let r = 0; r < participants.length; r++) rowOf.fill(r, start[r]!, start[r + 1]!);
  const order = Uint32Array.from(column.keys()).sort((a, b) => at[a]! - at[b]! || participants[rowOf[a]!]! - participants[rowOf[b]!]! || a - b);
  return {
    participant: Int32Array.from(order, (i) => participants[rowOf[i]!]!),
    statement: Int32Array.from(order, (i) => statements[column[i]!]!),
    vote: Int8Array.from(order, (i) => value[i]!),
    at: Float64Array.from(order, (i) => at[i]!),
  };
}

/**
 * A standing with changes to some ballots. `changed`: of each participant, of each column (index into `statements`), the vote and its time, or nothing
 * when taken back. `from`: where each row was before, -1 for a new one, or undefined when all are where they were. `spare`: one no longer needed, whose memory is used again.
 */
export function withChanges(
  old: Standing,
  rowOf: ReadonlyMap<number, number>,
  changed: ReadonlyMap<number, ReadonlyMap<number, { vote: number; at: number } | undefined>>,
  spare?: Standing,
): { standing: Standing; from: Int32Array | undefined } {
  const touched = new Map<number, Row>();
  const fresh: Row[] = [];
  for (const [participant, votes] of changed) {
    const r = rowOf.get(participant);
    const row = changedRow(old, participant, r, votes);
    if (r !== undefined) touched.set(r, row);
    else if (row.votes.length > 0) fresh.push(row);
  }
  const { order, kept } = orderOf(old, touched, fresh);
  const length = old.column.length + [...touched].reduce((n, [r, row]) => n + row.votes.length - (old.start[r + 1]! - old.start[r]!), 0);
  const made = emptyStanding(old.statements, order.length, length + fresh.reduce((n, row) => n + row.votes.length, 0), spare);
  let end = 0;
  for (let i = 0; i < order.length; i++) {
    const r = order[i]!;
    const row = r < 0 ? fresh[-1 - r]! : touched.get(r);
    if (row) {
      made.participants[i] = row.participant;
      made.first[i] = row.first;
      for (const v of row.votes) {
        made.column[end] = v.column;
        made.value[end] = v.vote;
        made.at[end++] = v.at;
      }
      made.start[i + 1] = end;
      continue;
    }
    // Rows that stay together are moved together.
    let last = i;
    while (last + 1 < order.length && order[last + 1] === order[last]! + 1 && !touched.has(order[last + 1]!)) last++;
    const [begin, until] = [old.start[r]!, old.start[order[last]! + 1]!];
    made.column.set(old.column.subarray(begin, until), end);
    made.value.set(old.value.subarray(begin, until), end);
    made.at.set(old.at.subarray(begin, until), end);
    for (let moved = i; moved <= last; moved++) {
      made.participants[moved] = old.participants[order[moved]!]!;
      made.first[moved] = old.first[order[moved]!]!;
      made.start[moved + 1] = end + old.start[order[moved]! + 1]! - begin;
    }
    end += until - begin;
    i = last;
  }
  return { standing: made, from: kept ? undefined : order.map((r) => Math.max(-1, r)) };
}

type Row = { participant: number; votes: { column: number; vote: number; at: number }[]; first: number };

function changedRow(
  old: Standing,
  participant: number,
  r: number | undefined,
  changes: ReadonlyMap<number, { vote: number; at: number } | undefined>,
): Row {
  const votes = [...changes].flatMap(([column, v]) => (v ? [{ column, ...v }] : []));
  if (r !== undefined)
    for (let i = old.start[r]!; i < old.start[r + 1]!; i++)
      if (!changes.has(old.column[i]!)) votes.push({ column: old.column[i]!, vote: old.value[i]!, at: old.at[i]! });
  votes.sort((a, b) => a.column - b.column);
  return { participant, votes, first: votes.reduce((least, v) => Math.min(least, v.at), Number.POSITIVE_INFINITY) };
}

/** Rows in the order of earliest votes: an old row by its number, a new one as -1, -2, …; those without votes go. */
function orderOf(old: Standing, touched: ReadonlyMap<number, Row>, fresh: readonly Row[]): { order: Int32Array; kept: boolean } {
  const rows: number[] = [];
  for (let r = 0; r < old.participants.length; r++) if (touched.get(r)?.votes.length !== 0) rows.push(r);
  const whole = rows.length === old.participants.length;
  for (const i of fresh.keys()) rows.push(-1 - i);
  const first = (r: number) => (r < 0 ? fresh[-1 - r]!.first : (touched.get(r)?.first ?? old.first[r]!));
  const participant = (r: number) => (r < 0 ? fresh[-1 - r]!.participant : old.participants[r]!);
  const before = (a: number, b: number) => first(a) - first(b) || participant(a) - participant(b);
  let sorted = true;
  for (let i = 1; i < rows.length && sorted; i++) sorted = before(rows[i - 1]!, rows[i]!) <= 0;
  if (!sorted) rows.sort(before);
  return { order: Int32Array.from(rows), kept: whole && sorted };
}

function emptyStanding(statements: readonly number[], rows: number, votes: number, spare?: Standing): Standing {
  const roomy = spare && spare.value.buffer.byteLength >= votes ? spare : undefined;
  const room = votes + (votes >> 4);
  return {
    statements,
    participants: new Int32Array(rows),
    start: new Int32Array(rows + 1),
    column: new Int32Array(roomy?.column.buffer ?? new ArrayBuffer(4 * room), 0, votes),
    value: new Int8Array(roomy?.value.buffer ?? new ArrayBuffer(room), 0, votes),
    at: new Float64Array(roomy?.at.buffer ?? new ArrayBuffer(8 * room), 0, votes),
    first: new Float64Array(rows),
  };
}
