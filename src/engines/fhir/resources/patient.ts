import type { Patient } from '@medplum/fhirtypes';
import type { Actor } from '../../../kernel/access.ts';
import type { World } from '../../../kernel/world.ts';
import { listPersons, type WholePerson } from '../../matter/index.ts';
import { EIDAS, FI_BASE, hl7, MUNICIPALITY, PIC, SECURITY_LABELS } from '../coding.ts';
import type { Mapping } from '../registry.ts';

/** A resident known to the county. */
export const patient: Mapping = {
  type: 'Patient',
  profile: `${FI_BASE}/fi-base-patient`,
  says: 'Residents known to the county. A person under non-disclosure (turvakielto) carries the security label TURVAKIELTO and neither address nor municipality.',
  who: ['resident', 'professional'],
  data: 'person',
  params: {
    identifier: { kind: 'token', system: PIC, personal: true, says: 'Personal identity code, with or without its system urn:oid:1.2.246.21' },
    family: { kind: 'string', personal: true, says: 'How the family name begins' },
    given: { kind: 'string', personal: true, says: 'How the given names begin' },
    name: { kind: 'string', personal: true, says: 'How the family name or the given names begin' },
    birthdate: { kind: 'day', personal: true, says: 'Day of birth' },
  },
  async find(tx, world, wanted) {
    const codes = wanted.token.identifier;
    if (codes?.length === 0) return [];
    const { family, given, name } = wanted.string;
    const persons = await listPersons(tx, world, {
      ...wanted,
      code: codes?.[0]?.trim().toUpperCase(),
      family,
      given,
      name,
      born: wanted.day.birthdate,
    });
    return persons.map((p) => ({ resource: toPatient(world, p, tx.actor), changedAt: p.changedAt, subject: p.id }));
  },
  ofPerson: (person) => ({ ids: [person] }),
};

/** Pure. Of a protected person only oneself is told phone and e-mail; the database has left out the address for everybody whom it is protected from. */
function toPatient(world: World, person: WholePerson, actor: Actor): Patient & { id: string } {
  const oneself = actor.role === 'resident' && actor.person === person.id && !actor.by;
  const hidden = person.protected && !oneself;
  const { address } = person;
  const municipality = hidden ? undefined : world.county.municipalities.find((m) => m.code === person.municipality);
  const telecom = hidden
    ? []
    : [
        ...(person.phone ? [{ system: 'phone' as const, value: person.phone, use: 'mobile' as const }] : []),
        ...(person.email ? [{ system: 'email' as const, value: person.email }] : []),
      ];
  return {
    resourceType: 'Patient',
    id: person.id,
    ...(person.protected ? { meta: { security: [{ system: SECURITY_LABELS, code: 'TURVAKIELTO', display: 'Turvakielto' }] } } : {}),
    ...(person.municipality && !hidden
      ? {
          extension: [
            {
              url: `${FI_BASE}/municipality-code`,
              valueCoding: { system: MUNICIPALITY, code: person.municipality, ...(municipality ? { display: municipality.name.fi } : {}) },
            },
          ],
        }
      : {}),
    identifier: [
      // The profile knows the identity code by `use` official, so a European identifier is not that.
      person.codeSystem === 'pic'
        ? { use: 'official', type: { coding: [hl7('v2-0203', 'NNFIN')] }, system: PIC, value: person.code }
        : { use: 'secondary', system: EIDAS, value: person.code },
    ],
    active: true,
    name: [{ use: 'official', family: person.family, given: person.given.split(' ') }],
    ...(telecom.length ? { telecom } : {}),
    ...(person.birthDate ? { birthDate: person.birthDate } : {}),
    ...(address && !hidden
      ? { address: [{ use: 'home', line: [address.street], postalCode: address.postalCode, city: address.postOffice, country: 'FI' }] }
      : {}),
    communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: person.lang }] }, preferred: true }],
  };
}
