/**
 * Paths of PTV's open API. Those of v11 are as published clients call them. v12 is a beta: its search, archived and code-list paths are documented, the
 * names of some of its filters are not certain. Any of them may be set otherwise: `PTV_PATHS={"services":"/api/v12/…"}`.
 */
export const PATHS = {
  v11: {
    organizationIds: '/api/v11/Organization/area/{area}/code/{code}',
    organizations: '/api/v11/Organization/list',
    organizationsGone: '/api/v11/Organization',
    serviceIds: '/api/v11/Service/area/{area}/code/{code}',
    services: '/api/v11/Service/serviceWithGD/list',
    servicesGone: '/api/v11/Service',
    channelIds: '/api/v11/ServiceChannel/area/{area}/code/{code}',
    channels: '/api/v11/ServiceChannel/list',
    channelsGone: '/api/v11/ServiceChannel',
    collections: '/api/v11/ServiceCollection/organization',
    collectionsGone: '/api/v11/ServiceCollection',
  },
  v12: {
    organizations: '/api/v12/organization/search',
    organizationsGone: '/api/v12/organization/archived',
    services: '/api/v12/service/search?municipalitiesMatch=any',
    servicesGone: '/api/v12/service/archived',
    channels: '/api/v12/service-channel/search?municipalitiesMatch=any',
    channel: '/api/v12/service-channel/{id}',
    channelsGone: '/api/v12/service-channel/archived',
    connections: '/api/v12/connection/search',
    generalDescriptions: '/api/v12/general-description/search',
    generalDescriptionsGone: '/api/v12/general-description/archived',
    collections: '/api/v12/service-collection/search',
    collectionsGone: '/api/v12/service-collection/archived',
    serviceClasses: '/api/v12/service-classes',
    targetGroups: '/api/v12/target-groups',
    lifeEvents: '/api/v12/life-events',
  },
} as const;
export type Api = keyof typeof PATHS;
export type PathsOf<A extends Api> = Readonly<Record<keyof (typeof PATHS)[A], string>>;

/** The paths of a version with what is set otherwise. Throws one readable line when the setting is not fit. */
export function pathsOf<A extends Api>(api: A, setting: string | undefined): PathsOf<A> {
  const known: Readonly<Record<string, string>> = PATHS[api];
  if (!setting) return known as PathsOf<A>;
  let given: unknown;
  try {
    given = JSON.parse(setting);
  } catch {
    throw new Error('PTV_PATHS is not JSON');
  }
  for (const [name, path] of Object.entries(given as object)) {
    if (!(name in known)) throw new Error(`PTV_PATHS: '${name}' is not one of ${Object.keys(known).join(', ')}`);
    if (typeof path !== 'string' || !path.startsWith('/')) throw new Error(`PTV_PATHS: '${name}' must begin with /`);
  }
  return { ...known, ...(given as object) } as PathsOf<A>;
}
