import { sql } from 'kysely';
import type { Guidance } from '../../../../counties/guidance.ts';
import type { Db, Tx } from '../../../kernel/db.ts';

/** One published version, without its content. */
export type Version = {
  number: number;
  state: 'published' | 'archived';
  note: string;
  byName: string;
  publishedAt: Date;
  basedOn: number | null;
  restores: number | null;
};

const columns = sql`number, state, note, by_name as "byName", published_at as "publishedAt", based_on as "basedOn", restores`;

/** Every version that has been published, the newest first. */
export async function listVersions(db: Db, limit = 100): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select ${columns} from guidance.version where county = kernel.current_county() and number is not null order by number desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** A published version with its content. */
export async function findVersion(db: Db, number: number): Promise<(Version & { definition: Guidance }) | undefined> {
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return undefined;
  const { rows } = await sql<Version & { definition: Guidance }>`
    select ${columns}, definition from guidance.version where county = kernel.current_county() and number = ${number}`.execute(db);
  return rows[0];
}

/** `over`: the number of the version that the one who publishes has seen as the one in force. */
type Publishing = { over: number; note: string };

/** Publishes a draft as it was at `step`. Refused when somebody has saved another step, or published another version, since the page was opened. */
export async function publishDraft(
  tx: Tx,
  { step, over, note }: Publishing & { step: number },
): Promise<{ published: number } | 'draft-changed' | 'other-in-force'> {
  const { rows } = await sql<{ id: string; step: number; definition: Guidance }>`
    select v.id, s.step, s.definition from guidance.version v join guidance.step s on s.version = v.id
    where v.county = kernel.current_county() and v.state = 'draft' order by s.step desc limit 1 for update of v`.execute(tx.db);
  const [draft] = rows;
  if (draft?.step !== step) return 'draft-changed';
  const number = await takeOver(tx, over);
  if (number === undefined) return 'other-in-force';
  await sql`
    update guidance.version set state = 'published', number = ${number}, definition = ${JSON.stringify(draft.definition)}, note = ${note}, published_at = ${tx.now},
      by_name = ${nameOf(tx)}, by_practitioner = ${practitionerOf(tx)} where id = ${draft.id}`.execute(tx.db);
  return { published: number };
}

/** Publishes a definition as it is: an earlier version again, or a county's file. */
export async function publishWhole(
  tx: Tx,
  { definition, restores, over, note }: Publishing & { definition: Guidance; restores?: number },
): Promise<{ published: number } | 'other-in-force'> {
  const number = await takeOver(tx, over);
  if (number === undefined) return 'other-in-force';
  await sql`
    insert into guidance.version (number, state, definition, based_on, restores, note, by_name, by_practitioner, published_at)
    values (${number}, 'published', ${JSON.stringify(definition)}, ${over || null}, ${restores ?? null}, ${note}, ${nameOf(tx)}, ${practitionerOf(tx)}, ${tx.now})`.execute(
    tx.db,
  );
  return { published: number };
}

/** Archives the version in force, when it is the expected one (0: none), and gives the number of the next. One publishes at a time. */
async function takeOver(tx: Tx, over: number): Promise<number | undefined> {
  await sql`select pg_advisory_xact_lock(7650031, hashtext(kernel.current_county()))`.execute(tx.db);
  const { rows } = await sql<{ inForce: number; next: number }>`
    select coalesce(max(number) filter (where state = 'published'), 0) as "inForce", coalesce(max(number), 0) + 1 as next
    from guidance.version where county = kernel.current_county()`.execute(tx.db);
  const { inForce, next } = rows[0]!;
  if (inForce !== over) return undefined;
  await sql`update guidance.version set state = 'archived' where county = kernel.current_county() and state = 'published'`.execute(tx.db);
  return next;
}

export const nameOf = ({ actor }: Tx): string => ('name' in actor ? actor.name : actor.role);
export const practitionerOf = ({ actor }: Tx): string | null => ('practitioner' in actor ? actor.practitioner : null);
