import type { CollectionRecord } from '../records.ts';
import { ptvId, type Raw, raw } from './raw.ts';
import { namesOf, statusOf, typedTexts } from './values.ts';

/** A PTV service collection (v8 on). Throws `Refused` with the reason. */
export const collection = (r: Raw): CollectionRecord => ({
  sourceId: ptvId(r.id) ?? '',
  status: statusOf(r),
  names: namesOf(r.serviceCollectionNames),
  summaries: typedTexts(r.serviceCollectionDescriptions, ['Summary'], 'the summary'),
  descriptions: typedTexts(r.serviceCollectionDescriptions, ['Description'], 'the description'),
  organizationRef: ptvId(r.mainResponsibleOrganization) ?? ptvId(raw(r.organization).id) ?? ptvId(r.organizationId) ?? null,
  serviceRefs: refs(r.services, 'service'),
  channelRefs: refs(r.serviceChannels, 'serviceChannel'),
});

/** `[{id}]`, `[{service: {id}}]` or ids as such. */
const refs = (list: unknown, within: string): string[] =>
  Array.isArray(list) ? [...new Set(list.flatMap((x) => ptvId(x) ?? ptvId(raw(x).id) ?? ptvId(raw(raw(x)[within]).id) ?? []))] : [];
