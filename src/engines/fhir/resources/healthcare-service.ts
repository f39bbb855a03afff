import type { CodeableConcept, HealthcareService } from '@medplum/fhirtypes';
import { dayOf } from '../../../kernel/clock.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { ChannelId, OrganizationId } from '../../../kernel/ids.ts';
import { channelsOf, listServices, type Service, type ServiceChannel, textIn, themeOf } from '../../directory/index.ts';
import { concept, FI_BASE, hl7, own, PTV_CLASS, readIdentifiers, refer, sourceIdentifier } from '../coding.ts';
import type { Mapping, Wanted } from '../registry.ts';
import { availableOf } from './available.rules.ts';
import { telecomOf } from './contact.ts';

/** What help there is (services of PTV), where it is given and how it is reached. */
export const healthcareService: Mapping = {
  type: 'HealthcareService',
  profile: `${FI_BASE}/fi-base-healthcare-service`,
  says: 'Services of the service directory: for whom, where, how reached and when. Open to all.',
  open: true,
  data: 'directory',
  params: {
    name: { kind: 'string', says: 'How the name begins, in any language' },
    identifier: { kind: 'identifier', says: 'Id at the source: of PTV, or the county’s own key' },
    organization: { kind: 'reference', to: ['Organization'], says: 'Who is responsible for it' },
    location: { kind: 'reference', to: ['Location'], says: 'Where it is given' },
    'service-category': { kind: 'token', system: own('service-theme', '').system, says: 'Theme: symptoms, children, mind …' },
    'service-type': { kind: 'token', system: PTV_CLASS, says: 'Service class of PTV, such as P5.1' },
    active: { kind: 'token', codes: ['true', 'false'], says: 'true: every service found here is in use' },
  },
  async find(reading, { config }, wanted) {
    if (wanted.token.active && !wanted.token.active.includes('true')) return [];
    const found = await listServices(reading, {
      ...wanted,
      name: wanted.string.name,
      identifiers: readIdentifiers('Service', wanted.token.identifier),
      organizations: wanted.reference.organization as OrganizationId[] | undefined,
      places: wanted.reference.location as ChannelId[] | undefined,
      themes: wanted.token['service-category'],
      classes: wanted.token['service-type'],
    });
    const ids = found.map((s) => s.id);
    const channels = Map.groupBy(await channelsOf(reading.db, ids), (c) => c.service);
    const context = { today: dayOf(reading.now), site: config.url };
    return found.map((s) => ({ resource: toHealthcareService(s, channels.get(s.id) ?? [], wanted.lang, context), changedAt: s.changedAt }));
  },
};

const PROVISION = {
  Free: concept(hl7('service-provision-conditions', 'free', 'Free')),
  Chargeable: concept(hl7('service-provision-conditions', 'cost', 'Fees apply')),
};

/** Pure. */
function toHealthcareService(
  s: Service,
  channels: readonly ServiceChannel[],
  lang: Wanted['lang'],
  { today, site }: { today: string; site: string },
): HealthcareService & { id: string } {
  const places = channels.filter((c) => c.type === 'ServiceLocation');
  const requirements = textIn(s.requirements, lang);
  // Hours are the service's own only when everything it is reached by keeps the same; each place tells its own in Location.
  const kept = [...new Map(channels.filter((c) => c.serviceHours.length).map((c) => [JSON.stringify(c.serviceHours), c.serviceHours])).values()];
  const { week, closed, exceptions } = availableOf(kept.length === 1 ? kept[0]! : [], today, lang);
  return {
    resourceType: 'HealthcareService',
    id: s.id,
    identifier: [sourceIdentifier('Service', s.source, s.sourceId)],
    active: true,
    ...(s.organization ? { providedBy: refer('Organization', s.organization, textIn(s.organizationNames ?? {}, lang)) } : {}),
    ...some(
      'category',
      s.themes.map((key) => concept(own('service-theme', key), inLang(themeOf(key)?.name ?? { fi: key }, lang))),
    ),
    ...some(
      'type',
      s.serviceClasses.map((code) => concept({ system: PTV_CLASS, code })),
    ),
    ...some(
      'location',
      places.map((c) => refer('Location', c.id, textIn(c.names, lang))),
    ),
    name: textIn(s.names, lang),
    ...some('comment', textIn(s.summaries, lang)),
    ...some('extraDetails', textIn(s.descriptions, lang)),
    ...some(
      'telecom',
      channels.filter((c) => c.type !== 'ServiceLocation' && c.type !== 'PrintableForm').flatMap((c) => telecomOf(c, lang, site)),
    ),
    ...(s.chargeType === 'Free' || s.chargeType === 'Chargeable' ? { serviceProvisionCode: [PROVISION[s.chargeType]] } : {}),
    ...(requirements ? { eligibility: [{ comment: requirements }] } : {}),
    ...some(
      'communication',
      s.languages.map((code) => concept({ system: 'urn:ietf:bcp:47', code })),
    ),
    ...some('referralMethod', methodsOf(channels)),
    ...some(
      'availableTime',
      week.map(({ daysOfWeek, allDay, from, to }) =>
        allDay ? { daysOfWeek, allDay } : { daysOfWeek, availableStartTime: from, availableEndTime: to },
      ),
    ),
    ...some('notAvailable', closed),
    ...some('availabilityExceptions', exceptions),
  };
}

/** How one can turn to the service: by telephone, electronically, by letter. */
function methodsOf(channels: readonly ServiceChannel[]): CodeableConcept[] {
  const has = (test: (c: ServiceChannel) => boolean, code: string, display: string) =>
    channels.some(test) ? [concept(hl7('service-referral-method', code, display))] : [];
  return [
    ...has((c) => c.phoneNumbers.some((p) => p.type === 'Phone'), 'phone', 'Phone'),
    ...has((c) => c.type === 'EChannel', 'elec', 'Secure Messaging'),
    ...has((c) => c.type === 'PrintableForm' && c.addresses.some((a) => a.kind === 'Postal'), 'mail', 'Mail'),
  ];
}

const some = <K extends string, V extends string | readonly unknown[]>(name: K, value: V): { [P in K]?: V } =>
  (value.length ? { [name]: value } : {}) as { [P in K]?: V };
