import { sql } from 'kysely';
import { plain, type Tx } from '../../../kernel/db.ts';
import type { ConsentId, Id, MatterId, PersonId } from '../../../kernel/ids.ts';
import { newSpokenCode } from '../../../kernel/spoken-code.ts';
import type { World } from '../../../kernel/world.ts';
import { endOf, type ShareLife, type ShareMinutes } from './share.rules.ts';

export type ShareId = Id<'share'>;
export type Share = ShareLife & {
  id: ShareId;
  person: PersonId;
  /** Who made it, when it was not the person. */
  by: PersonId | null;
  matters: MatterId[];
  /** Who entered the code. */
  takenBy: { name: string; title: string } | null;
};

const keyed = (world: World, code: string): string => world.crypto.keyed(code, 'matter.share');

/**
 * Shares matters of the person acted for with whoever enters the code first. Only a keyed hash of the code is kept: it is told now and never again.
 * `id`: made by the page that asks, so that a form sent twice shares once; nothing comes back the second time. Matters the one who asks may not see are not shared.
 */
export async function share(
  tx: Tx,
  world: World,
  what: { id: ShareId; matters: readonly MatterId[]; minutes: ShareMinutes },
): Promise<{ code: string } | undefined> {
  const { actor } = tx;
  if (actor.role !== 'resident' || actor.by?.kind === 'support') throw new Error('only a resident, or one who acts for them in full, shares');
  const code = newSpokenCode();
  const basis: ConsentId | null = actor.by?.basis ?? null;
  const { rows } = await sql<{ id: ShareId }>`
    insert into matter.share (id, county, person, made_by, basis, code_hash, made_at, ends_at)
    values (${what.id}, kernel.current_county(), ${actor.person}, ${actor.by?.person ?? actor.person}, ${basis}, ${keyed(world, code)}, ${tx.now}, ${endOf(tx.now, what.minutes)})
    on conflict (id) do nothing returning id`.execute(tx.db);
  if (!rows[0]) return undefined;
  await sql`
    insert into matter.share_matter (share, matter, county)
    select ${what.id}, m.id, m.county from matter.matter m where m.person = ${actor.person} and m.id = any (${[...what.matters]}::uuid[])`.execute(
    tx.db,
  );
  tx.emit('matter.shared', { share: what.id });
  return { code };
}

const columns = sql`s.id, s.person, nullif(s.made_by, s.person) as by, s.made_at as "madeAt", s.ends_at as "endsAt", s.taken_at as "takenAt", s.ended_at as "endedAt",
  (select coalesce(array_agg(m.matter order by m.matter desc), '{}') from matter.share_matter m where m.share = s.id) as matters,
  case when s.practitioner is not null then jsonb_build_object('name', s.practitioner_name, 'title', coalesce(s.practitioner_title, '')) end as "takenBy"`;

/** Shares of the person that the one who asks may see, newest first; at most two hundred. */
export async function sharesOf(tx: Tx, person: PersonId): Promise<Share[]> {
  const { rows } =
    await sql<Share>`select ${columns} from matter.share s where s.person = ${person} order by s.made_at desc, s.id desc limit 200`.execute(tx.db);
  return rows;
}

/** A share, for whoever made it or has taken it. */
export async function findShare(tx: Tx, id: ShareId): Promise<Share | undefined> {
  const { rows } = await sql<Share>`select ${columns} from matter.share s where s.id = ${id}`.execute(tx.db);
  return rows[0];
}

/** Takes a share back: whoever was reading it reads no more. False when it had ended already, or is not the asker's to end. */
export async function endShare(tx: Tx, id: ShareId): Promise<boolean> {
  const { rows } = await sql<{ person: PersonId }>`
    update matter.share set ended_at = ${tx.now} where id = ${id} and ended_at is null and ends_at > ${tx.now} returning person`.execute(tx.db);
  if (!rows[0]) return false;
  tx.audited({ subject: rows[0].person });
  tx.emit('matter.share-ended', { share: id });
  return true;
}

export type Taken = { kind: 'taken'; share: ShareId } | { kind: 'not-found' } | { kind: 'too-many' };

/**
 * The professional who asks enters a code: the first to do so has the share, and may enter it again. A wrong code and one that is used, ended or over
 * look the same; after five such in a quarter of an hour none is looked at. What was tried is audited.
 */
export async function takeShare(tx: Tx, world: World, code: string): Promise<Taken> {
  const { actor } = tx;
  if (actor.role !== 'professional') throw new Error('only a professional takes a share');
  const { rows } = await sql<{ outcome: Taken['kind']; share: ShareId; whose: PersonId }>`
    select outcome, share, whose from matter.take_share(${keyed(world, code)}, ${actor.name}, ${actor.title})`.execute(tx.db);
  const { outcome, share, whose } = rows[0]!;
  if (outcome !== 'taken') {
    tx.audited({ outcome: outcome === 'too-many' ? 'refused: too many wrong codes' : 'refused: wrong code' });
    return { kind: outcome };
  }
  tx.audited({ subject: whose });
  tx.emit('matter.share-taken', { share });
  return { kind: 'taken', share };
}

/** The shares that the professional who asks may read now, the one that ends first at the top. */
export async function sharesTaken(tx: Tx): Promise<Share[]> {
  if (tx.actor.role !== 'professional') return [];
  const { rows } = await sql<Share>`
    select ${columns} from matter.share s where s.practitioner = ${tx.actor.practitioner} and matter.share_stands(s.id, ${tx.now}) order by s.ends_at, s.id`.execute(
    tx.db,
  );
  return rows;
}

/**
 * Reads what a share shows. Only within `work` does row-level security let the professional see the shared matters, and the database itself refuses any
 * writing there; afterwards everything is as before. Reads nothing when the share is not the asker's or no longer stands.
 */
export async function readShared<Found>(tx: Tx, id: ShareId, work: () => Promise<Found>): Promise<Found> {
  await sql
    .raw(`savepoint shared; select set_config('polku.share', '${plain(id)}', true), set_config('transaction_read_only', 'on', true)`)
    .execute(tx.db);
  try {
    return await work();
  } finally {
    // Going back to the savepoint takes back both settings.
    await sql.raw('rollback to savepoint shared; release savepoint shared').execute(tx.db);
  }
}
