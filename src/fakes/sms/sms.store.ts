import { sql } from 'kysely';
import type { Db } from '../../kernel/db.ts';

export type CaughtSms = { conversation: string; recipient: string; sender: string; body: string; state: number };
export type SmsState = { id: number; to: string; conversation: string; state: number };

/** Keeps a caught text message and gives its number. The same conversation to the same recipient keeps the first one and gives its number again. */
export async function keepSms(db: Db, sms: CaughtSms): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with kept as (
      insert into fakes.sms (conversation, recipient, sender, body, state)
      values (${sms.conversation}, ${sms.recipient}, ${sms.sender}, ${sms.body}, ${sms.state}) on conflict do nothing returning id)
    select id from kept union all select id from fakes.sms where conversation = ${sms.conversation} and recipient = ${sms.recipient} limit 1`.execute(
    db,
  );
  const id = rows[0]?.id ?? (await numberOf(db, sms));
  return Number(id);
}

/** Another delivery of the same message committed at this very moment: the statement above could neither insert nor see it. */
async function numberOf(db: Db, { conversation, recipient }: CaughtSms): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from fakes.sms where conversation = ${conversation} and recipient = ${recipient}`.execute(db);
  return rows[0]!.id;
}

/** What became of messages after one number, oldest first, at most a hundred. */
export async function smsStates(db: Db, after: number): Promise<SmsState[]> {
  const { rows } = await sql<{ id: string; to: string; conversation: string; state: number }>`
    select id, recipient as "to", conversation, state from fakes.sms where id > ${after} order by id limit 100`.execute(db);
  return rows.map((r) => ({ ...r, id: Number(r.id) }));
}
