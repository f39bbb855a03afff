import type { Db, Tx } from '../../../../kernel/db.ts';
import { responsibleHeld, type RunId, shownAlready } from '../../store/pages.store.ts';
import { ptvId, raw, raws } from '../raw.ts';
import type { Source } from '../read.ts';
import type { Given } from '../take.ts';
import { moment, type Wish } from './area.ts';
import { type Gatherer, stored } from './gather.ts';
import type { PathsOf } from './paths.ts';

/** Ids in one request, as the API allows. */
const BY_ID = { name: 'guids', atOnce: 100, join: true };
/** Deepest line of organisations under organisations that is followed. */
const DEEPEST = 6;

/**
 * Fetches from PTV's open API v11. First lists of ids (so that what is published meanwhile moves no page), then the records themselves, services with their
 * general descriptions merged; then what they refer to, collections, and what has been archived or withdrawn.
 */
export async function gatherV11(gather: Gatherer, paths: PathsOf<'v11'>, wish: Wish, db: Db): Promise<void> {
  await ofArea(gather, 'organizations', paths.organizationIds, paths.organizations, wish);
  await ofArea(gather, 'channels', paths.channelIds, paths.channels, wish);
  await ofArea(gather, 'services', paths.serviceIds, paths.services, wish);
  await referredTo(gather, paths, wish, db);
  const responsible = [...(await idsIn(gather.source('services'), (s) => responsibleIn(s))), ...(await responsibleHeld(db))];
  for (const id of [...new Set(responsible)].sort()) await gather.pages(`collections/${id}`, paths.collections, { organizationId: id });
  if (!wish.holdsAny) return;
  const changed = { date: moment(wish.since), dateBefore: wish.since && moment(wish.until) };
  for (const [step, path] of [
    ['organizations', paths.organizationsGone],
    ['channels', paths.channelsGone],
    ['services', paths.servicesGone],
  ] as const)
    for (const status of ['Archived', 'Withdrawn']) await gather.pages(`gone-${step}/${status}`, path, { ...changed, status });
  await gather.pages('gone-collections', paths.collectionsGone, { ...changed, archived: 'true' });
}

async function ofArea(gather: Gatherer, step: string, idPath: string, path: string, { area, since, until }: Wish): Promise<void> {
  const query = {
    ...(area.nationwide ? { includeWholeCountry: 'true' } : {}),
    date: moment(since),
    // what changes from now on belongs to the next time
    dateBefore: since && moment(until),
  };
  for (const [type, code] of [['WellbeingServiceCounties', area.county], ...area.municipalities.map((m) => ['Municipality', m])] as const)
    await gather.pages(`ids-${step}/${type}/${code}`, idPath.replace('{area}', type!).replace('{code}', code!), query);
  await gather.batches(step, path, await idsIn(gather.source(`ids-${step}`), (x) => [ptvId(x.id)]), BY_ID);
}

/** Channels and organisations of elsewhere that the county's services lean on. Of changes only, those that are held already are not asked for. */
async function referredTo(gather: Gatherer, paths: PathsOf<'v11'>, wish: Wish, db: Db): Promise<void> {
  const missing = async (kind: 'channel' | 'organization', step: string, ids: ReadonlySet<string>) => {
    const here = await idsIn(gather.source(step, `more-${step}`), (x) => [ptvId(x.id)]);
    const held = wish.since ? await shownAlready(db, kind, [...ids]) : new Set<string>();
    return [...ids].filter((id) => !here.has(id) && !held.has(id));
  };
  const channels = await idsIn(gather.source('services'), (s) => raws(s.serviceChannels).map((c) => ptvId(raw(c.serviceChannel).id)));
  await gather.batches('more-channels', paths.channels, await missing('channel', 'channels', channels), BY_ID);
  let organizations = new Set([
    ...(await idsIn(gather.source('services'), (s) => responsibleIn(s))),
    ...(await idsIn(gather.source('channels', 'more-channels'), (c) => [ptvId(c.organizationId)])),
    ...(await idsIn(gather.source('organizations'), (o) => [ptvId(o.parentOrganizationId)])),
  ]);
  for (let level = 1; level <= DEEPEST; level++) {
    const ids = await missing('organization', 'organizations', organizations);
    if (ids.length === 0) return;
    await gather.batches(`more-organizations/${level}`, paths.organizations, ids, BY_ID);
    organizations = await idsIn(gather.source(`more-organizations/${level}`), (o) => [ptvId(o.parentOrganizationId)]);
  }
}

const responsibleIn = (service: ReturnType<typeof raw>) =>
  raws(service.organizations).flatMap((o) => (o.roleType === 'Responsible' ? [ptvId(raw(o.organization).id)] : []));

/** What was fetched, ready to be taken in. */
export async function givenByV11(db: Db | Tx['db'], run: RunId): Promise<Given> {
  const of = (...steps: string[]) => stored(db, run, steps);
  const gone = async (kind: string) => {
    const published = await idsIn(of(kind, `more-${kind}`), (x) => [ptvId(x.id)]);
    return [...(await idsIn(of(`gone-${kind}`), (x) => [ptvId(x.id)]))].filter((id) => !published.has(id));
  };
  return {
    organizations: of('organizations', 'more-organizations'),
    channels: of('channels', 'more-channels'),
    services: of('services'),
    collections: of('collections'),
    gone: {
      organizations: await gone('organizations'),
      channels: await gone('channels'),
      services: await gone('services'),
      collections: await gone('collections'),
    },
  };
}

/** What the records of a source name, once each. */
export async function idsIn(source: Source, of: (record: ReturnType<typeof raw>) => readonly (string | undefined)[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const found of source()) if ('json' in found) for (const id of of(raw(found.json))) if (id) ids.add(id);
  return ids;
}
