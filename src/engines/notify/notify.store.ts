import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { FileId } from '../../kernel/files.ts';
import type { Id, MatterId, PersonId } from '../../kernel/ids.ts';
import type { World } from '../../kernel/world.ts';
import { type AddressChannel, contactOf, wishesOf } from '../contact/index.ts';
import { type Channel, nextMove } from './message.rules.ts';
import { type NewsKind, waysFor } from './way.rules.ts';

export type MessageRow = Id<'notice'>;
export const SEND = 'notify:send';
const jobKey = (id: MessageRow) => `${SEND}:${id}`;

/**
 * News for a person. Texts carry no health information and no name of a service that tells of an illness: anyone may see a telephone.
 * The texts are ready, in the person's language.
 */
export type News = {
  person: PersonId;
  matter: MatterId;
  /** What the news is of, for ever: 'appointment:<id>:confirmed'. The same key twice is one message a channel. */
  key: string;
  /** decides the channels, by the person's wishes; without it a confirmation, or with `reminder` a reminder */
  kind?: NewsKind;
  sms?: string;
  email?: { subject: string; text: string };
  /** attached to the e-mail */
  files?: readonly FileId[];
  /** not before; without it at once */
  at?: Date;
  /** a reminder waits for the morning in quiet hours (21–8) */
  reminder?: boolean;
  /** the news has no use after this: it is then not sent */
  until?: Date;
};

/**
 * Sends news by the channels of the person's wishes (`waysFor`). The messages commit with the change that caused them and are delivered by a
 * job, exactly once each whatever crashes; a letter is handed to staff as a task of the matter's unit when it is due. Returns the channels used,
 * so that a page can tell. Throws when the one who acts may not see the person.
 */
export async function notify(tx: Tx, world: World, news: News): Promise<Channel[]> {
  const contact = await contactOf(tx, news.person);
  // The code is PostgreSQL's: it is as if row-level security had refused the row, and the visitor is told so.
  if (!contact) throw Object.assign(new Error(`news '${news.key}' for a person whom the actor may not see`), { code: '42501' });
  const due = news.at && news.at > tx.now ? news.at : tx.now;
  if (news.until && news.until <= due) return [];
  const kind = news.kind ?? (news.reminder ? 'reminder' : 'confirmation');
  const used: Channel[] = [];
  for (const channel of waysFor(kind, contact, await wishesOf(tx, news.person))) {
    const words = wordsFor(channel, news);
    if (!words) continue;
    used.push(channel);
    const to = channel === 'letter' ? '' : contact[channel]!.value;
    const { rows } = await sql<{ id: MessageRow }>`
      insert into notify.message (county, matter, person, channel, kind, key, recipient, subject, body, files, reminder, due_at, useless_after, try_at, created_at)
      values (kernel.current_county(), ${news.matter}, ${news.person}, ${channel}, ${kind}, ${news.key}, ${world.crypto.seal(to, 'notify.recipient')}, ${words.subject},
        ${words.body}, ${channel === 'email' ? [...(news.files ?? [])] : []}, ${news.reminder ?? false}, ${due}, ${news.until ?? null}, ${due}, ${tx.now})
      on conflict do nothing returning id`.execute(tx.db);
    if (rows[0]) later(tx, rows[0].id, due);
  }
  return used;
}

/** By what news of a kind would go to a person now, so that a page can tell; nothing when the one who asks may not see them. */
export async function waysTo(tx: Tx, person: PersonId, kind: NewsKind): Promise<Channel[]> {
  const contact = await contactOf(tx, person);
  return contact ? waysFor(kind, contact, await wishesOf(tx, person)) : [];
}

/** A letter says what the e-mail would, or the text message when there is no other text. */
function wordsFor(channel: Channel, { sms, email }: News): { subject: string; body: string } | undefined {
  if (channel !== 'sms' && email) return { subject: email.subject, body: email.text };
  return channel === 'email' || !sms ? undefined : { subject: '', body: sms };
}

/**
 * Sends to one address and no other, whatever the person's wishes: a code or link that proves it, or word that it was changed.
 * `secret`: the text is kept sealed, and only until it has been sent.
 */
export async function tellAddress(
  tx: Tx,
  world: World,
  word: { person: PersonId; channel: AddressChannel; to: string; key: string; subject?: string; text: string; until?: Date; secret?: true },
): Promise<void> {
  const { rows } = await sql<{ id: MessageRow }>`
    insert into notify.message (county, person, channel, kind, key, recipient, subject, body, sealed_body, due_at, useless_after, try_at, created_at)
    values (kernel.current_county(), ${word.person}, ${word.channel}, 'address', ${word.key}, ${world.crypto.seal(word.to, 'notify.recipient')},
      ${word.channel === 'email' ? (word.subject ?? '') : ''}, ${word.secret ? '-' : word.text}, ${word.secret ? world.crypto.seal(word.text, 'notify.body') : null},
      ${tx.now}, ${word.until ?? null}, ${tx.now}, ${tx.now})
    on conflict do nothing returning id`.execute(tx.db);
  if (rows[0]) later(tx, rows[0].id, tx.now);
}

/** Takes back news that has not gone out: a reminder of a cancelled booking. What was sent is sent. */
export async function withdraw(tx: Tx, news: { matter: MatterId; key: string }): Promise<void> {
  await sql`update notify.message set state = 'withdrawn', sealed_body = null where matter = ${news.matter} and key = ${news.key} and state = 'queued'`.execute(
    tx.db,
  );
}

/** Puts the sending of a message on the job queue. */
export const later = (tx: Tx, id: MessageRow, at: Date): void =>
  tx.job(SEND, { message: id }, { key: jobKey(id), ...(at > tx.now ? { runAt: at } : {}) });

export type Letter = {
  id: MessageRow;
  /** none: sent to an address itself */
  matter: MatterId | null;
  person: PersonId;
  channel: Channel;
  recipient: string;
  subject: string;
  body: string;
  files: FileId[];
  reminder: boolean;
  dueAt: Date;
  uselessAfter: Date | null;
  leasedUntil: Date | null;
  attempts: number;
  createdAt: Date;
};

/** A process that has not told within this has died, and another may send. Longer than any attempt takes. */
const LEASE_SECONDS = 60;

/** Takes a message for sending, alone; nothing when there is nothing to send now. Then it has been put off or given up as the rule says. */
export async function lease(tx: Tx, world: World, id: MessageRow): Promise<Letter | undefined> {
  const { rows } = await sql<Letter & { sealedBody: string | null }>`
    select id, matter, person, channel, recipient, subject, body, sealed_body as "sealedBody", files, reminder, due_at as "dueAt", useless_after as "uselessAfter", leased_until as "leasedUntil",
      attempts, created_at as "createdAt"
    from notify.message where id = ${id} and state = 'queued' for update`.execute(tx.db);
  if (!rows[0]) return undefined;
  const { sealedBody, ...letter } = rows[0];
  tx.audited(letter.matter ? { matter: letter.matter } : { subject: letter.person });
  const move = nextMove(letter, tx.now);
  if (move.kind === 'too-late')
    await sql`update notify.message set state = 'withdrawn', error_kind = 'too-late', sealed_body = null where id = ${id}`.execute(tx.db);
  if (move.kind === 'wait') {
    await sql`update notify.message set try_at = ${move.until} where id = ${id}`.execute(tx.db);
    later(tx, id, move.until);
  }
  if (move.kind !== 'send') return undefined;
  await sql`
    update notify.message set attempts = attempts + 1, leased_until = ${tx.now}::timestamptz + make_interval(secs => ${LEASE_SECONDS}) where id = ${id}`.execute(
    tx.db,
  );
  return {
    ...letter,
    attempts: letter.attempts + 1,
    recipient: world.crypto.open(letter.recipient, 'notify.recipient'),
    body: sealedBody ? world.crypto.open(sealedBody, 'notify.body') : letter.body,
  };
}

/** Messages that should have gone but have nobody sending them: a process died on the way. */
export async function forgotten(tx: Tx): Promise<MessageRow[]> {
  const { rows } = await sql<{ id: MessageRow }>`
    select id from notify.message
    where state = 'queued' and try_at < ${tx.now}::timestamptz - interval '20 seconds' and (leased_until is null or leased_until < ${tx.now})
    order by try_at limit 500`.execute(tx.db);
  return rows.map((r) => r.id);
}
