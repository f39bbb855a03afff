import { LANGS } from '../../kernel/i18n.ts';
import type { Json } from './written.ts';

type Item = { language: string; value: string; type?: string };
const list = (x: unknown): Item[] => (Array.isArray(x) ? (x as Item[]) : []);
const inLanguage = (items: unknown, language: string, type?: string) =>
  list(items).find((i) => i.language === language && (!type || i.type === type))?.value;

const versions = (of: (language: string) => Json) =>
  Object.fromEntries(
    LANGS.flatMap((l) => {
      const texts = Object.fromEntries(Object.entries(of(l)).filter(([, v]) => v !== undefined));
      return texts.name ? [[l, texts]] : [];
    }),
  );
const uris = (classes: unknown) => (classes as { uri: string }[]).map((c) => c.uri);
const municipalities = (r: Json) => (r.areas as { municipalities: { code: string }[] }[]).flatMap((a) => a.municipalities.map((m) => m.code));
const area = (r: Json) => ({ areaType: r.areaType === 'Nationwide' ? 'Nationwide' : 'LimitedArea', municipalities: municipalities(r) });

/** Records of v11 as v12 (beta) writes them: texts by language, classes as URIs, connections apart. */
export const serviceAsV12 = (s: Json): Json => ({
  contentId: s.id,
  serviceType: s.type,
  organizationContentId: (s.organizations as { organization: { id: string } }[])[0]?.organization.id,
  generalDescriptionContentId: s.generalDescriptionId,
  serviceLanguages: s.languages,
  chargeType: s.serviceChargeType,
  area: area(s),
  serviceClasses: uris(s.serviceClasses),
  targetGroups: uris(s.targetGroups),
  lifeEvents: [],
  ontologyTerms: [],
  languageVersions: versions((l) => ({
    name: inLanguage(s.serviceNames, l),
    summary: inLanguage(s.serviceDescriptions, l, 'Summary'),
    description: inLanguage(s.serviceDescriptions, l, 'Description'),
    userInstruction: inLanguage(s.serviceDescriptions, l, 'UserInstruction'),
    keywords: list(s.keywords).flatMap((k) => (k.language === l ? [k.value] : [])),
  })),
});

const TYPES: Record<string, string> = { EChannel: 'EService', Phone: 'TelephoneService' };
export const channelAsV12 = (c: Json): Json => ({
  contentId: c.id,
  channelType: TYPES[String(c.serviceChannelType)] ?? c.serviceChannelType,
  organizationContentId: c.organizationId,
  serviceLanguages: c.languages,
  area: area(c),
  languageVersions: versions((l) => ({
    name: inLanguage(c.serviceChannelNames, l),
    summary: inLanguage(c.serviceChannelDescriptions, l),
    webPages: ((c.webPages ?? []) as Item[]).filter((w) => w.language === l),
  })),
  phoneNumbers: c.phoneNumbers ?? [],
  serviceHours: c.serviceHours,
  ...(c.addresses
    ? {
        location: {
          streetAddresses: (c.addresses as { streetAddress: Json }[]).map(({ streetAddress: { latitude, longitude, ...a } }) => ({
            ...a,
            coordinates: [{ system: 'EPSG:3067', northing: latitude, easting: longitude }],
          })),
        },
      }
    : {}),
});
export const organizationAsV12 = (o: Json): Json => ({
  contentId: o.id,
  businessCode: o.businessCode,
  organizationType: o.organizationType,
  parentOrganizationContentId: o.parentOrganizationId,
  languageVersions: versions((l) => ({ name: inLanguage(o.organizationNames, l), description: inLanguage(o.organizationDescriptions, l) })),
});
export const generalDescriptionAsV12 = (g: Json): Json => ({
  contentId: g.id,
  chargeType: g.serviceChargeType,
  serviceClasses: [],
  languageVersions: versions((l) => ({
    name: inLanguage(g.names, l),
    backgroundDescription: inLanguage(g.descriptions, l, 'BackgroundDescription'),
    chargeTypeAdditionalInfo: inLanguage(g.descriptions, l, 'ChargeTypeAdditionalInfo'),
  })),
});
export const collectionAsV12 = (c: Json): Json => ({
  contentId: c.id,
  organizationContentId: c.mainResponsibleOrganization,
  services: (c.services as { id: string }[]).map((s) => s.id),
  languageVersions: versions((l) => ({
    name: inLanguage(c.serviceCollectionNames, l),
    description: inLanguage(c.serviceCollectionDescriptions, l),
  })),
});
