import type { RelatedPerson } from '@medplum/fhirtypes';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Consent as Agreed } from '../../consent/index.ts';
import { listConsents } from '../../consent/index.ts';
import { concept, hl7, refer } from '../coding.ts';
import type { Mapping } from '../registry.ts';

/** Somebody who acts for a resident: guardian, holder of a mandate, supporter in one matter. Its id is that of the Consent it stands on. */
export const relatedPerson: Mapping = {
  type: 'RelatedPerson',
  says: 'Who may act for a resident: guardians, holders of a mandate, supporters in one matter. The id is that of the Consent it stands on; only the name is told of them.',
  who: ['resident', 'professional'],
  data: 'consent',
  params: {
    patient: { kind: 'reference', to: ['Patient'], says: 'For whom they act' },
    active: { kind: 'token', codes: ['true', 'false'], says: 'Whether the right is in force' },
  },
  async find(tx, _world, wanted) {
    const active = wanted.token.active;
    const found = await listConsents(tx, {
      ...wanted,
      withGrantee: true,
      subjects: wanted.reference.patient as PersonId[] | undefined,
      inForce: active && { at: tx.now, is: active.map((a) => a === 'true') },
    });
    return found.map((c) => ({ resource: toRelatedPerson(c, tx.now), changedAt: c.changedAt, subject: c.subject }));
  },
  ofPerson: (person) => ({ reference: { patient: [person] } }),
};

const RELATIONSHIP = {
  guardianship: concept(hl7('v3-RoleCode', 'GUARD', 'guardian'), 'Huoltaja'),
  mandate: concept(hl7('v3-RoleCode', 'POWATT', 'power of attorney'), 'Valtuutettu'),
  support: concept(undefined, 'Tukihenkilö yhdessä asiassa'),
};

/** Pure. */
function toRelatedPerson(c: Agreed, now: Date): RelatedPerson & { id: string } {
  return {
    resourceType: 'RelatedPerson',
    id: c.id,
    active: c.status === 'active' && c.startsAt <= now && (!c.endsAt || c.endsAt > now),
    patient: refer('Patient', c.subject),
    relationship: [RELATIONSHIP[c.kind as keyof typeof RELATIONSHIP]],
    ...(c.data.granteeName ? { name: [{ text: c.data.granteeName }] } : {}),
    period: { start: c.startsAt.toISOString(), ...(c.endsAt ? { end: c.endsAt.toISOString() } : {}) },
  };
}
