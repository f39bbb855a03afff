import { sql } from 'kysely';
import type { Guidance } from '../../../../counties/guidance.ts';
import type { Db, Tx } from '../../../kernel/db.ts';
import { asId } from '../../../kernel/ids.ts';
import { nameOf, practitionerOf } from './version.store.ts';

/** The county's one draft at its newest step. `before`: where undoing goes; `said`: what the step did, in the editor's language. */
export type Draft = {
  id: string;
  basedOn: number;
  step: number;
  before: number | null;
  definition: Guidance;
  said: string;
  byName: string;
  at: Date;
};

const newest = sql`
  select v.id, v.based_on as "basedOn", s.step, s.before, s.definition, s.said, s.by_name as "byName", s.at
  from guidance.version v join guidance.step s on s.version = v.id
  where v.county = kernel.current_county() and v.state = 'draft'`;

/** The draft as it is now, if there is one. */
export async function findDraft(db: Db | Tx['db']): Promise<Draft | undefined> {
  const { rows } = await sql<Draft>`${newest} order by s.step desc limit 1`.execute(db);
  return rows[0];
}

/** A draft's definition as it was at a step, also after the draft has ended: what an editor's open page shows. */
export async function definitionAt(db: Db | Tx['db'], draft: string, step: number): Promise<Guidance | undefined> {
  const id = asId(draft);
  if (!id || !Number.isInteger(step) || step < 0 || step > 1_000_000) return undefined;
  const { rows } = await sql<{ definition: Guidance }>`
    select definition from guidance.step where county = kernel.current_county() and version = ${id} and step = ${step}`.execute(db);
  return rows[0]?.definition;
}

/** Begins a draft from what is in force; when somebody has begun one already, nothing. */
export async function beginDraft(tx: Tx, from: { number: number; definition: Guidance }, said: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into guidance.version (state, based_on, by_name, by_practitioner) values ('draft', ${from.number}, ${nameOf(tx)}, ${practitionerOf(tx)})
    on conflict (county) where state = 'draft' do nothing returning id`.execute(tx.db);
  const [made] = rows;
  if (made)
    await sql`insert into guidance.step (version, step, definition, said, by_name) values (${made.id}, 0, ${JSON.stringify(from.definition)}, ${said}, ${nameOf(tx)})`.execute(
      tx.db,
    );
}

/** Waits until no one else is saving a step of the draft, and gives it. */
export async function holdDraft(tx: Tx): Promise<Draft | undefined> {
  await sql`select from guidance.version where county = kernel.current_county() and state = 'draft' for update`.execute(tx.db);
  return findDraft(tx.db);
}

/** Adds a step to a draft that is held. */
export async function addStep(tx: Tx, draft: Draft, definition: Guidance, said: string): Promise<void> {
  await insertStep(tx, draft, { before: draft.step, definition, said });
}

/** Goes back to how the draft was before its newest step; undone again, further back. False when there is nothing to undo. */
export async function undoStep(tx: Tx, said: (what: string) => string): Promise<boolean> {
  const draft = await holdDraft(tx);
  if (!draft || draft.before === null) return false;
  const { rows } = await sql<{ before: number | null; definition: Guidance }>`
    select before, definition from guidance.step where version = ${draft.id} and step = ${draft.before}`.execute(tx.db);
  const earlier = rows[0]!;
  await insertStep(tx, draft, { before: earlier.before, definition: earlier.definition, said: said(draft.said) });
  return true;
}

/** Lays the draft aside: what is in force stays, and the next draft begins from it. */
export async function discardDraft(tx: Tx): Promise<void> {
  await sql`update guidance.version set state = 'discarded' where county = kernel.current_county() and state = 'draft'`.execute(tx.db);
}

const insertStep = (tx: Tx, draft: Draft, s: { before: number | null; definition: Guidance; said: string }) =>
  sql`insert into guidance.step (version, step, before, definition, said, by_name)
    values (${draft.id}, ${draft.step + 1}, ${s.before}, ${JSON.stringify(s.definition)}, ${s.said.slice(0, 200)}, ${nameOf(tx)})`.execute(tx.db);
