import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A small checker of FHIR resources against profiles' snapshots: cardinalities, fixed values and patterns, slices told apart by a value, required codes,
 * elements that a type does not have. Enough to see that what we send is what the Finnish base profiles ask; no full validator.
 */
const folder = join(process.env.POLKU_SHARED ?? '../shared', 'data/fhir/profiles');
export const skipProfiles = existsSync(folder) ? false : 'skipped: data absent';

type Element = {
  id: string;
  min: number;
  max: string;
  slicing?: { discriminator?: { type: string; path: string }[] };
  type?: { code: string; profile?: string[] }[];
  binding?: { strength: string; valueSet?: string };
  [fixedOrPattern: string]: unknown;
};
type Profile = { url: string; type: string; snapshot: { element: Element[] } };
type Json = Record<string, unknown>;

let profiles: Map<string, Profile> | undefined;
function profileOf(url: string): Profile | undefined {
  profiles ??= new Map(
    globSync('StructureDefinition-*.json', { cwd: folder }).map((file) => {
      const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile;
      return [profile.url, profile];
    }),
  );
  return profiles.get(url);
}

/** Required value sets of R4 that our resources meet. */
const CODES: Record<string, readonly string[]> = {
  'identifier-use': ['usual', 'official', 'temp', 'secondary', 'old'],
  'administrative-gender': ['male', 'female', 'other', 'unknown'],
  'name-use': ['usual', 'official', 'temp', 'nickname', 'anonymous', 'old', 'maiden'],
  'address-use': ['home', 'work', 'temp', 'old', 'billing'],
  'address-type': ['postal', 'physical', 'both'],
  'contact-point-system': ['phone', 'fax', 'email', 'pager', 'url', 'sms', 'other'],
  'contact-point-use': ['home', 'work', 'temp', 'old', 'mobile'],
  'days-of-week': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  'location-status': ['active', 'suspended', 'inactive'],
  'location-mode': ['instance', 'kind'],
  appointmentstatus: ['proposed', 'pending', 'booked', 'arrived', 'fulfilled', 'cancelled', 'noshow', 'entered-in-error', 'checked-in', 'waitlist'],
  participantrequired: ['required', 'optional', 'information-only'],
  participationstatus: ['accepted', 'declined', 'tentative', 'needs-action'],
  'episode-of-care-status': ['planned', 'waitlist', 'active', 'onhold', 'finished', 'cancelled', 'entered-in-error'],
};

/** What in a resource does not fit the profile it says it follows; for one that says none, what its base type (as we know it) misses. */
export function problemsOf(resource: Json & { resourceType: string; meta?: { profile?: string[] } }): string[] {
  const url = resource.meta?.profile?.[0];
  if (!url) return missingIn(resource);
  const profile = profileOf(url);
  if (!profile) return [`no profile ${url}`];
  return resource.resourceType === profile.type ? check(resource, profile) : [`${resource.resourceType} is no ${profile.type}`];
}

function check(resource: Json, profile: Profile): string[] {
  const problems: string[] = [];
  const elements = new Map(profile.snapshot.element.map((e) => [e.id, e]));
  const known = new Map<string, unknown[]>([[profile.type, [resource]]]);
  for (const element of profile.snapshot.element.slice(1)) {
    const dot = element.id.lastIndexOf('.');
    const parents = known.get(element.id.slice(0, dot)) ?? [];
    const [name = '', slice] = element.id.slice(dot + 1).split(':');
    const all: unknown[] = [];
    for (const parent of parents) {
      let values = valuesOf(parent as Json, name);
      if (slice) values = values.filter((v) => inSlice(v, element, elements, element.id.slice(0, element.id.length - slice.length - 1)));
      if (values.length < element.min) problems.push(`${element.id}: ${values.length} of at least ${element.min}`);
      if (element.max !== '*' && values.length > Number(element.max)) problems.push(`${element.id}: ${values.length} of at most ${element.max}`);
      all.push(...values);
    }
    const wanted = Object.entries(element).find(([key]) => /^(fixed|pattern)[A-Z]/.test(key))?.[1];
    for (const value of all) {
      if (wanted !== undefined && !fits(value, wanted)) problems.push(`${element.id}: ${JSON.stringify(value)} instead of ${JSON.stringify(wanted)}`);
      const codes = element.binding?.strength === 'required' ? CODES[element.binding.valueSet?.split('/').at(-1)?.split('|')[0] ?? ''] : undefined;
      if (codes && typeof value === 'string' && !codes.includes(value)) problems.push(`${element.id}: no such code ${value}`);
    }
    known.set(element.id, all);
  }
  for (const key of Object.keys(resource))
    if (key !== 'resourceType' && !profile.snapshot.element.some((e) => matches(e.id, `${profile.type}.`, key)))
      problems.push(`${key}: not of ${profile.type}`);
  return problems;
}

const matches = (id: string, start: string, key: string): boolean => {
  const name = id.startsWith(start) ? id.slice(start.length) : '';
  return name === key || (name.endsWith('[x]') && key.startsWith(name.slice(0, -3)));
};

function valuesOf(parent: Json, name: string): unknown[] {
  if (typeof parent !== 'object' || parent === null) return [];
  const key = name.endsWith('[x]')
    ? Object.keys(parent).find((k) => k.startsWith(name.slice(0, -3)) && /^[A-Z]/.test(k.slice(name.length - 3)))
    : name;
  const value = key === undefined ? undefined : parent[key];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function inSlice(value: unknown, slice: Element, elements: Map<string, Element>, sliced: string): boolean {
  const extension = slice.type?.[0]?.profile?.[0];
  if (extension) return (value as Json).url === extension;
  return (elements.get(sliced)?.slicing?.discriminator ?? []).every(({ path }) => {
    const element = elements.get(`${slice.id}.${path}`);
    const wanted = element && Object.entries(element).find(([key]) => /^(fixed|pattern)[A-Z]/.test(key))?.[1];
    return wanted === undefined || fits((value as Json)[path], wanted);
  });
}

const fits = (value: unknown, wanted: unknown): boolean =>
  typeof wanted !== 'object' || wanted === null
    ? value === wanted
    : Array.isArray(wanted)
      ? wanted.every((w) => (Array.isArray(value) ? value.some((v) => fits(v, w)) : false))
      : Object.entries(wanted).every(([k, w]) => fits((value as Json | undefined)?.[k], w));

/** Elements that R4 itself demands of types without a Finnish profile. */
const DEMANDED: Record<string, readonly string[]> = {
  RelatedPerson: ['patient'],
  Consent: ['status', 'scope', 'category.0', 'policyRule'],
  AuditEvent: ['type.system', 'type.code', 'recorded', 'agent.0.requestor', 'source.observer'],
  QuestionnaireResponse: ['status', 'questionnaire', 'subject', 'item.0.linkId'],
};
const missingIn = (resource: Json & { resourceType: string }): string[] =>
  (DEMANDED[resource.resourceType] ?? ['nothing known of this type']).filter(
    (path) => path.split('.').reduce<unknown>((at, key) => (at as Json | undefined)?.[key], resource) === undefined,
  );
