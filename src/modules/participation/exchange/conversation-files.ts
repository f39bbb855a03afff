import type { Votes } from '../math/ballots.ts';
import { type Columns, readCsv, readRows, time, UnusableFile, wholeNumber } from './csv.ts';
import { Numbers } from './numbers.ts';

/** What the reference system's export says of a statement. `moderated`: -1 out, 0 not looked at, 1 in. */
export type Comment = {
  statement: number;
  text: string;
  author: number | undefined;
  at: number | undefined;
  agrees: number;
  disagrees: number;
  moderated: -1 | 0 | 1;
  meta: boolean;
};
/** What an export says of the whole: names and values in order (topic, url, views, voters, …), whatever it has. */
export type Summary = Readonly<Record<string, string>>;

const PARTICIPANT = ['voter-id', 'voter_id', 'participant', 'participant-id', 'participant_id', 'pid'];
const STATEMENT = ['comment-id', 'comment_id', 'statement', 'statement-id', 'statement_id', 'tid'];
const TIME = ['timestamp', 'modified', 'created', 'time'];
const VOTES = { participant: PARTICIPANT, statement: STATEMENT, vote: ['vote', 'value'] } as const satisfies Columns<string>;
const GROUP = ['group-id', 'group_id', 'group'];

/**
 * Votes of an export (`votes.csv`: +1 agree, 0 pass, -1 disagree), turned to the database sign. Without a time column the rows are taken as in time.
 * Also takes `participants-votes.csv`, one row a participant. Throws `UnusableFile`, with the line.
 */
export async function readVotes(file: string): Promise<Votes> {
  const votes = new GrowingVotes();
  try {
    await readCsv(file, { must: VOTES, may: { at: TIME }, bare: ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote'] }, (cells, line) =>
      votes.push(
        wholeNumber(file, line, 'participant', cells.participant),
        wholeNumber(file, line, 'statement', cells.statement),
        said(file, line, cells.vote),
        cells.at ? time(file, line, cells.at) : line,
      ),
    );
  } catch (error) {
    if (error instanceof UnusableFile && error.message.includes('no column') && (await isWide(file))) return (await readParticipants(file)).votes;
    throw error;
  }
  return votes.all();
}

/** Statements of an export (`comments.csv`). Throws `UnusableFile`, with the line. */
export async function readComments(file: string): Promise<Comment[]> {
  const comments: Comment[] = [];
  const may = {
    moderated: ['moderated', 'mod'],
    meta: ['is-meta', 'is_meta', 'meta'],
    text: ['comment-body', 'comment_body', 'txt', 'text', 'body'],
    author: ['author-id', 'author_id', 'author', 'participant_id'],
    at: TIME,
    agrees: ['agrees', 'agree_count'],
    disagrees: ['disagrees', 'disagree_count'],
  };
  await readCsv(file, { must: { statement: STATEMENT }, may }, (cells, line) => {
    const number = (name: string, cell: string | undefined) => (cell?.trim() ? wholeNumber(file, line, name, cell) : undefined);
    comments.push({
      statement: wholeNumber(file, line, 'statement', cells.statement),
      text: cells.text ?? '',
      author: number('author', cells.author),
      at: cells.at?.trim() ? time(file, line, cells.at) : undefined,
      agrees: number('agrees', cells.agrees) ?? 0,
      disagrees: number('disagrees', cells.disagrees) ?? 0,
      moderated: Math.sign(number('moderated', cells.moderated) ?? 0) as -1 | 0 | 1,
      meta: ['1', 'true', 't', 'yes'].includes(cells.meta?.trim().toLowerCase() ?? ''),
    });
  });
  return comments;
}

/** Given labels of participants (`participant,group`; `participants-votes.csv` has them too). Throws `UnusableFile`, with the line. */
export async function readGroups(file: string): Promise<Map<number, number>> {
  const groups = new Map<number, number>();
  await readCsv(file, { must: { participant: PARTICIPANT, group: GROUP } }, (cells, line) => {
    if (cells.group.trim() !== '')
      groups.set(wholeNumber(file, line, 'participant', cells.participant), wholeNumber(file, line, 'group', cells.group));
  });
  return groups;
}

/**
 * Votes and groups of `participants-votes.csv` (+1 agree, one column a statement). It has no times: participants are in the order of the file.
 * Throws `UnusableFile`, with the line.
 */
export async function readParticipants(file: string): Promise<{ votes: Votes; groups: Map<number, number> }> {
  const votes = new GrowingVotes();
  const groups = new Map<number, number>();
  let header: string[] | undefined;
  let columns: { place: number; statement: number }[] = [];
  await readRows(file, (row, line) => {
    if (!header) {
      header = row.map((h) => h.trim().toLowerCase());
      columns = header.flatMap((h, place) => (/^\d+$/.test(h) ? [{ place, statement: wholeNumber(file, line, 'statement', h) }] : []));
      if (!header.some((h) => PARTICIPANT.includes(h)))
        throw new UnusableFile(file, `no column 'participant' (found: ${header.join(', ').slice(0, 200)})`);
      return;
    }
    const participant = wholeNumber(file, line, 'participant', row[header.findIndex((h) => PARTICIPANT.includes(h))] ?? '');
    const group = row[header.findIndex((h) => GROUP.includes(h))]?.trim();
    if (group) groups.set(participant, wholeNumber(file, line, 'group', group));
    for (const { place, statement } of columns) if (row[place]?.trim()) votes.push(participant, statement, said(file, line, row[place]), line);
  });
  if (!header) throw new UnusableFile(file, 'the file is empty');
  return { votes: votes.all(), groups };
}

/** `summary.csv`: one name and value a row. Throws `UnusableFile`. */
export async function readSummary(file: string): Promise<Summary> {
  const summary: Record<string, string> = {};
  await readRows(file, ([name = '', ...value]) => {
    summary[name.trim()] = value.join(',');
  });
  return summary;
}

/** A vote in a cell (+1 agree), in the database sign. */
function said(file: string, line: number, cell: string): -1 | 0 | 1 {
  const vote = Number(cell);
  if (cell.trim() === '' || (vote !== 0 && vote !== 1 && vote !== -1))
    throw new UnusableFile(file, `line ${line}: vote should be 1, 0 or -1, is '${cell.slice(0, 40)}'`);
  return vote === 0 ? 0 : vote === 1 ? -1 : 1;
}

async function isWide(file: string): Promise<boolean> {
  let wide: boolean | undefined;
  await readRows(file, (row) => {
    wide ??= row.some((h) => PARTICIPANT.includes(h.trim().toLowerCase())) && row.some((h) => /^\d+$/.test(h.trim()));
  });
  return wide ?? false;
}

class GrowingVotes {
  readonly #participant = new Numbers(Int32Array);
  readonly #statement = new Numbers(Int32Array);
  readonly #vote = new Numbers(Int8Array);
  readonly #at = new Numbers(Float64Array);
  push(participant: number, statement: number, vote: number, at: number): void {
    this.#participant.push(participant);
    this.#statement.push(statement);
    this.#vote.push(vote);
    this.#at.push(at);
  }
  all(): Votes {
    return { participant: this.#participant.all(), statement: this.#statement.all(), vote: this.#vote.all(), at: this.#at.all() };
  }
}
