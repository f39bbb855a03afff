import { listPractitioners } from '../../directory/index.ts';
import { concept, FI_BASE } from '../coding.ts';
import type { Mapping } from '../registry.ts';

/** Professionals by name and title, as residents meet them; register numbers (Terhikki) the county's directory does not tell. */
export const practitioner: Mapping = {
  type: 'Practitioner',
  profile: `${FI_BASE}/fi-base-practitioner`,
  says: 'Professionals of the county by name and title.',
  who: ['professional', 'admin'],
  data: 'staff',
  params: {
    family: { kind: 'string', says: 'How the family name begins' },
    given: { kind: 'string', says: 'How the given name begins' },
    name: { kind: 'string', says: 'How either name begins' },
  },
  async find(tx, _world, wanted) {
    const { family, given, name } = wanted.string;
    const found = await listPractitioners(tx, { ...wanted, family, given, name });
    return found.map((p) => ({
      resource: {
        resourceType: 'Practitioner',
        id: p.id,
        active: true,
        name: [{ use: 'official', family: p.family, given: [p.given] }],
        qualification: [{ code: concept(undefined, p.title) }],
      },
      changedAt: p.changedAt,
    }));
  },
};
