import { z } from 'zod';
import { textIn } from '../../../engines/directory/index.ts';
import { CATEGORIES, categoryOf, type Fact, type Said, topicName } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import type { OwnData } from './own-data.ts';

/** Where the description of the file is, for programs. A change that breaks readers gets a new number and a new address; the old stays. */
export const SCHEMA = '/schemas/own-data-1.json';

const fact = z.object({ name: z.string(), value: z.string() });
const event = z.object({
  id: z.uuid(),
  at: z.iso.datetime().describe('When it happened, UTC'),
  kind: z.string().describe('What happened, as a key that stays the same in every language: "booking.confirmed"'),
  category: z.enum(CATEGORIES),
  by: z.object({ role: z.string().describe('resident, representative (acting for the person), professional or system'), name: z.string() }),
  title: z.string(),
  text: z.array(z.string()),
  facts: z.array(fact),
  parts: z.array(z.object({ title: z.string(), text: z.array(z.string()), facts: z.array(fact) })).describe('Longer things: answers, instructions'),
});

/** The file of own data, version 1. Words are in `language`; keys and codes are the same in all. */
export const ownDataFile = z.object({
  $schema: z.url(),
  format: z.literal('polku-own-data'),
  version: z.literal(1),
  made: z.iso.datetime(),
  madeBy: z.string().nullable().describe('Who asked for the file, when it was somebody acting for the person'),
  language: z.enum(['fi', 'sv', 'en']),
  county: z.object({ key: z.string(), name: z.string() }),
  from: z.iso.datetime().nullable().describe('What happened before this is not in the file; null: everything is'),
  name: z.string(),
  person: z
    .object({
      given: z.string(),
      family: z.string(),
      birthDate: z.iso.date().nullable(),
      language: z.enum(['fi', 'sv', 'en']),
      municipality: z.string().nullable().describe('Code of the home municipality, Statistics Finland'),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    })
    .optional()
    .describe('Without the personal identity code: a file is easily lost'),
  matters: z
    .array(
      z.object({
        id: z.uuid(),
        topic: z.string(),
        name: z.string(),
        state: z.enum(['open', 'closed']),
        opened: z.iso.datetime(),
        events: z.array(event),
      }),
    )
    .optional(),
  appointments: z
    .array(
      z.object({
        id: z.uuid(),
        matter: z.uuid(),
        service: z.string(),
        name: z.string(),
        modality: z.enum(['remote', 'phone', 'on-site']),
        status: z.enum(['booked', 'cancelled', 'fulfilled', 'noshow']).describe('As in FHIR Appointment.status'),
        starts: z.iso.datetime(),
        ends: z.iso.datetime(),
        professional: z.string(),
        note: z.string().describe('What the person wrote for the professional'),
        booked: z.iso.datetime(),
      }),
    )
    .optional(),
  favourites: z
    .array(z.object({ service: z.uuid(), name: z.string(), added: z.iso.datetime() }))
    .optional()
    .describe('Starred services; only in a file one makes of oneself'),
});
type OwnDataFile = z.infer<typeof ownDataFile>;

/** JSON Schema (2020-12) of the file. */
export const schemaOf = (origin: string): object => ({
  ...z.toJSONSchema(ownDataFile),
  $id: origin + SCHEMA,
  title: 'Polku: own data of a resident',
});

/** The file: what was read, in the reader's language. Pure. */
export function fileOf(own: OwnData, visit: Visit<Resident>): OwnDataFile {
  const { actor, county, lang, now } = visit;
  const t = say(lang);
  return {
    $schema: visit.origin + SCHEMA,
    format: 'polku-own-data',
    version: 1,
    made: now.toISOString(),
    madeBy: actor.by?.name ?? null,
    language: lang,
    county: { key: county.key, name: county.name[lang] },
    from: own.from?.toISOString() ?? null,
    name: actor.name,
    ...(own.person && { person: withoutId(own.person) }),
    ...(own.matters && {
      matters: own.matters.map(({ matter, told }) => ({
        id: matter.id,
        topic: matter.topic,
        name: topicName(matter.topic, lang) ?? t('matter.unnamed'),
        state: matter.state,
        opened: matter.openedAt.toISOString(),
        events: told.map(eventOf),
      })),
    }),
    ...(own.appointments && {
      appointments: own.appointments.map((a) => ({
        id: a.id,
        matter: a.matter,
        service: a.service,
        name: inLang(a.name, lang),
        modality: a.modality,
        status: a.status,
        starts: a.starts.toISOString(),
        ends: a.ends.toISOString(),
        professional: a.practitionerName,
        note: a.note,
        booked: a.bookedAt.toISOString(),
      })),
    }),
    ...(own.favourites && {
      favourites: own.favourites.map((f) => ({ service: f.service, name: textIn(f.names, lang), added: f.addedAt.toISOString() })),
    }),
  };
}

const withoutId = ({ given, family, birthDate, lang, municipality, phone, email }: NonNullable<OwnData['person']>) => ({
  given,
  family,
  birthDate,
  language: lang,
  municipality,
  phone,
  email,
});

const eventOf = ({ entry, said }: Said): z.infer<typeof event> => ({
  id: entry.id,
  at: entry.at.toISOString(),
  kind: entry.kind,
  category: categoryOf(entry.kind),
  by: { role: entry.byRole, name: entry.byName },
  title: said.title,
  text: [...(said.text ?? [])],
  facts: factsOf(said.facts),
  parts: (said.parts ?? []).map((part) => ({ title: part.title, text: [...(part.text ?? [])], facts: factsOf(part.facts) })),
});
const factsOf = (facts: readonly Fact[] | undefined) => (facts ?? []).map(({ name, value }) => ({ name, value }));
