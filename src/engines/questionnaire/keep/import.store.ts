import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { DefinitionId } from '../define/definition.ts';
import { type ContentProblem, problemsIn, readDecision } from '../define/problems.rules.ts';
import type { Questionnaire } from '../fhir.ts';
import { fingerprint } from './fingerprint.ts';

/** What an author hands in: a FHIR Questionnaire and, for an assessment, its decision table. `name`: its short name in addresses, 'sore-throat'. */
export type DefinitionPack = { name: string; resource: Questionnaire; decision?: unknown };
/** `published-already`: this version is out with other content; the change needs a new version. */
export type Imported = { kind: 'imported' | 'unchanged' | 'published-already'; id: DefinitionId } | { kind: 'refused'; problems: ContentProblem[] };

/**
 * Stores a version of a definition. An active one takes the place of the earlier active version for new responses; running responses stay
 * with theirs. Refused with reasons when the content cannot work.
 */
export async function importDefinition(tx: Tx, { name, resource, decision: given }: DefinitionPack): Promise<Imported> {
  const problems = problemsIn(resource, given);
  if (problems.length) return { kind: 'refused', problems };
  const decision = given === undefined ? null : readDecision(given);
  const hash = fingerprint(resource, decision);
  const earlier = await sql<{ id: DefinitionId; sha256: string; status: string }>`
    select id, sha256, status from questionnaire.definition
    where county = kernel.current_county() and url = ${resource.url} and version = ${resource.version} for update`.execute(tx.db);
  const [same] = earlier.rows;
  if (same?.sha256 === hash) return { kind: 'unchanged', id: same.id };
  if (same && same.status !== 'draft') return { kind: 'published-already', id: same.id };
  const status = resource.status === 'active' || resource.status === 'retired' ? resource.status : 'draft';
  if (status === 'active') {
    await sql`
      update questionnaire.definition set status = 'retired'
      where county = kernel.current_county() and name = ${name} and status = 'active'`.execute(tx.db);
  }
  const { rows } = await sql<{ id: DefinitionId }>`
    insert into questionnaire.definition (county, url, version, name, status, resource, decision, sha256)
    values (kernel.current_county(), ${resource.url}, ${resource.version}, ${name}, ${status}, ${JSON.stringify(resource)},
      ${decision && JSON.stringify(decision)}, ${hash})
    on conflict (county, url, version) do update
      set name = excluded.name, status = excluded.status, resource = excluded.resource, decision = excluded.decision, sha256 = excluded.sha256
    returning id`.execute(tx.db);
  return { kind: 'imported', id: rows[0]!.id };
}
