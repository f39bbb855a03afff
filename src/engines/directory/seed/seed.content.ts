import { createHash } from 'node:crypto';
import {
  AUDIENCE,
  channels,
  classes,
  type DemoChannel,
  type DemoService,
  organizations,
  services,
  type Text,
} from '../../../../demo/ita-uusimaa/directory/index.ts';
import { professionals } from '../../../../demo/ita-uusimaa/people.ts';
import { type DemoUnit, units } from '../../../../demo/ita-uusimaa/units.ts';
import { LANGS } from '../../../kernel/i18n.ts';
import type { Hours, Weekday } from '../hours/hours.ts';
import type { Address, ChannelRecord, ChannelType, ClassRecord, OrganizationRecord, ServiceRecord, Words } from '../records.ts';

const TYPE: Record<DemoChannel['kind'], ChannelType> = {
  place: 'ServiceLocation',
  phone: 'Phone',
  electronic: 'EChannel',
  web: 'WebPage',
  form: 'PrintableForm',
};
const COUNTY = 'county';

/** `'1-5 08:00-16:00'` … as hours; weekday hours are closed on public holidays, hours that include Sunday are not. Throws on a slip of the pen. */
export function hoursOf(open: readonly string[] = []): Hours {
  if (open.includes('always')) return [{ kind: 'always' }];
  return open.map((text) => {
    const [, first, last, opens, closes] = /^([1-7])(?:-([1-7]))? (\d\d:\d\d)-(\d\d:\d\d)$/.exec(text) ?? [];
    if (!first || !opens || !closes) throw new Error(`not opening hours: '${text}'`);
    const days = ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).filter((d) => d >= Number(first) && d <= Number(last ?? first));
    return { kind: 'weekly' as const, ...(days.includes(7) ? {} : { notOnHolidays: true }), spans: days.map((day) => ({ day, opens, closes })) };
  });
}

export const demoOrganizations = (): OrganizationRecord[] =>
  organizations.map((o) => ({
    sourceId: o.key,
    status: 'Published',
    organizationType: o.type,
    businessCode: null,
    names: o.name,
    descriptions: o.description,
    municipality: null,
    phoneNumbers: [],
    emails: [],
    webPages: pages(o.web),
    addresses: [],
    parentRef: null,
  }));

export const demoClasses = (): ClassRecord[] =>
  Object.entries(classes).flatMap(([kind, names]) =>
    Object.entries(names).map(([code, name]) => ({ kind: kind as ClassRecord['kind'], code, names: name, uris: [] })),
  );

export const demoServices = (): ServiceRecord[] =>
  services.map((s: DemoService, i) => ({
    sourceId: s.key,
    status: 'Published',
    type: 'Service',
    names: s.name,
    alternativeNames: {},
    summaries: s.summary,
    descriptions: s.description,
    userInstructions: s.instruction,
    requirements: {},
    deadlines: {},
    processingTimes: {},
    validityTimes: {},
    generalDescriptionRef: null,
    generalDescription: {},
    chargeType: s.charge.type,
    chargeInfo: s.charge.info ?? {},
    areaType: s.by ? (s.municipalities ? 'LimitedType' : 'Nationwide') : 'LimitedType',
    municipalities: s.municipalities ? [...s.municipalities] : null,
    languages: ['fi', 'sv', 'en'],
    keywords: words(s.keywords),
    ontologyTerms: {},
    serviceClasses: [s.class],
    targetGroups: s.for.map((who) => AUDIENCE[who]),
    lifeEvents: [],
    themes: [...s.themes],
    assessment: s.assessment ?? null,
    position: i + 1,
    organizationRef: s.by ?? COUNTY,
    channelLinks: s.channels.map((ref) => ({ ref, descriptions: {} })),
  }));

export const demoChannels = (): ChannelRecord[] => {
  const places = new Map(channels.flatMap((c) => (c.kind === 'place' ? [[c.key, c] as const] : [])));
  return channels.map((c) => {
    const place = c.kind === 'place' ? c : c.kind === 'form' ? places.get(c.to) : undefined;
    const number = c.kind === 'phone' ? c.number : c.kind === 'place' ? c.phone : undefined;
    const free = number === '116117' || (c.kind === 'phone' && c.charge === 'free');
    return {
      sourceId: c.key,
      status: 'Published',
      type: TYPE[c.kind],
      names: c.name,
      summaries: c.summary,
      descriptions: {},
      areaType: c.by ? 'Nationwide' : 'LimitedType',
      municipalities: c.kind === 'place' ? [c.municipality] : null,
      languages: ['fi', 'sv', 'en'],
      webPages: c.kind === 'electronic' || c.kind === 'web' ? pages(c.url) : [],
      formFiles: c.kind === 'form' ? pages(c.url).map((p) => ({ ...p, format: 'PDF' })) : [],
      phoneNumbers: number ? [{ number, type: 'Phone', charge: free ? 'Free' : 'Chargeable', langs: LANGS }] : [],
      emails: [],
      addresses: place ? [addressOf(place, c.kind === 'form' ? 'Postal' : 'Location')] : [],
      municipality: c.kind === 'place' ? c.municipality : null,
      latitude: c.kind === 'place' ? c.at[0] : null,
      longitude: c.kind === 'place' ? c.at[1] : null,
      serviceHours: hoursOf(c.open),
      requiresAuthentication: c.kind === 'electronic' && c.signIn === true,
      accessibility: { entrances: [], statements: [] },
      organizationRef: c.by ?? COUNTY,
      unit: c.kind === 'place' ? (c.unit ?? null) : null,
    };
  });
};

export const demoUnits = () =>
  units.map((u: DemoUnit) => ({
    id: u.id,
    sourceId: `unit-${u.id.slice(-2)}`,
    names: u.name,
    municipality: u.municipality ?? null,
    addresses: u.street
      ? [{ kind: 'Location' as const, street: { fi: u.street }, postcode: u.postcode ?? '', postOffice: {}, ...(u.at ? { at: u.at } : {}) }]
      : [],
    phoneNumber: u.phone,
    serviceHours: hoursOf(['1-5 08:00-16:00']),
  }));

export const demoStaff = () =>
  professionals.map(({ id, given, family, title, role, units: where }) => {
    const person = { id, given, family, title, role, units: where };
    return { ...person, print: createHash('sha256').update(JSON.stringify(person)).digest('base64url').slice(0, 22) };
  });

type Place = Extract<DemoChannel, { kind: 'place' }>;
const addressOf = (p: Place, kind: Address['kind']): Address => ({
  kind,
  street: p.street,
  postcode: p.postcode,
  postOffice: p.postOffice,
  municipality: p.municipality,
  at: p.at,
  ...(p.directions ? { info: p.directions } : {}),
});
const pages = (url: Text) => LANGS.map((lang) => ({ url: url[lang], texts: {}, lang }));
const words = (text: Text): Words => Object.fromEntries(LANGS.map((lang) => [lang, text[lang].split(',').map((w) => w.trim())]));
