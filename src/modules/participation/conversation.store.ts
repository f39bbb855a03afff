import { sql } from 'kysely';
import type { Db } from '../../kernel/db.ts';
import type { Conversation, ConversationId } from './conversation.ts';

const COLUMNS = sql`
  c.id, c.slug, c.langs, c.state, c.opens_at as "opensAt", c.closes_at as "closesAt", c.moderation, c.writing, c.voice, c.style, c.results, c.licence,
  c.themes, c.areas, c.seed, exists (select from participation.background_question q where q.conversation = c.id) as "asksBackground",
  coalesce((select jsonb_object_agg(t.lang, jsonb_build_object('question', t.question, 'background', t.background, 'organisedBy', t.organised_by, 'madeBy', t.made_by))
    from participation.conversation_text t where t.conversation = c.id), '{}') as texts`;

/** The conversation at an address; nothing when there is none, or it is a draft and the one who asks is not staff. */
export async function findConversation(db: Db, slug: string | undefined): Promise<Conversation | undefined> {
  if (!slug) return undefined;
  const { rows } = await sql<Conversation>`
    select ${COLUMNS} from participation.conversation c where c.county = kernel.current_county() and c.slug = ${slug}`.execute(db);
  return rows[0];
}

export async function conversationWith(db: Db, id: ConversationId): Promise<Conversation | undefined> {
  const { rows } = await sql<Conversation>`select ${COLUMNS} from participation.conversation c where c.id = ${id}`.execute(db);
  return rows[0];
}

/** All conversations that the one who asks may see, those that close soonest first. */
export async function listConversations(db: Db): Promise<Conversation[]> {
  const { rows } = await sql<Conversation>`
    select ${COLUMNS} from participation.conversation c where c.county = kernel.current_county() order by c.closes_at nulls last, c.slug`.execute(db);
  return rows;
}
