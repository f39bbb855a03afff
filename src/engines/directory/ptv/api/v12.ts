import type { Db, Tx } from '../../../../kernel/db.ts';
import { type RunId, shownAlready } from '../../store/pages.store.ts';
import { ptvId, type Raw, raw } from '../raw.ts';
import type { Given } from '../take.ts';
import type { Wish } from './area.ts';
import { channelOfV12, collectionOfV12, generalDescriptionOfV12, idOf, organizationOfV12, serviceOfV12, turned } from './from-v12.ts';
import { type Gatherer, stored } from './gather.ts';
import type { PathsOf } from './paths.ts';
import { idsIn } from './v11.ts';

const PAGE = { pageSize: '100' };
/** Services whose connections are asked for at once. */
const AT_ONCE = 20;
const CLASSES = { serviceClasses: 'service-class', targetGroups: 'target-group', lifeEvents: 'life-event' } as const;

/** Fetches from PTV's API v12 (beta, asks for a key): code lists, then one search for each kind, connections by service, and what has been archived. */
export async function gatherV12(gather: Gatherer, paths: PathsOf<'v12'>, wish: Wish, db: Db): Promise<void> {
  const since = wish.since?.toISOString();
  const changed = { ...PAGE, publishedAtOrAfter: since };
  const here = { ...changed, municipalities: wish.area.municipalities };
  for (const list of Object.keys(CLASSES) as (keyof typeof CLASSES)[]) await gather.pages(list, paths[list], PAGE);
  await gather.pages('generalDescriptions', paths.generalDescriptions, changed);
  await gather.pages('organizations', paths.organizations, changed);
  await gather.pages('channels', paths.channels, here);
  await gather.pages('services', paths.services, here);
  await gather.pages('collections', paths.collections, changed);
  const services = [...(await idsIn(gather.source('services'), (s) => [ptvId(idOf(s))]))].sort();
  for (let i = 0; i < services.length; i += AT_ONCE)
    await gather.pages(`connections/${i / AT_ONCE}`, paths.connections, { ...PAGE, serviceContentIds: services.slice(i, i + AT_ONCE) });
  const channels = await idsIn(gather.source('channels'), (c) => [ptvId(idOf(c))]);
  const connected = [...(await idsIn(gather.source('connections'), (c) => [ptvId(c.channelContentId)]))].filter((id) => !channels.has(id));
  const held = wish.since ? await shownAlready(db, 'channel', connected) : new Set<string>();
  await gather.each(
    'more-channels',
    paths.channel,
    connected.filter((id) => !held.has(id)),
  );
  if (!wish.holdsAny) return;
  for (const [step, path] of [
    ['organizations', paths.organizationsGone],
    ['channels', paths.channelsGone],
    ['services', paths.servicesGone],
    ['collections', paths.collectionsGone],
    ['generalDescriptions', paths.generalDescriptionsGone],
  ] as const)
    await gather.pages(`gone-${step}`, path, { ...PAGE, archivedAtOrAfter: since ?? LONG_AGO });
}
/** Before PTV was. */
const LONG_AGO = '2015-01-01T00:00:00.000Z';

/** What was fetched, ready to be taken in. */
export async function givenByV12(db: Db | Tx['db'], run: RunId): Promise<Given> {
  const of = (...steps: string[]) => stored(db, run, steps);
  const connections = new Map<string, Raw[]>();
  for await (const found of of('connections')()) {
    const connection = 'json' in found ? raw(found.json) : {};
    const service = ptvId(connection.serviceContentId);
    if (service) connections.set(service, [...(connections.get(service) ?? []), connection]);
  }
  const gone = async (kind: string) => {
    const published = await idsIn(of(kind), (x) => [ptvId(idOf(x))]);
    return [...(await idsIn(of(`gone-${kind}`), (x) => [ptvId(idOf(x))]))].filter((id) => !published.has(id));
  };
  return {
    classes: Object.entries(CLASSES).map(([list, kind]) => ({ kind, source: of(list) })),
    generalDescriptions: turned(of('generalDescriptions'), generalDescriptionOfV12),
    organizations: turned(of('organizations'), organizationOfV12),
    channels: turned(of('channels', 'more-channels'), channelOfV12),
    services: turned(of('services'), serviceOfV12(connections)),
    collections: turned(of('collections'), collectionOfV12),
    gone: {
      organizations: await gone('organizations'),
      channels: await gone('channels'),
      services: await gone('services'),
      collections: await gone('collections'),
      generalDescriptions: await gone('generalDescriptions'),
    },
  };
}
