import { AUDIENCE, channels, classes, type DemoChannel, type DemoPlace, organizations, services } from '../../../demo/ita-uusimaa/directory/index.ts';
import type { County } from '../../../counties/county.ts';
import { LANGS } from '../../kernel/i18n.ts';
import { generalDescriptions } from './general-descriptions.ts';
import { hoursOf, items, type Json, ptvIdOf, toMetres } from './written.ts';

export type Kind = 'Organization' | 'Service' | 'ServiceChannel' | 'ServiceCollection' | 'GeneralDescription';

/** The demo county's own services, channels and organisations as PTV v11 writes them. */
export function demoAsPtv(county: County): Record<Kind, Json[]> {
  const municipality = (code: string) => ({ code, name: items(county.municipalities.find((m) => m.code === code)?.name ?? {}) });
  const wholeCounty = [
    {
      type: 'WellbeingServiceCounties',
      code: county.code,
      name: items(county.name),
      municipalities: county.municipalities.map((m) => municipality(m.code)),
    },
  ];
  const areas = (by: string | undefined, codes?: readonly string[]) =>
    codes
      ? { areaType: 'LimitedType', areas: [{ type: 'Municipality', code: null, name: null, municipalities: codes.map(municipality) }] }
      : by
        ? { areaType: 'Nationwide', areas: [] }
        : { areaType: 'LimitedType', areas: wholeCounty };
  const named = (kind: keyof typeof classes, code: string) => ({
    code,
    name: items(classes[kind][code] ?? {}),
    uri: `http://uri.suomi.fi/codelist/ptv/${kind === 'service-class' ? 'ptvserclass2' : 'ptvkohderyhmat'}/code/${code}`,
  });
  const common = { sourceId: null, publishingStatus: 'Published' };
  const nameOf = new Map(channels.map((c) => [c.key, c.name.fi]));

  return {
    Organization: organizations.map((o) => ({
      ...common,
      id: ptvIdOf(o.key),
      organizationType: o.type === 'WellbeingServicesCounty' ? 'WellbeingServicesCounty' : o.type,
      businessCode: null,
      parentOrganizationId: null,
      organizationNames: items(o.name, 'Name'),
      organizationDescriptions: items(o.description, 'Description'),
      webPages: items(o.web).map(({ language, value }) => ({ url: value, value: null, language })),
      ...areas(o.key === 'county' ? undefined : o.key),
    })),
    Service: services.map((s) => ({
      ...common,
      id: ptvIdOf(s.key),
      type: 'Service',
      fundingType: 'PubliclyFunded',
      generalDescriptionId: generalDescriptions.some((g) => g.of === s.key) ? ptvIdOf(`general ${s.key}`) : null,
      serviceNames: items(s.name, 'Name'),
      serviceChargeType: s.charge.type === 'Free' ? 'FreeOfCharge' : 'Chargeable',
      serviceDescriptions: [
        ...items(s.summary, 'Summary'),
        ...items(s.description, 'Description'),
        ...items(s.instruction, 'UserInstruction'),
        ...items(s.charge.info ?? {}, 'ChargeTypeAdditionalInfo'),
      ],
      languages: [...LANGS],
      serviceClasses: [named('service-class', s.class)],
      targetGroups: s.for.map((who) => named('target-group', AUDIENCE[who])),
      lifeEvents: [],
      ontologyTerms: [],
      keywords: items(s.keywords).flatMap(({ language, value }) =>
        String(value)
          .split(',')
          .map((word) => ({ language, value: word.trim() })),
      ),
      requirements: [],
      serviceChannels: s.channels.map((key) => ({
        serviceChannel: { id: ptvIdOf(key), name: nameOf.get(key) },
        serviceChargeType: null,
        description: [],
        serviceHours: [],
        contactDetails: null,
      })),
      organizations: [{ organization: { id: ptvIdOf(s.by ?? 'county') }, roleType: 'Responsible', provisionType: null }],
      ...areas(s.by, s.municipalities),
    })),
    ServiceChannel: channels.map((c) => ({
      ...common,
      id: ptvIdOf(c.key),
      organizationId: ptvIdOf(c.by ?? 'county'),
      serviceChannelNames: items(c.name, 'Name'),
      serviceChannelDescriptions: items(c.summary, 'Summary'),
      languages: [...LANGS],
      serviceHours: hoursOf(c.open),
      ...areas(c.by, c.kind === 'place' ? [c.municipality] : undefined),
      ...ofKind(c, municipality),
    })),
    ServiceCollection: [
      {
        id: ptvIdOf('collection families'),
        serviceCollectionNames: items({ fi: 'Lapsiperheen palvelut', sv: 'Tjänster för barnfamiljen', en: 'Services for a family with children' }),
        serviceCollectionDescriptions: items({ fi: 'Apua odotuksesta kouluikään.', sv: 'Hjälp från graviditet till skolålder.' }, 'Description'),
        services: services.filter((s) => s.for.includes('families')).map((s) => ({ id: ptvIdOf(s.key), name: s.name.fi })),
        serviceChannels: [],
        mainResponsibleOrganization: ptvIdOf('county'),
        publishingStatus: 'Published',
      },
    ],
    GeneralDescription: generalDescriptions.map((g) => ({
      id: ptvIdOf(`general ${g.of}`),
      names: items(g.name, 'Name'),
      descriptions: [...items(g.background, 'BackgroundDescription'), ...items(g.charge?.info ?? {}, 'ChargeTypeAdditionalInfo')],
      serviceChargeType: g.charge ? (g.charge.type === 'Free' ? 'FreeOfCharge' : 'Chargeable') : null,
      serviceClasses: [],
      targetGroups: [],
      lifeEvents: [],
      publishingStatus: 'Published',
    })),
  };
}

function ofKind(c: DemoChannel, municipality: (code: string) => Json): Json {
  const web = (url: { fi: string; sv: string; en: string }) => items(url).map(({ language, value }) => ({ url: value, value: null, language }));
  switch (c.kind) {
    case 'place':
      return {
        serviceChannelType: 'ServiceLocation',
        addresses: [addressOf(c, municipality)],
        phoneNumbers: c.phone ? [phone(c.phone, 'Chargeable')] : [],
      };
    case 'phone':
      return { serviceChannelType: 'Phone', phoneNumbers: [phone(c.number, c.charge === 'free' ? 'FreeOfCharge' : 'Chargeable')] };
    case 'electronic':
      return { serviceChannelType: 'EChannel', webPages: web(c.url), requiresAuthentication: c.signIn === true };
    case 'web':
      return { serviceChannelType: 'WebPage', webPages: web(c.url) };
    case 'form':
      return {
        serviceChannelType: 'PrintableForm',
        channelUrls: items(c.url).map(({ language, value }) => ({ url: value, type: 'PDF', language })),
      };
  }
}
const phone = (number: string, serviceChargeType: string) => ({
  type: 'Phone',
  number,
  prefixNumber: null,
  isFinnishServiceNumber: true,
  serviceChargeType,
  chargeDescription: null,
  additionalInformation: null,
  language: 'fi',
});

function addressOf(place: DemoPlace, municipality: (code: string) => Json): Json {
  const [, street = '', number = ''] = /^(.*?)(?: (\d+\w*))?$/.exec(place.street.fi) ?? [];
  const [, gata = ''] = /^(.*?)(?: (\d+\w*))?$/.exec(place.street.sv) ?? [];
  return {
    type: 'Location',
    subType: 'Single',
    streetAddress: {
      street: items({ fi: street, sv: gata, en: street }),
      streetNumber: number,
      postalCode: place.postcode,
      postOffice: items(place.postOffice),
      municipality: municipality(place.municipality),
      additionalInformation: items(place.directions ?? {}),
      ...toMetres(place.at),
      coordinateState: 'Ok',
    },
    entrances: place.directions
      ? [
          {
            name: [],
            isMainEntrance: true,
            coordinates: toMetres(place.at),
            accessibilitySentences: [
              {
                sentenceGroup: items({ fi: 'Pääsisäänkäynti', sv: 'Huvudingången', en: 'Main entrance' }),
                sentences: [{ sentence: items(place.directions) }],
              },
            ],
          },
        ]
      : [],
    country: 'FI',
  };
}
