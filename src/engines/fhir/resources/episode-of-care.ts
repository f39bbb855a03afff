import type { EpisodeOfCare } from '@medplum/fhirtypes';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { type ListedMatter, listMatters, topicName } from '../../matter/index.ts';
import { concept, FI_BASE, own, refer } from '../coding.ts';
import type { Mapping } from '../registry.ts';

/** A matter (asia): from the first need to its end. */
export const episodeOfCare: Mapping = {
  type: 'EpisodeOfCare',
  profile: `${FI_BASE}/fi-base-episode-of-care`,
  says: 'Matters of residents, from first need to end; appointments and assessments belong to one.',
  who: ['resident', 'professional'],
  data: 'matter',
  params: {
    patient: { kind: 'reference', to: ['Patient'], says: 'Whose matter' },
    organization: { kind: 'reference', to: ['Organization'], says: 'Unit that handles it' },
    status: { kind: 'token', system: 'http://hl7.org/fhir/episode-of-care-status', says: 'active, finished' },
  },
  async find(tx, _world, wanted) {
    const found = await listMatters(tx, {
      ...wanted,
      persons: wanted.reference.patient as PersonId[] | undefined,
      units: wanted.reference.organization as UnitId[] | undefined,
      states: wanted.token.status?.flatMap((s) => ({ active: 'open', finished: 'closed' })[s] ?? []),
    });
    return found.map((m) => ({ resource: toEpisode(m, wanted.lang), changedAt: m.changedAt, subject: m.person, matter: m.id }));
  },
  ofPerson: (person) => ({ reference: { patient: [person] } }),
};

/** Pure. */
function toEpisode(m: ListedMatter, lang: Lang): EpisodeOfCare & { id: string } {
  return {
    resourceType: 'EpisodeOfCare',
    id: m.id,
    status: m.state === 'open' ? 'active' : 'finished',
    type: [concept(own('topic', m.topic), topicName(m.topic, lang))],
    patient: refer('Patient', m.person),
    ...(m.unit ? { managingOrganization: refer('Organization', m.unit) } : {}),
    period: { start: m.openedAt.toISOString(), ...(m.closedAt ? { end: m.closedAt.toISOString() } : {}) },
  };
}
