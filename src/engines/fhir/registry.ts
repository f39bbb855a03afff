import type { Resource, ResourceType } from '@medplum/fhirtypes';
import type { Role } from '../../kernel/access.ts';
import type { Reading, Tx } from '../../kernel/db.ts';
import type { Lang } from '../../kernel/i18n.ts';
import type { MatterId, PersonId } from '../../kernel/ids.ts';
import type { Listing, Span } from '../../kernel/listing.ts';
import type { World } from '../../kernel/world.ts';

/**
 * One way to search. `personal`: its values tell of a person (name, identity code), so it is taken in the body of POST _search only: addresses
 * stay in logs and histories. `system`: the one code system a token may name. `to`: the types a reference may name.
 */
export type Param = { says: string; personal?: true } & (
  | { kind: 'token'; system?: string; codes?: readonly string[] }
  /** A token of several systems: its values keep theirs ('system|code'). */
  | { kind: 'identifier' }
  /** How far from a point, as FHIR says it of Location: 'latitude|longitude|distance|units'. */
  | { kind: 'near' }
  | { kind: 'reference'; to: readonly ResourceType[] }
  | { kind: 'date' }
  /** A calendar day, without time or zone: birth dates. */
  | { kind: 'day' }
  | { kind: 'string' }
);

/** Days from the first to before the second. */
export type DaySpan = { from?: string | undefined; to?: string | undefined };

/** What is asked for, read and checked. Values in a list are alternatives; a list that is there but empty fits nothing. */
export type Wanted = Listing & {
  token: Readonly<Record<string, readonly string[] | undefined>>;
  /** Ids that references name. */
  reference: Readonly<Record<string, readonly string[] | undefined>>;
  /** All of them hold. */
  date: Readonly<Record<string, readonly Span[] | undefined>>;
  day: Readonly<Record<string, readonly DaySpan[] | undefined>>;
  /** How the text begins. */
  string: Readonly<Record<string, readonly string[] | undefined>>;
  lang: Lang;
  near?: { at: readonly [latitude: number, longitude: number]; km: number } | undefined;
};

/** One resource, and whose data it is: the reading is written to that person's log. */
export type Found = { resource: Resource & { id: string }; changedAt: Date; subject?: PersonId | undefined; matter?: MatterId | undefined };

/**
 * How one FHIR type is read out of our data. Row-level security decides what `find` finds; `who` and the scope decide whether it is asked. What is
 * `open` tells of nobody: anybody may ask, also without a token, and no log is written.
 */
export type Mapping = Described & (Guarded | { open: true; who?: never; find(reading: Reading, world: World, wanted: Wanted): Promise<Found[]> });

type Guarded = {
  /** Signed-in people who may ask, beside programs with the scope `system/<type>.rs`. */
  who: readonly Exclude<Role, 'anonymous' | 'client'>[];
  open?: never;
  find(tx: Tx, world: World, wanted: Wanted): Promise<Found[]>;
};

type Described = {
  type: ResourceType;
  /** The Finnish base profile it follows. */
  profile?: string;
  /** In the words of CapabilityStatement.rest.resource.documentation. */
  says: string;
  /** Kind of data in the audit: 'appointment'. */
  data: string;
  params: Readonly<Record<string, Param>>;
  /** Has an id this form? UUIDs, unless said otherwise. */
  isId?(id: string): boolean;
  /** Which search gives everything of one person, for that person's own copy; without it the type is not in it. */
  ofPerson?(person: PersonId): Partial<Wanted>;
};

const mappings = new Map<ResourceType, Mapping>();

/** Adds a type to the FHIR API: address, search, capability statement and scope follow. Call once, when the part is loaded. Throws when the type is there already. */
export function mapToFhir(mapping: Mapping): void {
  if (mappings.has(mapping.type)) throw new Error(`FHIR type ${mapping.type} is mapped twice`);
  mappings.set(mapping.type, mapping);
}

/** Every mapped type, by name. */
export const mapped = (): Mapping[] => [...mappings.values()].sort((a, b) => a.type.localeCompare(b.type));
