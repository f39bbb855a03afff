import { sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import type { GeneralDescriptionRecord, OrganizationRecord } from '../records.ts';
import { columns } from './columns.ts';

/** General descriptions that are in force, by source id. */
export async function heldGeneralDescriptions(db: Db): Promise<ReadonlyMap<string, GeneralDescriptionRecord>> {
  const { rows } = await sql<GeneralDescriptionRecord>`
    select ${columns('g', GENERAL)} from directory.general_description g where source = 'ptv' and status = 'Published'`.execute(db);
  return new Map(rows.map((g) => [g.sourceId, g]));
}
const GENERAL = [
  ...['sourceId', 'status', 'names', 'summaries', 'descriptions', 'userInstructions', 'requirements', 'chargeType', 'chargeInfo'],
  ...['serviceClasses', 'targetGroups', 'lifeEvents', 'ontologyTerms'],
];

/** Who stands under whom, by source id. */
export async function heldParents(db: Db): Promise<Pick<OrganizationRecord, 'sourceId' | 'parentRef'>[]> {
  return (
    await sql<Pick<OrganizationRecord, 'sourceId' | 'parentRef'>>`
      select source_id as "sourceId", parent_ref as "parentRef" from directory.organization where source = 'ptv'`.execute(db)
  ).rows;
}
