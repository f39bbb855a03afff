import { type RawBuilder, sql } from 'kysely';
import type { Reading, Tx } from '../../../kernel/db.ts';
import type { Id, OrganizationId, PractitionerId, UnitId } from '../../../kernel/ids.ts';
import { all, type Listing, listed, within } from '../../../kernel/listing.ts';
import type { Address, Phone, Source, Texts, WebLink } from '../records.ts';
import type { Practitioner } from '../store/staff.store.ts';

export type ListedPractitioner = Practitioner & { changedAt: Date };
/** A professional at work in one unit. */
export type ListedRole = Practitioner & { role: Id<'practitioner role'>; unit: UnitId; unitNames: Texts; changedAt: Date };
/** An organisation of the directory, or a unit of the county's own (then `unit` is true). */
export type ListedOrganization = {
  id: OrganizationId | UnitId;
  unit: boolean;
  source: Source;
  sourceId: string;
  names: Texts;
  active: boolean;
  businessCode: string | null;
  parent: OrganizationId | null;
  phones: readonly Pick<Phone, 'number'>[];
  addresses: readonly Address[];
  webPages: readonly WebLink[];
  changedAt: Date;
};

/** How a name begins, any letter case; one of the list is enough. */
export type Beginnings = readonly string[] | undefined;
/** An id as its owner knows it: of one source, or of whichever; or an organisation's business id, digits only. */
export type SourceIdentifier = { source?: Source; id: string } | { business: string };
/** Is the row one of those named? Names of columns are ours. */
export const identified = (id: string, source: string, named: readonly SourceIdentifier[], business?: RawBuilder<unknown>): RawBuilder<boolean> =>
  named.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.join(
        named.map((n) => {
          if ('business' in n) return business ? sql<boolean>`ltrim(replace(${business}, '-', ''), '0') = ${n.business}` : sql<boolean>`false`;
          return n.source ? sql<boolean>`(${sql.raw(id)} = ${n.id} and ${sql.raw(source)} = ${n.source})` : sql<boolean>`${sql.raw(id)} = ${n.id}`;
        }),
        sql` or `,
      )})`;
export const like = (beginning: string) => `${beginning.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** Professionals by name. */
export async function listPractitioners(
  tx: Tx,
  search: Listing & { family?: Beginnings; given?: Beginnings; name?: Beginnings },
): Promise<ListedPractitioner[]> {
  const { rows } = await sql<ListedPractitioner>`
    select p.id, p.given, p.family, p.title, p.changed_at as "changedAt" from directory.practitioner p where ${listed('p', search, [
      search.family && sql<boolean>`lower(p.family) like any(${search.family.map(like)}::text[])`,
      search.given && sql<boolean>`lower(p.given) like any(${search.given.map(like)}::text[])`,
      search.name &&
        sql<boolean>`(lower(p.family) like any(${search.name.map(like)}::text[]) or lower(p.given) like any(${search.name.map(like)}::text[]))`,
    ])}`.execute(tx.db);
  return rows;
}

/** Who works where. */
export async function listRoles(
  tx: Tx,
  search: Listing & { practitioners?: readonly PractitionerId[] | undefined; units?: readonly UnitId[] | undefined },
): Promise<ListedRole[]> {
  const { rows } = await sql<ListedRole>`
    select r.id as role, p.id, p.given, p.family, p.title, r.unit, u.names as "unitNames", greatest(r.changed_at, p.changed_at) as "changedAt"
    from directory.practitioner_role r join directory.practitioner p on p.id = r.practitioner join directory.unit u on u.id = r.unit
    where ${listed('r', search, [
      search.practitioners && sql<boolean>`r.practitioner = any(${[...search.practitioners]}::uuid[])`,
      search.units && sql<boolean>`r.unit = any(${[...search.units]}::uuid[])`,
    ])}`.execute(tx.db);
  return rows;
}

/** Organisations of the directory and units of the county's own. `parents`: only what belongs to one of them; units belong to the county's organisation. */
export async function listOrganizations(
  tx: Reading,
  search: Listing & {
    name?: Beginnings;
    parents?: readonly OrganizationId[] | undefined;
    identifiers?: readonly SourceIdentifier[] | undefined;
    active?: readonly boolean[] | undefined;
  },
): Promise<ListedOrganization[]> {
  const { rows } = await sql<ListedOrganization>`
    select x.* from (
      select o.id, false as unit, o.source, o.source_id as "sourceId", o.names, o.status = 'Published' as active, o.business_code as "businessCode", o.parent, o.phone_numbers as phones, o.addresses,
        o.web_pages as "webPages", o.changed_at as "changedAt" from directory.organization o
      union all
      select u.id, true, u.source, u.source_id, u.names, true, null, (${county}), case when u.phone_number = '' then '[]' else jsonb_build_array(jsonb_build_object('number', u.phone_number)) end,
        u.addresses, '[]', u.changed_at from directory.unit u) x
    where ${all([
      search.ids && sql<boolean>`x.id = any(${[...search.ids]}::uuid[])`,
      within('x.changedAt', search.changed),
      search.after !== undefined && sql<boolean>`x.id < ${search.after}::uuid`,
      search.name && sql<boolean>`exists (select from jsonb_each_text(x.names) n where lower(n.value) like any(${search.name.map(like)}::text[]))`,
      search.parents && sql<boolean>`x.parent = any(${[...search.parents]}::uuid[])`,
      search.active && sql<boolean>`x.active = any(${[...search.active]}::boolean[])`,
      search.identifiers && identified('x."sourceId"', 'x.source', search.identifiers, sql`x."businessCode"`),
    ])} order by x.id desc limit ${search.limit}`.execute(tx.db);
  return rows;
}

/** The county itself among the organisations: its own record, else the wellbeing services county that an import brought. */
const county = sql`select c.id from directory.organization c where c.organization_type = 'WellbeingServicesCounty' and c.status = 'Published' order by c.source, c.id limit 1`;

/** The county as an organisation, if the directory has it. */
export async function countyOrganization(tx: Tx): Promise<OrganizationId | undefined> {
  const { rows } = await sql<{ id: OrganizationId }>`${county}`.execute(tx.db);
  return rows[0]?.id;
}
