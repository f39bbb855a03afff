import { sql } from 'kysely';
import { counties } from '../../../../counties/index.ts';
import { consentsOf } from '../../../engines/consent/index.ts';
import type { ToDo, Reader } from '../../../engines/matter/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { say } from '../texts.ts';
import { asksAgain, standingOf } from './agreement.rules.ts';

/** Texts that have changed since the person agreed to them wait on My page for a new answer. */
export async function askedAgain(person: PersonId, { tx, lang, href }: Reader): Promise<ToDo[]> {
  const { actor } = tx;
  if (actor.role !== 'resident' || actor.by?.kind === 'support') return [];
  const { rows } = await sql<{ county: string }>`select kernel.current_county() as county`.execute(tx.db);
  const policies = counties[rows[0]!.county]?.policies ?? [];
  const consents = await consentsOf(tx, person);
  return policies
    .filter((policy) => asksAgain(standingOf(policy, consents, tx.now)))
    .map((policy) => ({ text: say(lang)('to-do', { title: policy.title[lang] }), href: href(`/my/consents/${policy.key}`) }));
}
