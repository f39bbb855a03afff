import { dayOf, instantOf } from '../../../kernel/clock.ts';
import { type Conversation, textIn } from '../conversation.ts';
import type { Comment, Summary } from '../exchange/conversation-files.ts';
import type { Ballots, Votes } from '../math/ballots.ts';
import { OUTSIDE, talliesOf } from '../math/tallies.ts';
import type { Computed } from '../results/computed.ts';

/**
 * The day each participant came, in milliseconds: more would let somebody who saw them vote find their row. Never earlier than that of the one before, so
 * that the order of arrival, which the mathematics goes by, can be read from the file.
 */
export function arrivalDays(joined: ReadonlyMap<number, Date>): Map<number, number> {
  let latest = Number.NEGATIVE_INFINITY;
  return new Map(
    [...joined]
      .sort(([a], [b]) => a - b)
      .map(([pid, at]) => {
        latest = Math.max(latest, instantOf(dayOf(at), '00:00').getTime());
        return [pid, latest];
      }),
  );
}

/** Present votes, participant by participant in the order of arrival. */
export function votesIn({ participants, statements, start, column, value }: Ballots, arrivals: ReadonlyMap<number, number>): Votes {
  const votes = {
    participant: new Int32Array(column.length),
    statement: new Int32Array(column.length),
    vote: value,
    at: new Float64Array(column.length),
  };
  for (let r = 0; r < participants.length; r++)
    for (let i = start[r]!; i < start[r + 1]!; i++) {
      votes.participant[i] = participants[r]!;
      votes.statement[i] = statements[column[i]!]!;
      votes.at[i] = arrivals.get(participants[r]!) ?? 0;
    }
  return votes;
}

/** Statements with their votes. What was left out or taken back has its number and votes, not its words. */
export function commentsOf({ ballots, statements }: Computed, { langs }: Conversation, arrivals: ReadonlyMap<number, number>): Comment[] {
  const { everyone } = talliesOf(ballots, new Int16Array(ballots.participants.length).fill(OUTSIDE), 0);
  const place = new Map(ballots.statements.map((tid, j) => [tid, j]));
  return statements.map((s) => {
    const tally = everyone[place.get(s.tid)!]!;
    return {
      ...{ statement: s.tid, author: s.author ?? undefined, agrees: tally.agree, disagrees: tally.disagree },
      text: s.state === 'accepted' ? textIn(s.texts, [s.lang, ...langs], s.lang).text.text : '',
      at: s.author === null ? undefined : arrivals.get(s.author),
      moderated: s.state === 'accepted' ? 1 : -1,
      meta: s.meta,
    };
  });
}

export function summaryOf({ record, result, statements }: Computed, { texts, langs, licence }: Conversation, url: string): Summary {
  const { text } = textIn(texts, langs, langs[0]!);
  return {
    topic: text.question,
    url,
    voters: String(record.counts.participants),
    'voters-in-conv': String(record.counts.clustered),
    commenters: String(new Set(statements.flatMap((s) => s.author ?? [])).size),
    comments: String(record.counts.statements),
    groups: String(result.groups.length),
    'conversation-description': text.background,
    licence,
    'input-hash': record.input,
    'mathematics-version': String(record.versions.mathematics),
  };
}
