import type { PractitionerId, UnitId } from '../../../kernel/ids.ts';
import { listRoles, textIn } from '../../directory/index.ts';
import { concept, FI_BASE, refer } from '../coding.ts';
import type { Mapping } from '../registry.ts';

/** Who works in which unit. */
export const practitionerRole: Mapping = {
  type: 'PractitionerRole',
  profile: `${FI_BASE}/fi-base-practitioner-role`,
  says: 'Who works in which unit of the county, and as what.',
  who: ['professional', 'admin'],
  data: 'staff',
  params: {
    practitioner: { kind: 'reference', to: ['Practitioner'], says: 'Who' },
    organization: { kind: 'reference', to: ['Organization'], says: 'In which unit' },
  },
  async find(tx, _world, wanted) {
    const found = await listRoles(tx, {
      ...wanted,
      practitioners: wanted.reference.practitioner as PractitionerId[] | undefined,
      units: wanted.reference.organization as UnitId[] | undefined,
    });
    return found.map((r) => ({
      resource: {
        resourceType: 'PractitionerRole',
        id: r.role,
        active: true,
        practitioner: refer('Practitioner', r.id, `${r.given} ${r.family}`),
        organization: refer('Organization', r.unit, textIn(r.unitNames, wanted.lang)),
        code: [concept(undefined, r.title)],
      },
      changedAt: r.changedAt,
    }));
  },
};
