import { channelsOf, findChannel, findOrganization, findService, servicesOfChannel } from '../../../engines/directory/index.ts';
import { missing } from '../../../kernel/page.ts';
import { json } from './answer.ts';
import { operation } from './operation.ts';
import { noParameters } from './parameters.ts';
import { channelOf, organizationOf, serviceOf } from './to-records.ts';

/** One service by id or source id, with the ids and names of its channels. */
export const service = operation({
  name: 'service',
  path: '/services/{id}',
  parameters: noParameters,
  answers: 'Service',
  example: '/services/dental-care',

  async answer(visit) {
    const { db } = visit.world;
    const found = await findService(db, visit.params.id ?? '');
    return found ? json(visit, serviceOf(found, await channelsOf(db, [found.id]))) : missing;
  },
});

/** One channel, with whether it is open at the moment and the services it gives. */
export const channel = operation({
  name: 'channel',
  path: '/channels/{id}',
  parameters: noParameters,
  answers: 'Channel',
  example: '/channels/porvoo-station',

  async answer(visit) {
    const { db } = visit.world;
    const found = await findChannel(db, visit.params.id ?? '');
    return found ? json(visit, channelOf(found, await servicesOfChannel(db, found), visit.now)) : missing;
  },
});

export const organization = operation({
  name: 'organization',
  path: '/organizations/{id}',
  parameters: noParameters,
  answers: 'Organization',
  example: '/organizations/county',

  async answer(visit) {
    const found = await findOrganization(visit.world.db, visit.params.id ?? '');
    return found ? json(visit, organizationOf(found)) : missing;
  },
});
