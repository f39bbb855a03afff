import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import { asId, type ChannelId, type Id, type ServiceId } from '../../../kernel/ids.ts';
import type { Email, Source, Texts } from '../records.ts';
import { editor } from './layer.store.ts';

export type CorrectionId = Id<'correction'>;
export type CorrectionState = 'to-send' | 'sent' | 'done' | 'refused';
export const CORRECTION_STATES: readonly CorrectionState[] = ['to-send', 'sent', 'done', 'refused'];

/** An error in another owner's record. `changed`: the record is not what it was when this was written. `settledName` is null when an import settled it. */
export type Correction = {
  id: CorrectionId;
  service: ServiceId;
  serviceNames: Texts;
  source: Source;
  sourceId: string;
  channel: ChannelId | null;
  channelNames: Texts | null;
  organizationNames: Texts | null;
  emails: readonly Email[];
  what: string;
  name: string;
  at: Date;
  state: CorrectionState;
  recipient: string;
  message: string;
  queuedAt: Date | null;
  failure: string | null;
  settledAt: Date | null;
  settledName: string | null;
  reason: string;
  changed: boolean;
};

const hashNow = sql`case when k.channel is null then s.content_hash else (select c.content_hash from directory.channel c where c.id = k.channel) end`;
const select = sql`
  select k.id, k.service, s.shown_names as "serviceNames", s.source, s.source_id as "sourceId", k.channel, c.names as "channelNames", o.names as "organizationNames",
    coalesce(o.emails, '[]') as emails, k.what, k.name, k.at, k.state, k.recipient, k.message, k.queued_at as "queuedAt", k.failure, k.settled_at as "settledAt",
    k.settled_name as "settledName", k.reason, k.record_hash is distinct from (${hashNow}) as changed
  from directory.correction k join directory.service s on s.id = k.service left join directory.channel c on c.id = k.channel
    left join directory.organization o on o.id = s.organization`;

/** Notes an error in a service's record, or in that of one of its channels. */
export async function reportError(
  tx: Tx,
  error: { service: ServiceId; channel?: ChannelId | undefined; what: string },
): Promise<CorrectionId | undefined> {
  const { practitioner, name } = editor(tx);
  const { rows } = await sql<{ id: CorrectionId }>`
    insert into directory.correction (county, service, channel, what, practitioner, name, at, record_hash)
    select kernel.current_county(), s.id, c.id, ${error.what}, ${practitioner}, ${name}, ${tx.now}, coalesce(c.content_hash, s.content_hash)
    from directory.service s left join directory.service_channel x on x.service = s.id and x.channel = ${error.channel ?? null}
      left join directory.channel c on c.id = x.channel
    where s.id = ${error.service} returning id`.execute(tx.db);
  return rows[0]?.id;
}

/** The queue of a state, oldest first; of what is settled the newest first. */
export async function corrections(db: Db, state: CorrectionState): Promise<Correction[]> {
  const order = state === 'to-send' || state === 'sent' ? sql`k.at, k.id` : sql`k.settled_at desc nulls last, k.id`;
  const { rows } = await sql<Correction>`${select} where k.state = ${state} order by ${order} limit 200`.execute(db);
  return rows;
}
/** What has been asked of a service's owner and is not settled. */
export async function openCorrections(db: Db, service: ServiceId): Promise<Correction[]> {
  const { rows } = await sql<Correction>`${select} where k.service = ${service} and k.state in ('to-send', 'sent') order by k.at`.execute(db);
  return rows;
}
export async function countCorrections(db: Db): Promise<Record<CorrectionState, number>> {
  const { rows } = await sql<{
    state: CorrectionState;
    n: number;
  }>`select state, count(*)::int as n from directory.correction group by state`.execute(db);
  return { 'to-send': 0, sent: 0, done: 0, refused: 0, ...Object.fromEntries(rows.map((r) => [r.state, r.n])) };
}
export async function findCorrection(db: Db | Tx['db'], key: string): Promise<Correction | undefined> {
  const id = asId<CorrectionId>(key);
  if (!id) return undefined;
  const { rows } = await sql<Correction>`${select} where k.id = ${id}`.execute(db);
  return rows[0];
}

/** Puts the message to the owner on its way; false when it already is, or the matter is settled. */
export async function queueCorrection(tx: Tx, id: CorrectionId, { recipient, message }: { recipient: string; message: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update directory.correction set recipient = ${recipient}, message = ${message}, queued_at = ${tx.now}, failure = null
    where id = ${id} and state = 'to-send' and queued_at is null`.execute(tx.db);
  return numAffectedRows === 1n;
}
/** What came of sending: it went, or it never will and a person must see it. */
export async function correctionSent(tx: Tx, id: CorrectionId, failure?: string): Promise<void> {
  await (failure
    ? sql`update directory.correction set queued_at = null, failure = ${failure.slice(0, 100)} where id = ${id} and state = 'to-send'`
    : sql`update directory.correction set state = 'sent', queued_at = null, failure = null where id = ${id} and state = 'to-send'`
  ).execute(tx.db);
}
/** An editor says what became of it: asked otherwise than by e-mail, put right, refused. `to-send` opens it again as of the record now. */
export async function settleCorrection(tx: Tx, id: CorrectionId, state: CorrectionState, reason = ''): Promise<void> {
  const settled = state === 'done' || state === 'refused';
  await sql`
    update directory.correction k set state = ${state}, reason = ${reason}, queued_at = null, settled_at = ${settled ? tx.now : null}, settled_name = ${settled ? editor(tx).name : null},
      record_hash = case when ${state === 'to-send'} then (select ${hashNow} from directory.service s where s.id = k.service) else k.record_hash end
    where k.id = ${id}`.execute(tx.db);
}

/** Corrections asked of owners whose record an import has now changed are taken as done. Run in the transaction of the import. */
export async function noticeCorrected(tx: Tx): Promise<number> {
  const { numAffectedRows } = await sql`
    update directory.correction k set state = 'done', settled_at = ${tx.now}, settled_name = null from directory.service s
    where s.id = k.service and k.state = 'sent' and k.record_hash is distinct from (${hashNow})`.execute(tx.db);
  return Number(numAffectedRows ?? 0);
}
