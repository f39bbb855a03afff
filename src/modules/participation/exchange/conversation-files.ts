import type { Votes } from '../math/ballots.ts';
import { readCsv, UnusableFile, wholeNumber } from './csv.ts';

/** What the reference system's export says of a statement. */
export type Comment = { statement: number; moderatedOut: boolean; meta: boolean; text: string };

const VOTES = {
  participant: ['voter-id', 'participant', 'participant_id'],
  statement: ['comment-id', 'statement', 'statement_id'],
  vote: ['vote'],
} as const;

/**
 * Votes of an export (`votes.csv`: +1 agree, 0 pass, -1 disagree), turned to the database sign. Without a time column the rows are taken as in time.
 * Throws `UnusableFile`, with the line.
 */
export async function readVotes(file: string): Promise<Votes> {
  const participant = new Numbers(Int32Array);
  const statement = new Numbers(Int32Array);
  const vote = new Numbers(Int8Array);
  const at = new Numbers(Float64Array);
  for await (const { line, cells } of readCsv(file, VOTES, { at: ['timestamp', 'modified'] })) {
    const said = wholeNumber(file, line, 'vote', cells.vote);
    if (Math.abs(said) > 1) throw new UnusableFile(file, `line ${line}: vote should be 1, 0 or -1, is '${cells.vote}'`);
    participant.push(wholeNumber(file, line, 'participant', cells.participant));
    statement.push(wholeNumber(file, line, 'statement', cells.statement));
    vote.push(said === 0 ? 0 : -said);
    at.push(cells.at ? wholeNumber(file, line, 'time', cells.at) : line);
  }
  return { participant: participant.all(), statement: statement.all(), vote: vote.all(), at: at.all() };
}

/** Statements of an export (`comments.csv`). Throws `UnusableFile`, with the line. */
export async function readComments(file: string): Promise<Comment[]> {
  const comments: Comment[] = [];
  const rows = readCsv(
    file,
    { statement: ['comment-id', 'statement', 'statement_id'] },
    { moderated: ['moderated'], meta: ['is-meta', 'is_meta', 'meta'], text: ['comment-body', 'txt', 'text'] },
  );
  for await (const { line, cells } of rows)
    comments.push({
      statement: wholeNumber(file, line, 'statement', cells.statement),
      moderatedOut: cells.moderated === '-1',
      meta: cells.meta === '1' || cells.meta?.toLowerCase() === 'true',
      text: cells.text ?? '',
    });
  return comments;
}

/** Given labels of participants (`participant,group`). Throws `UnusableFile`, with the line. */
export async function readGroups(file: string): Promise<Map<number, number>> {
  const groups = new Map<number, number>();
  for await (const { line, cells } of readCsv(file, { participant: VOTES.participant, group: ['group', 'group-id', 'group_id'] })) {
    if (cells.group === '') continue;
    groups.set(wholeNumber(file, line, 'participant', cells.participant), wholeNumber(file, line, 'group', cells.group));
  }
  return groups;
}

/** A typed array that grows. */
class Numbers<Kind extends Int32Array<ArrayBuffer> | Int8Array<ArrayBuffer> | Float64Array<ArrayBuffer>> {
  #held: Kind;
  #length = 0;
  readonly #make: new (
    length: number,
  ) => Kind;
  constructor(make: new (length: number) => Kind) {
    this.#make = make;
    this.#held = new make(1024);
  }
  push(value: number): void {
    if (this.#length === this.#held.length) {
      const larger = new this.#make(this.#length * 2);
      larger.set(this.#held as never);
      this.#held = larger;
    }
    this.#held[this.#length++] = value;
  }
  all(): Kind {
    return this.#held.slice(0, this.#length) as Kind;
  }
}
