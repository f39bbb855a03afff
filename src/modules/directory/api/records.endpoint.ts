import { channelsOf, findChannel, findOrganization, findService, openNow, servicesOfChannel } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { endpoint, missing } from '../../../kernel/page.ts';
import { json } from './answer.ts';

/** `GET /api/directory/v1/services/{id}`: id or source id; with the ids and names of its channels, digital first. */
export const serviceRecord = endpoint({
  at: '/api/directory/v1/services/:service',
  may: anyone,

  async get({ world, params }) {
    const service = await findService(world.db, params.service ?? '');
    if (!service) return missing;
    const channels = await channelsOf(world.db, [service.id]);
    return json({
      ...service,
      channels: channels.map(({ id, sourceId, type, names, linkDescriptions }) => ({ id, sourceId, type, names, descriptions: linkDescriptions })),
    });
  },
});

/** `GET /api/directory/v1/channels/{id}`: with whether it is open at the moment (null: hours not known) and the services it gives. */
export const channelRecord = endpoint({
  at: '/api/directory/v1/channels/:channel',
  may: anyone,

  async get({ world, params, now }) {
    const channel = await findChannel(world.db, params.channel ?? '');
    if (!channel) return missing;
    const services = await servicesOfChannel(world.db, channel);
    return json({
      ...channel,
      openNow: openNow(channel.serviceHours, now)?.open ?? null,
      services: services.map(({ id, sourceId, names }) => ({ id, sourceId, names })),
    });
  },
});

/** `GET /api/directory/v1/organizations/{id}` */
export const organizationRecord = endpoint({
  at: '/api/directory/v1/organizations/:organization',
  may: anyone,

  async get({ world, params }) {
    const organization = await findOrganization(world.db, params.organization ?? '');
    return organization ? json(organization) : missing;
  },
});
