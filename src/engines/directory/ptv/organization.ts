import type { OrganizationRecord } from '../records.ts';
import { addresses } from './address.ts';
import { filled, ptvId, type Raw, raw } from './raw.ts';
import { emails, line, municipalityCode, namesOf, phones, statusOf, typedTexts, webLinks } from './values.ts';

/** A PTV organisation (v7, v8, v11). Throws `Refused` with the reason. */
export function organization(r: Raw, notes: string[]): OrganizationRecord {
  const sourceId = ptvId(r.id) ?? '';
  const parentRef = ptvId(r.parentOrganizationId) ?? ptvId(r.parentOrganization) ?? ptvId(raw(r.parentOrganization).id) ?? null;
  if (parentRef === sourceId) notes.push('is said to be its own parent; left without one');
  return {
    sourceId,
    status: statusOf(r),
    organizationType: line(r.organizationType, 100) ?? null,
    businessCode: /^\d{7}-\d$/.test(filled(r.businessCode) ?? '') ? (filled(r.businessCode) ?? null) : null,
    names: namesOf(r.organizationNames),
    descriptions: typedTexts(r.organizationDescriptions, ['Description'], 'the description'),
    municipality: municipalityCode(raw(r.municipality).code) ?? null,
    phoneNumbers: phones(r.phoneNumbers, notes),
    emails: emails(r.emails ?? r.emailAddresses, notes),
    webPages: webLinks(r.webPages, notes),
    addresses: addresses(r.addresses, notes),
    parentRef: parentRef === sourceId ? null : parentRef,
  };
}

/** Parents that lead back to where they began, by source id: these organisations are taken without a parent. Pure. */
export function inCircles(organizations: readonly Pick<OrganizationRecord, 'sourceId' | 'parentRef'>[]): Set<string> {
  const parents = new Map(organizations.map((o) => [o.sourceId, o.parentRef]));
  const circular = new Set<string>();
  for (const { sourceId } of organizations) {
    const seen = new Set<string>();
    for (let at: string | null | undefined = sourceId; at && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      if (parents.get(at) === sourceId) circular.add(sourceId);
    }
  }
  return circular;
}
