import type { Ballots, Votes } from '../math/ballots.ts';
import type { Comment, Summary } from './conversation-files.ts';
import { csvLines } from './csv.ts';

/** Lines of `votes.csv`, in the order of the votes: +1 agree, times in milliseconds and in words. */
export const votesCsv = (votes: Votes): Generator<string> => csvLines(votesRows(votes));
function* votesRows({ participant, statement, vote, at }: Votes): Generator<(string | number)[]> {
  yield ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote'];
  for (let i = 0; i < vote.length; i++) yield [at[i]!, inWords(at[i]!), statement[i]!, participant[i]!, fileSign(vote[i]!)];
}

/** Lines of `comments.csv`. A last column `is-meta` only where a statement is about oneself. */
export const commentsCsv = (comments: readonly Comment[]): Generator<string> => csvLines(commentsRows(comments));
function* commentsRows(comments: readonly Comment[]): Generator<(string | number)[]> {
  const meta = comments.some((c) => c.meta);
  yield ['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated', 'comment-body', ...(meta ? ['is-meta'] : [])];
  for (const c of comments) {
    const said = [c.at ?? '', c.at === undefined ? '' : inWords(c.at), c.statement, c.author ?? '', c.agrees, c.disagrees, c.moderated, c.text];
    yield meta ? [...said, c.meta ? 1 : 0] : said;
  }
}

/** Lines of `participants-votes.csv`: one row a participant, one column a statement; group empty for those in none. */
export const participantsCsv = (ballots: Ballots, groups: ReadonlyMap<number, number>, comments: readonly Comment[]): Generator<string> =>
  csvLines(participantsRows(ballots, groups, comments));
function* participantsRows(
  { participants, statements, start, column, value }: Ballots,
  groups: ReadonlyMap<number, number>,
  comments: readonly Comment[],
): Generator<(string | number)[]> {
  const written = Map.groupBy(comments, (c) => c.author);
  yield ['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', ...statements];
  for (let r = 0; r < participants.length; r++) {
    const id = participants[r]!;
    const votes: (string | number)[] = statements.map(() => '');
    let [agree, disagree] = [0, 0];
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      votes[column[i]!] = fileSign(value[i]!);
      if (value[i]! < 0) agree++;
      else if (value[i]! > 0) disagree++;
    }
    yield [id, groups.get(id) ?? '', written.get(id)?.length ?? 0, start[r + 1]! - start[r]!, agree, disagree, ...votes];
  }
}

/** Lines of `summary.csv`. */
export const summaryCsv = (summary: Summary): Generator<string> => csvLines(Object.entries(summary));

/** Agree is -1 in the mathematics and +1 in files. */
const fileSign = (vote: number): number => (vote === 0 ? 0 : -vote);
const inWords = (at: number): string => new Date(at).toISOString();
