import { LANGS } from '../../../../kernel/i18n.ts';
import { filled, isRaw, type Raw, raw, raws } from '../raw.ts';
import type { Found, Source } from '../read.ts';

/**
 * Records of v12 (beta) in the form of v11, which the rest of the import reads. v12 tells texts by language (`languageVersions: {fi: {name, …}}`), classes as
 * URIs, and connections apart. Where the beta's names are not certain, those of v11 are accepted too.
 */
export type Connections = ReadonlyMap<string, readonly Raw[]>;

export const serviceOfV12 =
  (connections: Connections) =>
  (s: Raw): Raw => {
    const id = idOf(s);
    return {
      ...s,
      id,
      type: TYPES[filled(s.serviceType) ?? filled(s.type) ?? ''] ?? s.serviceType ?? s.type,
      serviceNames: [...texts(s, { name: 'Name', alternativeName: 'AlternativeName' })],
      serviceDescriptions: texts(s, DESCRIPTIONS),
      requirements: texts(s, { requirements: 'Requirements', conditionOfServiceUsage: 'Requirements' }),
      keywords: LANGS.flatMap((language) => strings(version(s, language).keywords).map((value) => ({ language, value }))),
      languages: s.serviceLanguages ?? s.languages,
      serviceChargeType: s.chargeType ?? s.serviceChargeType,
      generalDescriptionId: s.generalDescriptionContentId ?? s.generalDescriptionId,
      organizations: [{ roleType: 'Responsible', organization: { id: s.organizationContentId ?? s.organizationId } }],
      serviceChannels: (connections.get(String(id)) ?? []).map((c) => ({
        serviceChannel: { id: c.channelContentId },
        description: texts(c, { description: 'Description' }),
      })),
      ...areaOf(s),
    };
  };

export const channelOfV12 = (c: Raw): Raw => ({
  ...c,
  id: idOf(c),
  serviceChannelType: CHANNELS[filled(c.channelType) ?? filled(c.serviceChannelType) ?? filled(c.type) ?? ''] ?? c.channelType ?? c.type,
  serviceChannelNames: texts(c, { name: 'Name' }),
  serviceChannelDescriptions: texts(c, DESCRIPTIONS),
  languages: c.serviceLanguages ?? c.languages,
  organizationId: c.organizationContentId ?? c.organizationId,
  webPages: [...raws(c.webPages), ...perLanguage(c, 'webPages'), ...perLanguage(c, 'urls')],
  emails: [...raws(c.emails), ...perLanguage(c, 'emails')],
  phoneNumbers: [...raws(c.phoneNumbers), ...perLanguage(c, 'phoneNumbers')],
  addresses: [...raws(c.addresses), ...raws(raw(c.location).streetAddresses).map((a) => ({ type: 'Location', streetAddress: streetOf(a) }))],
  serviceHours: c.serviceHours ?? c.openingHours,
  ...areaOf(c),
});

export const organizationOfV12 = (o: Raw): Raw => ({
  ...o,
  id: idOf(o),
  organizationNames: texts(o, { name: 'Name' }),
  organizationDescriptions: texts(o, { description: 'Description' }),
  parentOrganizationId: o.parentOrganizationContentId ?? o.parentOrganizationId,
  businessCode: o.businessCode ?? o.businessId,
});

export const generalDescriptionOfV12 = (g: Raw): Raw => ({
  ...g,
  id: idOf(g),
  names: texts(g, { name: 'Name' }),
  descriptions: texts(g, DESCRIPTIONS),
  requirements: texts(g, { requirements: 'Requirements', conditionOfServiceUsage: 'Requirements' }),
  serviceChargeType: g.chargeType ?? g.serviceChargeType,
});

export const collectionOfV12 = (c: Raw): Raw => ({
  ...c,
  id: idOf(c),
  serviceCollectionNames: texts(c, { name: 'Name' }),
  serviceCollectionDescriptions: texts(c, { summary: 'Summary', description: 'Description' }),
  mainResponsibleOrganization: c.organizationContentId ?? c.organizationId,
  services: c.services ?? c.serviceContentIds,
  serviceChannels: c.serviceChannels ?? c.channelContentIds,
});

/** The same records, each in the form of v11. */
export const turned = (source: Source, turn: (r: Raw) => Raw): Source =>
  async function* (): AsyncGenerator<Found> {
    for await (const found of source()) yield 'json' in found && isRaw(found.json) ? { json: turn(found.json) } : found;
  };

export const idOf = (r: Raw): unknown => r.contentId ?? r.id;
const version = (r: Raw, language: string): Raw => raw(raw(r.languageVersions)[language]);
const strings = (x: unknown): string[] => (Array.isArray(x) ? x.filter((v) => typeof v === 'string') : []);

const DESCRIPTIONS = {
  summary: 'Summary',
  description: 'Description',
  backgroundDescription: 'BackgroundDescription',
  userInstruction: 'UserInstruction',
  userInstructions: 'UserInstruction',
  deadline: 'DeadLine',
  processingTime: 'ProcessingTime',
  validityTime: 'ValidityTime',
  chargeTypeAdditionalInfo: 'ChargeTypeAdditionalInfo',
  chargeInfo: 'ChargeTypeAdditionalInfo',
};
function texts(r: Raw, fields: Readonly<Record<string, string>>): Raw[] {
  return LANGS.flatMap((language) =>
    Object.entries(fields).flatMap(([field, type]) => {
      const value = version(r, language)[field];
      return typeof value === 'string' ? [{ language, value, type }] : [];
    }),
  );
}
const perLanguage = (r: Raw, field: string): Raw[] => LANGS.flatMap((language) => raws(version(r, language)[field]).map((x) => ({ ...x, language })));

const TYPES: Readonly<Record<string, string>> = {
  PermitOrOtherObligationService: 'PermitOrObligation',
  ProfessionalQualificationService: 'ProfessionalQualification',
};
const CHANNELS: Readonly<Record<string, string>> = {
  EServiceChannel: 'EChannel',
  EService: 'EChannel',
  TelephoneChannel: 'Phone',
  TelephoneService: 'Phone',
  Telephone: 'Phone',
  WebPageChannel: 'WebPage',
  PrintableFormChannel: 'PrintableForm',
  ServiceLocationChannel: 'ServiceLocation',
};

/** `LimitedArea` with municipalities as codes is v11's `LimitedType` with objects. */
function areaOf(r: Raw): Raw {
  const area = isRaw(r.area) ? r.area : r;
  const type = filled(area.areaType);
  const codes = strings(area.municipalities ?? area.municipalityCodes);
  return {
    areaType: type === 'LimitedArea' ? 'LimitedType' : type,
    areas: codes.length ? [{ type: 'Municipality', municipalities: codes.map((code) => ({ code })) }] : area.areas,
  };
}

function streetOf(a: Raw): Raw {
  const point = raws(a.coordinates).find((c) => c.system === 'EPSG:3067');
  const street = isRaw(a.street)
    ? LANGS.flatMap((language) => (raw(a.street)[language] ? [{ language, value: raw(a.street)[language] }] : []))
    : a.street;
  return {
    ...a,
    street: street ?? a.streetName,
    municipality: isRaw(a.municipality) ? a.municipality : { code: a.municipalityCode ?? a.municipality },
    ...(point ? { latitude: String(point.northing ?? ''), longitude: String(point.easting ?? '') } : {}),
  };
}
