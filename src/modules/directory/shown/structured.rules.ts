import { type Address, type Channel, type Hours, type Service, type ServiceChannel, textIn, townOf } from '../../../engines/directory/index.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { inLang, type Lang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';

/** What search engines read of services and places, in the words of schema.org. */
type Data = Readonly<Record<string, unknown>>;
type Where = Pick<Visit, 'lang' | 'origin' | 'href' | 'county' | 'now'>;

/** Ways told of one service: as many as a reader shows. */
const MOST_WAYS = 8;

/** A service as GovernmentService. Pure. */
export function serviceData(service: Service, channels: readonly ServiceChannel[], where: Where): Data {
  const { lang, county } = where;
  const areas = service.municipalities && county.municipalities.filter((m) => service.municipalities!.includes(m.code));
  return {
    '@type': 'GovernmentService',
    name: textIn(service.names, lang),
    ...some('description', textIn(service.summaries, lang)),
    url: where.origin + where.href(`/services/${service.id}`),
    ...(service.organizationNames ? { provider: { '@type': 'GovernmentOrganization', name: textIn(service.organizationNames, lang) } } : {}),
    areaServed: areas?.length
      ? areas.map((m) => ({ '@type': 'City', name: inLang(m.name, lang) }))
      : { '@type': 'AdministrativeArea', name: service.areaType === 'Nationwide' ? 'Suomi' : inLang(county.name, lang) },
    ...some(
      'availableChannel',
      channels.slice(0, MOST_WAYS).map((c) => way(c, where)),
    ),
  };
}

function way(channel: ServiceChannel, where: Where): Data {
  const { lang } = where;
  const page = channel.webPages.find((p) => p.lang === lang) ?? channel.webPages[0];
  const phone = channel.phoneNumbers.find((p) => p.type !== 'Fax');
  return {
    '@type': 'ServiceChannel',
    name: textIn(channel.names, lang),
    ...(page ? { serviceUrl: page.url.startsWith('/') ? where.origin + where.href(page.url) : page.url } : {}),
    ...(phone ? { servicePhone: { '@type': 'ContactPoint', telephone: phone.number } } : {}),
    ...(channel.type === 'ServiceLocation' ? { serviceLocation: placeData(channel, [], where) } : {}),
    ...some('availableLanguage', channel.languages),
  };
}

/** A place one can go to: MedicalClinic when it gives health services (PTV class P5), else Place. Pure. */
export function placeData(channel: Channel, services: readonly Pick<Service, 'serviceClasses'>[], where: Where): Data {
  const { lang } = where;
  const location = channel.addresses.find((a) => a.kind === 'Location');
  const phone = channel.phoneNumbers.find((p) => p.type !== 'Fax');
  const health = services.some((s) => s.serviceClasses.some((c) => /^P5(\.|$)/.test(c)));
  return {
    '@type': health ? 'MedicalClinic' : 'Place',
    name: textIn(channel.names, lang),
    url: where.origin + where.href(`/channels/${channel.id}`),
    ...some('description', textIn(channel.summaries, lang)),
    ...(phone ? { telephone: phone.number } : {}),
    ...(location ? { address: address(location, lang) } : {}),
    ...(channel.latitude !== null && channel.longitude !== null
      ? { geo: { '@type': 'GeoCoordinates', latitude: channel.latitude, longitude: channel.longitude } }
      : {}),
    ...some('openingHoursSpecification', openingHours(channel.serviceHours, dayOf(where.now))),
  };
}

const address = (a: Address, lang: Lang): Data => ({
  '@type': 'PostalAddress',
  ...some('streetAddress', textIn(a.street, lang)),
  ...some('postalCode', a.postcode),
  ...some('addressLocality', townOf(a, lang)),
  addressCountry: 'FI',
});

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Opening hours as OpeningHoursSpecification: what holds on `today` or later. A day that is closed opens and closes at midnight. Pure. */
export function openingHours(hours: Hours, today: string): Data[] {
  return hours.flatMap((h): Data[] => {
    const during = { ...('from' in h && h.from ? { validFrom: h.from } : {}), ...('to' in h && h.to ? { validThrough: h.to } : {}) };
    if (during.validThrough && during.validThrough < today) return [];
    if (h.kind === 'always') return [spec({ dayOfWeek: DAYS }, '00:00', '24:00')];
    if (h.kind === 'exception') return (h.times.length ? h.times : [SHUT]).map((t) => spec(during, t.opens, t.closes));
    const times = Map.groupBy(h.spans, (s) => `${s.opens} ${s.closes}`);
    const week = [...times.values()].map((same) => spec({ dayOfWeek: same.map((s) => DAYS[s.day - 1]), ...during }, same[0]!.opens, same[0]!.closes));
    return h.notOnHolidays ? [...week, spec({ dayOfWeek: 'PublicHolidays', ...during }, SHUT.opens, SHUT.closes)] : week;
  });
}
const SHUT = { opens: '00:00', closes: '00:00' };
const spec = (when: Data, opens: string, closes: string): Data => ({
  '@type': 'OpeningHoursSpecification',
  ...when,
  opens,
  closes: closes === '24:00' ? '23:59' : closes,
});

const some = (name: string, value: string | readonly unknown[]): Data => (value.length ? { [name]: value } : {});
