import type { Appointment } from '@medplum/fhirtypes';
import { inLang, type Lang } from '../../../kernel/i18n.ts';
import type { PersonId, PractitionerId } from '../../../kernel/ids.ts';
import { type Appointment as Booked, listAppointments } from '../../calendar/index.ts';
import { concept, FI_BASE, own, refer } from '../coding.ts';
import type { Mapping } from '../registry.ts';

/** Booked times. */
export const appointment: Mapping = {
  type: 'Appointment',
  profile: `${FI_BASE}/fi-base-appointment`,
  says: 'Booked, cancelled, kept and missed appointments of residents.',
  who: ['resident', 'professional'],
  data: 'appointment',
  params: {
    patient: { kind: 'reference', to: ['Patient'], says: 'Whose appointment' },
    practitioner: { kind: 'reference', to: ['Practitioner'], says: 'With whom' },
    status: { kind: 'token', system: 'http://hl7.org/fhir/appointmentstatus', says: 'booked, cancelled, fulfilled, noshow' },
    date: { kind: 'date', says: 'When it begins' },
  },
  async find(tx, _world, wanted) {
    const found = await listAppointments(tx, {
      ...wanted,
      persons: wanted.reference.patient as PersonId[] | undefined,
      practitioners: wanted.reference.practitioner as PractitionerId[] | undefined,
      statuses: wanted.token.status,
      begins: wanted.date.date,
    });
    return found.map((a) => ({ resource: toAppointment(a, wanted.lang), changedAt: a.changedAt, subject: a.person, matter: a.matter }));
  },
  ofPerson: (person) => ({ reference: { patient: [person] } }),
};

/** Pure. What the resident wrote for the professional is `patientInstruction`'s opposite: `comment`. */
function toAppointment(a: Booked, lang: Lang): Appointment & { id: string } {
  return {
    resourceType: 'Appointment',
    id: a.id,
    status: a.status,
    serviceType: [concept(own('service', a.service), inLang(a.name, lang))],
    description: inLang(a.name, lang),
    start: a.starts.toISOString(),
    end: a.ends.toISOString(),
    minutesDuration: Math.round((a.ends.getTime() - a.starts.getTime()) / 60_000),
    created: a.bookedAt.toISOString(),
    ...(a.note ? { comment: a.note } : {}),
    supportingInformation: [refer('EpisodeOfCare', a.matter)],
    participant: [
      { actor: refer('Patient', a.person), required: 'required', status: 'accepted' },
      { actor: refer('Practitioner', a.practitioner, a.practitionerName), required: 'required', status: 'accepted' },
    ],
  };
}
