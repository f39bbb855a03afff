import type { z } from 'zod';
import { type Channel, type Organization, openNow, type Service, type ServiceChannel } from '../../../engines/directory/index.ts';
import type { channel, organization, service } from './records.schema.ts';

/** What is told to others of a record, field by field: what the engine comes to hold for the county's own people is not told by accident. Pure. */
export function serviceOf(s: Service, channels: readonly ServiceChannel[]): Told<typeof service> {
  return {
    ...pick(s, ['id', 'source', 'sourceId', 'type', 'names', 'alternativeNames', 'summaries', 'descriptions', 'userInstructions', 'requirements']),
    ...pick(s, ['deadlines', 'processingTimes', 'validityTimes']),
    ...pick(s, ['chargeType', 'chargeInfo', 'areaType', 'municipalities', 'languages', 'keywords', 'serviceClasses', 'targetGroups', 'lifeEvents']),
    ...pick(s, ['themes', 'assessment', 'provider', 'organization', 'organizationNames']),
    channels: channels.map((c) => ({ ...pick(c, ['id', 'sourceId', 'type', 'names']), descriptions: c.linkDescriptions })),
    changedAt: s.changedAt.toISOString(),
  };
}

export function channelOf(c: Channel, services: readonly Pick<Service, 'id' | 'sourceId' | 'names'>[], now: Date): Told<typeof channel> {
  return {
    ...pick(c, ['id', 'source', 'sourceId', 'type', 'names', 'summaries', 'descriptions', 'areaType', 'municipalities', 'languages', 'webPages']),
    ...pick(c, ['formFiles', 'phoneNumbers', 'emails', 'addresses', 'municipality', 'latitude', 'longitude', 'serviceHours']),
    openNow: openNow(c.serviceHours, now)?.open ?? null,
    ...pick(c, ['requiresAuthentication', 'accessibility', 'organization']),
    services: services.map((s) => pick(s, ['id', 'sourceId', 'names'])),
    changedAt: c.changedAt.toISOString(),
  };
}

export function organizationOf(o: Organization): Told<typeof organization> {
  return {
    ...pick(o, ['id', 'source', 'sourceId', 'organizationType', 'businessCode', 'names', 'descriptions', 'municipality', 'phoneNumbers', 'emails']),
    ...pick(o, ['webPages', 'addresses', 'parent']),
    changedAt: o.changedAt.toISOString(),
  };
}

/** As the schema says, all the way down read only. */
type Told<S extends z.ZodType> = ReadOnly<z.output<S>>;
type ReadOnly<T> = T extends string | number | boolean | null | undefined ? T : { readonly [K in keyof T]: ReadOnly<T[K]> };

const pick = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((k) => [k, from[k]])) as Pick<T, K>;
