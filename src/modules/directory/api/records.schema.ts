import { z } from 'zod';
import { CHANNEL_TYPES } from './parameters.ts';

/** What the open interface answers with, in the words of Suomi.fi PTV. Checked against real answers in the test, and the source of the OpenAPI description. */
const text = z
  .object({ fi: z.string().optional(), sv: z.string().optional(), en: z.string().optional() })
  .describe('A text by language; any language may be missing.');
const words = z
  .object({ fi: z.array(z.string()).optional(), sv: z.array(z.string()).optional(), en: z.array(z.string()).optional() })
  .describe('Words by language.');
const id = z.guid().describe('Our id.');
const sourceId = z.string().describe('The id at the source: the PTV id when source is ptv.');
const source = z.enum(['ptv', 'county']).describe('Suomi.fi PTV, or the county itself.');
const changedAt = z.iso.datetime().describe('When the record last changed.');
const lang = z.enum(['fi', 'sv', 'en']);
const channelType = z.enum(CHANNEL_TYPES);
const area = {
  areaType: z.enum(['Nationwide', 'LimitedType']),
  municipalities: z.array(z.string()).nullable().describe('Codes of the municipalities served; null: everywhere.'),
};
const link = z.object({ url: z.string(), texts: text, lang: lang.optional() });
const phone = z.object({
  number: z.string(),
  type: z.enum(['Phone', 'Sms', 'Fax']),
  charge: z.enum(['Free', 'Chargeable', 'Other']).optional(),
  info: text.optional(),
  chargeInfo: text.optional(),
  langs: z.array(lang),
});
const email = z.object({ address: z.string(), langs: z.array(lang) });
const address = z.object({
  kind: z.enum(['Location', 'Postal']),
  street: text,
  postcode: z.string(),
  postOffice: text,
  municipality: z.string().optional(),
  info: text.optional(),
  at: z.tuple([z.number(), z.number()]).optional().describe('Latitude and longitude, WGS84.'),
});
const clock = z.string().describe('HH:MM, Finnish time; 24:00 is the end of the day.');
const hours = z
  .array(
    z.union([
      z.object({
        kind: z.literal('weekly'),
        spans: z.array(z.object({ day: z.int().min(1).max(7), opens: clock, closes: clock, lastDay: z.int().min(1).max(7).optional() })),
        from: z.iso.date().optional(),
        to: z.iso.date().optional(),
        notOnHolidays: z.boolean().optional(),
        info: text.optional(),
      }),
      z.object({ kind: z.literal('always'), info: text.optional() }),
      z.object({
        kind: z.literal('exception'),
        from: z.iso.date(),
        to: z.iso.date(),
        times: z.array(z.object({ opens: clock, closes: clock })),
        info: text.optional(),
      }),
    ]),
  )
  .describe('Opening hours: weekly (Monday is 1), always, and exceptions, which go before the others. Empty: not told.');

const accessibility = z
  .object({
    entrances: z.array(z.object({ name: text, main: z.boolean(), groups: z.array(z.object({ name: text, sentences: z.array(text) })) })),
    statements: z.array(link),
  })
  .describe('Ways in, as the owner tells of them, and accessibility statements of electronic services.');

export const service = z
  .object({
    id,
    source,
    sourceId,
    type: z.enum(['Service', 'PermitOrObligation', 'ProfessionalQualification']),
    names: text,
    alternativeNames: words,
    summaries: text,
    descriptions: text,
    userInstructions: text,
    requirements: text,
    deadlines: text,
    processingTimes: text,
    validityTimes: text,
    chargeType: z.enum(['Free', 'Chargeable', 'Other']).nullable(),
    chargeInfo: text,
    ...area,
    languages: z.array(z.string()).describe('Languages in which the service is given.'),
    keywords: words,
    serviceClasses: z.array(z.string()).describe('Service classes of PTV (ptvserclass2).'),
    targetGroups: z.array(z.string()).describe('Target groups of PTV.'),
    lifeEvents: z.array(z.string()).describe('Life events of PTV.'),
    themes: z.array(z.string()).describe('Themes by which the county groups its services; see /codes.'),
    assessment: z.string().nullable().describe('Key of the symptom assessment that leads to the service.'),
    provider: z.enum(['association', 'parish', 'municipality']).nullable(),
    organization: id.nullable(),
    organizationNames: text.nullable(),
    channels: z
      .array(z.object({ id, sourceId, type: channelType, names: text, descriptions: text }))
      .describe('Ways to reach the service, in the order the county prefers.'),
    changedAt,
  })
  .describe('A service: what help there is.');

export const channel = z
  .object({
    id,
    source,
    sourceId,
    type: channelType,
    names: text,
    summaries: text,
    descriptions: text,
    ...area,
    languages: z.array(z.string()),
    webPages: z.array(link),
    formFiles: z.array(link.extend({ format: z.string() })),
    phoneNumbers: z.array(phone),
    emails: z.array(email),
    addresses: z.array(address),
    municipality: z.string().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    serviceHours: hours,
    openNow: z.boolean().nullable().describe('Is it open at the moment of the answer? null: hours not told.'),
    requiresAuthentication: z.boolean(),
    accessibility,
    organization: id.nullable(),
    services: z.array(z.object({ id, sourceId, names: text })).describe('Services given here.'),
    changedAt,
  })
  .describe('A way to reach services: electronic, web page, telephone, form or place.');

export const organization = z
  .object({
    id,
    source,
    sourceId,
    organizationType: z.string().nullable(),
    businessCode: z.string().nullable(),
    names: text,
    descriptions: text,
    municipality: z.string().nullable(),
    phoneNumbers: z.array(phone),
    emails: z.array(email),
    webPages: z.array(link),
    addresses: z.array(address),
    parent: id.nullable(),
    changedAt,
  })
  .describe('An organisation behind services.');

const counts = z.record(z.string(), z.int());
export const hit = z.object({
  id,
  source,
  sourceId,
  type: z.literal('service'),
  name: z.string().describe('In the language asked, else in the first there is.'),
  lang: lang.describe('In which language the name is.'),
  summary: z.string(),
  score: z.number().describe('Greater is better; comparable within one search only.'),
  distance: z.number().nullable().describe('Kilometres to the nearest place, with near.'),
  open: z.boolean().nullable().describe('Is some channel open now? null: hours not told.'),
  assessment: z.string().nullable(),
  places: z.int().describe('How many places one can go to.'),
});
export const found = z.object({
  total: z.int(),
  hits: z.array(hit),
  facets: z
    .object({ themes: counts, municipalities: counts, audiences: counts, types: counts, languages: counts })
    .describe('How many of what was found each choice of a filter would leave, the other filters standing.'),
  suggestion: z.string().nullable().describe('A better spelling, when little or nothing was found.'),
});

const gone = z.object({ id, sourceId, changedAt }).describe('A record that is no longer shown.');
/** A page of records. */
export const pageOf = <R extends z.ZodType>(record: R) =>
  z.object({
    total: z.int().describe('Records on all pages, those in gone too.'),
    page: z.int(),
    pages: z.int(),
    next: z.string().nullable().describe('Address of the next page.'),
    items: z.array(record),
    gone: z.array(gone).describe('With changedSince: records of this page that have been removed or hidden since.'),
  });

const named = z.object({ code: z.string(), names: text });
export const codes = z
  .object({
    municipalities: z.array(named.extend({ at: z.tuple([z.number(), z.number()]) })).describe('Of the county; at: latitude and longitude.'),
    themes: z.array(named),
    audiences: z.array(named).describe('Target groups of PTV.'),
    types: z.array(named).describe('Of service channels.'),
    serviceClasses: z.array(named),
    lifeEvents: z.array(named),
  })
  .describe('What the filters of a search accept, with names.');

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ parameter: z.string(), problem: z.string().describe('What would have been accepted.') })).optional(),
  })
  .describe('RFC 9457 problem details.');

const suggestions = z.object({
  words: z.array(z.string()).describe('What was typed, its last word gone on with.'),
  services: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('Services with words that begin as what was typed.'),
});

/** Schemas that the description names. */
export const NAMED = {
  Text: text,
  Words: words,
  Link: link,
  Phone: phone,
  Email: email,
  Address: address,
  Hours: hours,
  Service: service,
  Channel: channel,
  Organization: organization,
  Hit: hit,
  Found: found,
  Suggestions: suggestions,
  Services: pageOf(service),
  Channels: pageOf(channel),
  Organizations: pageOf(organization),
  Codes: codes,
  Problem: problem,
} as const;
export type Named = keyof typeof NAMED;
