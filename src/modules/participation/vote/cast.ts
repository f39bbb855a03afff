import type { Actor } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { Visit } from '../../../kernel/page.ts';
import type { Conversation } from '../conversation.ts';
import { type Counted, putVote, receiveParticipant, refusedAs, type Vote, votesOf } from '../vote.store.ts';

type Came = Pick<Visit, 'world' | 'lang' | 'networkMark'>;
export type Cast = { kind: 'counted'; pid: number; votes: Vote[] } | { kind: Exclude<Counted, 'counted'> };

/** Counts a vote, and gives everything this participant has said with it; or why the database did not count it. */
export async function cast(visit: Came, who: Actor, { id }: Conversation, vote: Vote, via: 'page' | 'embed'): Promise<Cast> {
  const { world, lang } = visit;
  const counted = await refusedAs(
    change(world, who, { action: 'participation.vote', data: 'opinion' }, async (tx) => {
      const pid = await receiveParticipant(tx, id, { lang, via, network: visit.networkMark() });
      await putVote(tx, id, pid, vote);
      return { kind: 'counted' as const, pid, votes: await votesOf(tx, id, pid) };
    }),
  );
  return typeof counted === 'string' ? { kind: counted } : counted;
}
