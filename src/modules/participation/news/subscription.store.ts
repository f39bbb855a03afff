import { sql } from 'kysely';
import { sha256 } from '../../../kernel/crypto.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import type { ConversationId } from '../conversation.ts';

export type SubscriptionId = Id<'subscription'>;
export type Subscription = { id: SubscriptionId; conversation: ConversationId; lang: Lang; to: string; confirmed: boolean };

/** The secret in links to a subscriber: follows from the row, so that it is kept nowhere. */
export const tokenOf = ({ crypto }: World, id: SubscriptionId): string => crypto.keyed(id, 'participation.subscription');

/**
 * Keeps an address that wants news, to be proven by the link sent to it; nothing when it has been proven already or was asked for within the last minute.
 * As the system. Who asks learns nothing of whether the address was known.
 */
export async function subscribe(
  tx: Tx,
  world: World,
  { conversation, email, lang }: { conversation: ConversationId; email: string; lang: Lang },
): Promise<SubscriptionId | undefined> {
  const id = crypto.randomUUID() as SubscriptionId;
  const { rows } = await sql<{ id: SubscriptionId }>`
    insert into participation.subscription as s (id, conversation, county, lang, address, address_hash, token_hash, asked_at)
    values (${id}, ${conversation}, kernel.current_county(), ${lang}, ${world.crypto.seal(email, 'participation.address')},
      ${world.crypto.keyed(email.toLowerCase(), 'participation.address')}, ${sha256(tokenOf(world, id))}, ${tx.now})
    on conflict (conversation, address_hash) do update set asked_at = excluded.asked_at, lang = excluded.lang
      where s.confirmed_at is null and s.asked_at < ${tx.now}::timestamptz - interval '1 minute'
    returning s.id`.execute(tx.db);
  return rows[0]?.id;
}

/** The subscription behind a link's secret. As the system. */
export async function findByToken(tx: Tx, world: World, token: string): Promise<Subscription | undefined> {
  return find(tx, world, sql`token_hash = ${sha256(token)}`);
}
export const findSubscription = (tx: Tx, world: World, id: SubscriptionId): Promise<Subscription | undefined> => find(tx, world, sql`id = ${id}`);

async function find(tx: Tx, world: World, which: ReturnType<typeof sql>): Promise<Subscription | undefined> {
  const { rows } = await sql<Omit<Subscription, 'to'> & { address: string }>`
    select id, conversation, lang, address, confirmed_at is not null as confirmed from participation.subscription where ${which}`.execute(tx.db);
  const [found] = rows;
  if (!found) return undefined;
  const { address, ...rest } = found;
  return { ...rest, to: world.crypto.open(address, 'participation.address') };
}

export async function confirm(tx: Tx, id: SubscriptionId): Promise<void> {
  await sql`update participation.subscription set confirmed_at = coalesce(confirmed_at, ${tx.now}) where id = ${id}`.execute(tx.db);
}
export async function unsubscribe(tx: Tx, id: SubscriptionId): Promise<void> {
  await sql`delete from participation.subscription where id = ${id}`.execute(tx.db);
}

/** Those whose proven address wants to hear of the conversation. As the system. */
export async function subscribersOf(tx: Tx, conversation: ConversationId): Promise<SubscriptionId[]> {
  const { rows } = await sql<{ id: SubscriptionId }>`
    select id from participation.subscription where conversation = ${conversation} and confirmed_at is not null`.execute(tx.db);
  return rows.map((r) => r.id);
}
