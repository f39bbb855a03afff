import type { z } from 'zod';
import { type Copies, channelsOf, copiesOf, servicesOfChannels } from '../../../engines/directory/index.ts';
import type { Answer, Visit } from '../../../kernel/page.ts';
import { addressWith, json } from './answer.ts';
import { operation } from './operation.ts';
import { listParameters } from './parameters.ts';
import { channelOf, organizationOf, serviceOf } from './to-records.ts';

/** The whole directory for those who copy it: all of it page by page, later only what has changed and what has gone since. */
export const services = operation({
  name: 'services',
  path: '/services',
  parameters: listParameters,
  answers: 'Services',
  example: '/services?changedSince=2026-11-01&limit=10',

  async answer(visit, asked) {
    const { db } = visit.world;
    const copies = await copiesOf(db, 'service', partOf(asked));
    const channels = Map.groupBy(
      await channelsOf(
        db,
        copies.records.map((s) => s.id),
      ),
      (c) => c.service,
    );
    return pageOf(visit, asked, copies, (s) => serviceOf(s, channels.get(s.id) ?? []));
  },
});

export const channels = operation({
  name: 'channels',
  path: '/channels',
  parameters: listParameters,
  answers: 'Channels',
  example: '/channels?page=2',

  async answer(visit, asked) {
    const { db } = visit.world;
    const copies = await copiesOf(db, 'channel', partOf(asked));
    const given = Map.groupBy(
      await servicesOfChannels(
        db,
        copies.records.map((c) => c.id),
      ),
      (s) => s.channel,
    );
    return pageOf(visit, asked, copies, (c) => channelOf(c, given.get(c.id) ?? [], visit.now));
  },
});

export const organizations = operation({
  name: 'organizations',
  path: '/organizations',
  parameters: listParameters,
  answers: 'Organizations',
  example: '/organizations',

  answer: async (visit, asked) => pageOf(visit, asked, await copiesOf(visit.world.db, 'organization', partOf(asked)), organizationOf),
});

type Asked = z.output<typeof listParameters>;
const partOf = ({ changedSince, page, limit }: Asked) => ({ since: changedSince, limit, offset: (page - 1) * limit });

function pageOf<R>(visit: Visit, { page, limit }: Asked, { total, records, gone }: Copies<R>, told: (record: R) => object): Answer {
  const pages = Math.max(1, Math.ceil(total / limit));
  const next = page < pages ? addressWith(visit, { page: page + 1 }) : null;
  return json(visit, { total, page, pages, next, items: records.map(told), gone }, { next });
}
