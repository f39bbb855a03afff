import { sql } from 'kysely';
import type { Db } from '../../../kernel/db.ts';
import { asId, type ChannelId, type OrganizationId, type ServiceId, type UnitId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { Hours } from '../hours/hours.ts';
import {
  type Address,
  type ChannelRecord,
  type OrganizationRecord,
  type Provider,
  type ServiceRecord,
  type Source,
  type Texts,
  textIn,
} from '../records.ts';
import { columns } from '../store/columns.ts';

/** A service as the directory shows it: only published ones are found. */
export type Service = Omit<ServiceRecord, 'organizationRef' | 'generalDescriptionRef' | 'channelLinks' | 'ontologyTerms' | 'position' | 'status'> & {
  id: ServiceId;
  source: Source;
  /** Whose service it is, when the county has added it for another; else null. */
  provider: Provider | null;
  organization: OrganizationId | null;
  organizationNames: Texts | null;
  changedAt: Date;
};
export type Channel = Omit<ChannelRecord, 'organizationRef' | 'status' | 'unit'> & {
  id: ChannelId;
  source: Source;
  organization: OrganizationId | null;
  unit: UnitId | null;
  changedAt: Date;
};
export type Organization = Omit<OrganizationRecord, 'parentRef' | 'status'> & {
  id: OrganizationId;
  source: Source;
  parent: OrganizationId | null;
  changedAt: Date;
};
export type Unit = {
  id: UnitId;
  sourceId: string;
  names: Texts;
  municipality: string | null;
  addresses: readonly Address[];
  phoneNumber: string;
  serviceHours: Hours;
};

const SERVICE = [
  ...['id', 'source', 'sourceId', 'type', 'provider', 'descriptions', 'userInstructions', 'requirements', 'deadlines', 'processingTimes'],
  ...['validityTimes', 'generalDescription', 'chargeType', 'chargeInfo'],
  ...['areaType', 'municipalities', 'languages', 'keywords', 'serviceClasses', 'targetGroups', 'lifeEvents', 'themes', 'assessment', 'organization'],
  'changedAt',
];
const CHANNEL = [
  ...[
    'id',
    'source',
    'sourceId',
    'type',
    'names',
    'summaries',
    'descriptions',
    'areaType',
    'municipalities',
    'languages',
    'webPages',
    'formFiles',
    'phoneNumbers',
  ],
  ...[
    'emails',
    'addresses',
    'municipality',
    'latitude',
    'longitude',
    'serviceHours',
    'requiresAuthentication',
    'accessibility',
    'organization',
    'unit',
  ],
  'changedAt',
];
const ORGANIZATION = [
  ...[
    'id',
    'source',
    'sourceId',
    'organizationType',
    'businessCode',
    'names',
    'descriptions',
    'municipality',
    'phoneNumbers',
    'emails',
    'webPages',
    'addresses',
    'parent',
  ],
  'changedAt',
];
const UNIT = ['id', 'sourceId', 'names', 'municipality', 'addresses', 'phoneNumber', 'serviceHours'];

/** Texts as people see them: the county's own words over the owner's. */
const SHOWN = sql`s.shown_names as names, s.shown_summaries as summaries, s.shown_alternative_names as "alternativeNames"`;
export const serviceColumns = sql`${columns('s', SERVICE)}, ${SHOWN}, (select o.names from directory.organization o where o.id = s.organization) as "organizationNames"`;
export const channelColumns = columns('c', CHANNEL);
export const organizationColumns = columns('o', ORGANIZATION);

/** By id or source id (the PTV id, or the county's own key). */
const named = (table: string, key: string) => {
  const bySource = sql<boolean>`${sql.ref(`${table}.source_id`)} = ${key}`;
  const id = asId(key);
  return id ? sql<boolean>`(${sql.ref(`${table}.id`)} = ${id}::uuid or ${bySource})` : bySource;
};

/** A published service by id or source id, or nothing. `findService(db, 'health-station')` */
export async function findService(db: Db, key: string): Promise<Service | undefined> {
  const { rows } =
    await sql<Service>`select ${serviceColumns} from directory.service s where ${named('s', key)} and s.status = 'Published' and not s.hidden order by s.source limit 1`.execute(
      db,
    );
  return rows[0];
}

/** A published channel by id or source id, or nothing. */
export async function findChannel(db: Db, key: string): Promise<Channel | undefined> {
  const { rows } =
    await sql<Channel>`select ${channelColumns} from directory.channel c where ${named('c', key)} and c.status = 'Published' and not c.hidden order by c.source limit 1`.execute(
      db,
    );
  return rows[0];
}

/** A published organisation by id or source id, or nothing. */
export async function findOrganization(db: Db, key: string): Promise<Organization | undefined> {
  const { rows } = await sql<Organization>`
    select ${organizationColumns} from directory.organization o where ${named('o', key)} and o.status = 'Published' order by o.source limit 1`.execute(
    db,
  );
  return rows[0];
}

/** A unit where professionals work, by id or source id, or nothing. */
export async function findUnit(db: Db, key: string): Promise<Unit | undefined> {
  const { rows } = await sql<Unit>`select ${columns('u', UNIT)} from directory.unit u where ${named('u', key)} limit 1`.execute(db);
  return rows[0];
}

/** All units of the county, by Finnish name. */
export async function listUnits(db: Db): Promise<Unit[]> {
  const { rows } = await sql<Unit>`select ${columns('u', UNIT)} from directory.unit u order by u.names ->> 'fi'`.execute(db);
  return rows;
}

/** A unit's name in the language, '' when there is no such unit. `await unitName(db, unit, 'sv')` */
export async function unitName(db: Db, unit: UnitId, lang: Lang = 'fi'): Promise<string> {
  return textIn((await findUnit(db, unit))?.names ?? {}, lang);
}
