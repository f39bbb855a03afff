import { sql } from 'kysely';
import type { Tx } from '../../kernel/db.ts';
import type { Lang } from '../../kernel/i18n.ts';
import type { MatterId, PersonId, UnitId } from '../../kernel/ids.ts';
import { bornToBeginHidden } from './minors/minors.rules.ts';

export type Matter = {
  id: MatterId;
  person: PersonId | null;
  topic: string;
  lang: Lang;
  municipality: string | null;
  unit: UnitId | null;
  state: 'open' | 'closed';
  openedAt: Date;
};

/**
 * Opens a matter for whoever acts: a signed-in resident's own, else one bound to the browser (the page must have given
 * the browser its key first: `visit.browserKey()`). Throws when the actor is neither.
 */
export async function openMatter(tx: Tx, about: { topic: string; lang: Lang; municipality?: string | undefined }): Promise<MatterId> {
  const { actor } = tx;
  const person = actor.role === 'resident' ? actor.person : null;
  const browser = actor.role === 'anonymous' ? actor.browser : null;
  if (!person && !browser) throw new Error('a matter needs a person or a browser');
  const { rows } = await sql<{ id: MatterId }>`
    insert into matter.matter (county, person, browser_key, topic, lang, municipality, shown_to_guardians)
    values (kernel.current_county(), ${person}, ${browser}, ${about.topic}, ${about.lang}, ${about.municipality ?? null}, ${beginsShown(tx)}) returning id`.execute(
    tx.db,
  );
  tx.audited({ matter: rows[0]!.id, ...(person ? { subject: person } : {}) });
  return rows[0]!.id;
}

/** A minor's own matter is not shown to guardians to begin with (minors.rules.ts); one opened for the minor is. */
function beginsShown({ actor, now }: Tx) {
  if (actor.role !== 'resident' || actor.by) return sql`true`;
  const { first, last } = bornToBeginHidden(now);
  return sql`not exists (select from matter.person p where p.id = ${actor.person} and p.birth_date between ${first}::date and ${last}::date)`;
}

/** The matter, if the one who asks may see it. */
export async function findMatter(tx: Tx, id: MatterId): Promise<Matter | undefined> {
  const { rows } = await sql<Matter>`
    select id, person, topic, lang, municipality, unit, state, opened_at as "openedAt" from matter.matter where id = ${id}`.execute(tx.db);
  return rows[0];
}

/** A person's matters, newest first. */
export async function mattersOf(tx: Tx, person: PersonId): Promise<Matter[]> {
  const { rows } = await sql<Matter>`
    select id, person, topic, lang, municipality, unit, state, opened_at as "openedAt" from matter.matter
    where person = ${person} order by opened_at desc limit 200`.execute(tx.db);
  return rows;
}

/** At sign-in the browser's anonymous matters become the person's own; nothing is answered again. Returns those joined. */
export async function joinMatters(tx: Tx): Promise<MatterId[]> {
  if (tx.actor.role !== 'resident' || !tx.actor.browser) return [];
  const { rows } = await sql<{ id: MatterId }>`
    update matter.matter set person = ${tx.actor.person}, browser_key = null, shown_to_guardians = ${beginsShown(tx)}
    where person is null and browser_key = ${tx.actor.browser} returning id`.execute(tx.db);
  for (const { id } of rows) tx.emit('matter.joined', {}, { matter: id });
  tx.audited({ subject: tx.actor.person });
  return rows.map((r) => r.id);
}

/** Gives the matter to a unit: its professionals now see it and nobody else's do. */
export async function giveToUnit(tx: Tx, matter: MatterId, unit: UnitId): Promise<void> {
  await sql`update matter.matter set unit = ${unit} where id = ${matter}`.execute(tx.db);
}

/** Ends the matter. Its person keeps seeing it; the unit does so for one more day. */
export async function closeMatter(tx: Tx, matter: MatterId): Promise<void> {
  const { numAffectedRows } =
    await sql`update matter.matter set state = 'closed', closed_at = ${tx.now} where id = ${matter} and state = 'open'`.execute(tx.db);
  if (numAffectedRows === 1n) tx.emit('matter.closed', {}, { matter });
}
