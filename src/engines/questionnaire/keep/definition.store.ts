import { sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import type { World } from '../../../kernel/world.ts';
import { type Definition, type DefinitionId, open } from '../define/definition.ts';
import { readDecision } from '../define/problems.rules.ts';
import type { Questionnaire } from '../fhir.ts';
import { fingerprint } from './fingerprint.ts';

/** A definition out of the database. `name` is its short name in addresses: 'sore-throat'. */
export type StoredDefinition = Definition & { id: DefinitionId; name: string };

/** Published versions by id. They never change, so memory is as good as the database, in every world of this process. */
const published = new Map<DefinitionId, StoredDefinition>();
const offered = new WeakMap<World, { until: number; list: Promise<StoredDefinition[]> }>();
/** How long a process may offer the earlier version after a new one is published. */
const FRESH_MS = 2_000;

/** Definitions offered now, in the order of their names. From memory; at most two seconds old. */
export function definitions(world: World): Promise<StoredDefinition[]> {
  const known = offered.get(world);
  if (known && known.until > Date.now()) return known.list;
  // One that cannot be opened must not take the others with it.
  const list = read(world.db, sql`status = 'active'`, (row, err) => world.log.error({ err, definition: row.id }, 'a definition is left out'));
  offered.set(world, { until: Date.now() + FRESH_MS, list });
  list.catch(() => offered.delete(world));
  return list;
}

/** The definition offered now under this short name. */
export const definitionNamed = async (world: World, name: string): Promise<StoredDefinition | undefined> =>
  (await definitions(world)).find((d) => d.name === name);

/** One definition, offered or not. `from`: the world, or a transaction. Throws when there is none: only ids out of the database come here. */
export async function definitionById(from: { db: Db }, id: DefinitionId): Promise<StoredDefinition> {
  const known = published.get(id);
  if (known) return known;
  const [found] = await read(from.db, sql`id = ${id}`);
  if (!found) throw new Error(`no definition ${id}`);
  return found;
}

type Row = { id: DefinitionId; name: string; status: string; resource: Questionnaire; decision: unknown; sha256: string };

async function read(db: Db, which: ReturnType<typeof sql>, leaveOut?: (row: Row, error: unknown) => void): Promise<StoredDefinition[]> {
  const { rows } = await sql<Row>`
    select id, name, status, resource, decision, sha256 from questionnaire.definition
    where county = kernel.current_county() and ${which} order by name`.execute(db);
  return rows.flatMap((row) => {
    try {
      return [published.get(row.id) ?? opened(row)];
    } catch (error) {
      if (!leaveOut) throw error;
      leaveOut(row, error);
      return [];
    }
  });
}

function opened({ id, name, status, resource, decision, sha256 }: Row): StoredDefinition {
  if (fingerprint(resource, decision) !== sha256) throw new Error(`definition ${id} is not what was imported`);
  const definition = { ...open(resource, decision === null ? undefined : readDecision(decision)), id, name };
  if (status !== 'draft') published.set(id, definition);
  return definition;
}
