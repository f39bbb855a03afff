import type { Location } from '@medplum/fhirtypes';
import { dayOf } from '../../../kernel/clock.ts';
import type { OrganizationId } from '../../../kernel/ids.ts';
import { type Channel, listPlaces, textIn } from '../../directory/index.ts';
import { FI_BASE, readIdentifiers, refer, sourceIdentifier } from '../coding.ts';
import type { Mapping, Wanted } from '../registry.ts';
import { availableOf } from './available.rules.ts';
import { addressOf, telecomOf } from './contact.ts';

/** Places one can go to: health stations, clinics, offices (service locations of PTV). */
export const location: Mapping = {
  type: 'Location',
  profile: `${FI_BASE}/fi-base-location`,
  says: 'Places of the service directory that one can go to, with position and opening hours. Open to all.',
  open: true,
  data: 'directory',
  params: {
    name: { kind: 'string', says: 'How the name begins, in any language' },
    identifier: { kind: 'identifier', says: 'Id at the source: of PTV, or the county’s own key' },
    organization: { kind: 'reference', to: ['Organization'], says: 'Whose place it is' },
    near: { kind: 'near', says: 'latitude|longitude|distance|units (km, m); without a distance 10 km' },
    status: { kind: 'token', system: 'http://hl7.org/fhir/location-status', says: 'active: every place found here is' },
  },
  async find(reading, { config }, wanted) {
    if (wanted.token.status && !wanted.token.status.includes('active')) return [];
    const found = await listPlaces(reading, {
      ...wanted,
      name: wanted.string.name,
      identifiers: readIdentifiers('ServiceChannel', wanted.token.identifier),
      organizations: wanted.reference.organization as OrganizationId[] | undefined,
    });
    return found.map((c) => ({ resource: toLocation(c, wanted.lang, { today: dayOf(reading.now), site: config.url }), changedAt: c.changedAt }));
  },
};

/** Pure. */
function toLocation(c: Channel, lang: Wanted['lang'], { today, site }: { today: string; site: string }): Location & { id: string } {
  const name = textIn(c.names, lang);
  const alias = [...new Set(Object.values(c.names))].filter((n) => n && n !== name);
  const description = textIn(c.descriptions, lang) || textIn(c.summaries, lang);
  const visited = c.addresses.find((a) => a.kind === 'Location');
  const address = visited && addressOf(visited, lang);
  const telecom = telecomOf(c, lang, site);
  const { week, closed, exceptions } = availableOf(c.serviceHours, today, lang);
  const shut = closed.map((n) => `${n.description}: ${n.during?.start} – ${n.during?.end}.`);
  const words = [exceptions, ...shut].filter(Boolean).join(' ');
  return {
    resourceType: 'Location',
    id: c.id,
    identifier: [sourceIdentifier('ServiceChannel', c.source, c.sourceId)],
    status: 'active',
    name,
    ...(alias.length ? { alias } : {}),
    ...(description ? { description } : {}),
    mode: 'instance',
    ...(telecom.length ? { telecom } : {}),
    ...(address ? { address } : {}),
    ...(c.latitude !== null && c.longitude !== null ? { position: { latitude: c.latitude, longitude: c.longitude } } : {}),
    ...(c.organization ? { managingOrganization: refer('Organization', c.organization) } : {}),
    ...(week.length
      ? {
          hoursOfOperation: week.map(({ daysOfWeek, allDay, from, to }) =>
            allDay ? { daysOfWeek, allDay } : { daysOfWeek, openingTime: from, closingTime: to },
          ),
        }
      : {}),
    ...(words ? { availabilityExceptions: words } : {}),
  };
}
