import type { Consent } from '@medplum/fhirtypes';
import type { OrganizationId, PersonId } from '../../../kernel/ids.ts';
import { type Consent as Agreed, listConsents } from '../../consent/index.ts';
import { countyOrganization } from '../../directory/index.ts';
import { concept, hl7, own, refer } from '../coding.ts';
import type { Mapping } from '../registry.ts';

/** What a resident has agreed to, and who may act for them: every consent with its whole life's present state. */
export const consent: Mapping = {
  type: 'Consent',
  says: 'Consents and declarations of residents, and what acting for another stands on: guardianships and mandates of registers, invitations to support.',
  who: ['resident', 'professional'],
  data: 'consent',
  params: {
    patient: { kind: 'reference', to: ['Patient'], says: 'Whom it concerns' },
    status: { kind: 'token', system: 'http://hl7.org/fhir/consent-state-codes', says: 'proposed, active, rejected, inactive, entered-in-error' },
    category: { kind: 'token', system: own('consent-kind', '').system, says: 'guardianship, mandate, support, service, declaration' },
    date: { kind: 'date', says: 'When it was made' },
  },
  async find(tx, _world, wanted) {
    const found = await listConsents(tx, {
      ...wanted,
      subjects: wanted.reference.patient as PersonId[] | undefined,
      outcomes: wanted.token.status?.flatMap((s) => STATES[s] ?? []),
      kinds: wanted.token.category,
      made: wanted.date.date,
    });
    const county = found.length ? await countyOrganization(tx) : undefined;
    return found.map((c) => ({ resource: toConsent(c, county), changedAt: c.changedAt, subject: c.subject }));
  },
  ofPerson: (person) => ({ reference: { patient: [person] } }),
};

type Outcome = { status: Agreed['status']; reasons?: Agreed['reason'][]; not?: Agreed['reason'][] };
/** FHIR's states out of ours: what was declined is rejected, what was an error was never agreed. */
const STATES: Readonly<Record<string, Outcome[]>> = {
  proposed: [{ status: 'proposed' }],
  active: [{ status: 'active' }],
  rejected: [{ status: 'inactive', reasons: ['declined'] }],
  'entered-in-error': [{ status: 'inactive', reasons: ['error'] }],
  inactive: [{ status: 'inactive', not: ['declined', 'error'] }],
};
const stateOf = ({ status, reason }: Agreed): Consent['status'] =>
  status !== 'inactive' ? status : reason === 'declined' ? 'rejected' : reason === 'error' ? 'entered-in-error' : 'inactive';

const ROLES = {
  guardianship: hl7('v3-RoleClass', 'GUARD', 'guardian'),
  mandate: hl7('v3-RoleClass', 'AGNT', 'agent'),
  support: hl7('v3-RoleClass', 'CAREGIVER', 'caregiver'),
};

/** Pure. */
function toConsent(c: Agreed, county: OrganizationId | undefined): Consent & { id: string } {
  const role = c.kind in ROLES ? ROLES[c.kind as keyof typeof ROLES] : undefined;
  return {
    resourceType: 'Consent',
    id: c.id,
    status: stateOf(c),
    scope: concept(hl7('consentscope', 'patient-privacy')),
    category: [concept(hl7('v3-ActCode', 'INFA', 'information access')), concept(own('consent-kind', c.kind))],
    patient: refer('Patient', c.subject),
    dateTime: c.createdAt.toISOString(),
    // Registers tell of guardianships and mandates: nobody performs those here.
    ...(c.source === 'self' ? { performer: [refer('Patient', c.subject)] } : {}),
    ...(county ? { organization: [refer('Organization', county)] } : {}),
    policyRule: concept(own('consent-policy', c.policy), `${c.policy}, ${c.version}`),
    provision: {
      type: 'permit',
      period: { start: c.startsAt.toISOString(), ...(c.endsAt ? { end: c.endsAt.toISOString() } : {}) },
      ...(role && c.grantee ? { actor: [{ role: concept(role), reference: refer('RelatedPerson', c.id) }] } : {}),
      ...(c.matter ? { data: [{ meaning: 'related', reference: refer('EpisodeOfCare', c.matter) }] } : {}),
    },
  };
}
