import type { Organization } from '@medplum/fhirtypes';
import type { Lang } from '../../../kernel/i18n.ts';
import type { OrganizationId } from '../../../kernel/ids.ts';
import { type ListedOrganization, listOrganizations, textIn } from '../../directory/index.ts';
import { FI_BASE, organizationIdentifier, own, readIdentifiers, refer, sourceIdentifier } from '../coding.ts';
import type { Mapping } from '../registry.ts';
import { addressOf } from './contact.ts';

/** The county, its units, and other organisations whose services residents are guided to. */
export const organization: Mapping = {
  type: 'Organization',
  profile: `${FI_BASE}/fi-base-organization`,
  says: 'The county, its units, and other organisations of the service directory. Open to all.',
  open: true,
  data: 'directory',
  params: {
    name: { kind: 'string', says: 'How the name begins, in any language' },
    identifier: { kind: 'identifier', says: 'Business id (as urn:oid), or id at the source: of PTV, or the county’s own key' },
    active: { kind: 'token', codes: ['true', 'false'], says: 'Whether it is in use' },
    partof: { kind: 'reference', to: ['Organization'], says: 'What it belongs to' },
  },
  async find(reading, _world, wanted) {
    const parents = wanted.reference.partof as OrganizationId[] | undefined;
    if (parents?.length === 0) return [];
    const found = await listOrganizations(reading, {
      ...wanted,
      name: wanted.string.name,
      parents,
      identifiers: readIdentifiers('Organization', wanted.token.identifier),
      active: wanted.token.active?.map((a) => a === 'true'),
    });
    return found.map((o) => ({ resource: toOrganization(o, wanted.lang), changedAt: o.changedAt }));
  },
};

/** Pure. */
function toOrganization(o: ListedOrganization, lang: Lang): Organization & { id: string } {
  const name = textIn(o.names, lang);
  const alias = [...new Set(Object.values(o.names))].filter((n) => n && n !== name);
  const identifier = [...organizationIdentifier(o.businessCode), ...(o.unit ? [] : [sourceIdentifier('Organization', o.source, o.sourceId)])];
  const telecom = [
    ...o.phones.map(({ number }) => ({ system: 'phone' as const, value: number })),
    ...o.webPages.slice(0, 5).map(({ url }) => ({ system: 'url' as const, value: url })),
  ];
  const address = o.addresses.flatMap((a) => addressOf(a, lang) ?? []);
  return {
    resourceType: 'Organization',
    id: o.id,
    ...(identifier.length ? { identifier } : {}),
    active: o.active,
    type: [{ coding: [own('organization-type', o.unit ? 'unit' : 'organization')] }],
    name,
    ...(alias.length ? { alias } : {}),
    ...(telecom.length ? { telecom } : {}),
    ...(address.length ? { address } : {}),
    ...(o.parent ? { partOf: refer('Organization', o.parent) } : {}),
  };
}
