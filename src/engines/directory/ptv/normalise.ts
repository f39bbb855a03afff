import type { ChannelRecord, CollectionRecord, GeneralDescriptionRecord, OrganizationRecord, ServiceRecord } from '../records.ts';
import { channel } from './channel.ts';
import { collection } from './collection.ts';
import { generalDescription } from './general-description.ts';
import { organization } from './organization.ts';
import { isRaw, type Normalised, ptvId, type Raw, Refused } from './raw.ts';
import { service } from './service.ts';
import { type CodeOf, shown } from './values.ts';

/**
 * One PTV record of v7, v8 or v11 as a record of ours, with notes on what had to be left out; or the reason why it cannot be used.
 * Never throws, whatever it is given. Pure. `normaliseService(json)` -> `{ record, notes }` | `{ refused: 'no name in …' }`
 */
export const normaliseService = (json: unknown): Normalised<ServiceRecord> => careful(json, service);
export const normaliseChannel = (json: unknown): Normalised<ChannelRecord> => careful(json, channel);
export const normaliseOrganization = (json: unknown): Normalised<OrganizationRecord> => careful(json, organization);
export const normaliseCollection = (json: unknown): Normalised<CollectionRecord> => careful(json, collection);
/** `codeOf` knows the codes of classes that are named by URI. */
export const normaliseGeneralDescription =
  (codeOf: CodeOf) =>
  (json: unknown): Normalised<GeneralDescriptionRecord> =>
    careful(json, generalDescription(codeOf));

/** How a record is named in a report: its id, or what stands in its place. */
export const nameOf = (json: unknown, index: number): string => {
  const id = isRaw(json) ? json.id : undefined;
  return typeof id === 'string' && id.trim() ? shown(id) : `record ${index + 1}`;
};

function careful<R>(json: unknown, read: (r: Raw, notes: string[]) => R): Normalised<R> {
  if (!isRaw(json)) return { refused: 'not an object' };
  if (!ptvId(json.id)) return { refused: json.id === undefined || json.id === null ? 'no id' : 'the id is not a PTV id' };
  const notes: string[] = [];
  try {
    return { record: read(json, notes), notes };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message };
    return { refused: `could not be read: ${shown((error as Error).message)}` };
  }
}
