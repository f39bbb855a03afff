import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import { checkQuality } from '../quality/findings.store.ts';
import { indexServices } from '../search/shelf.ts';
import { type Deed, isPublic, type Layer, type LayerVersion, noLayer } from './layer.ts';
import { keepLocal } from './local.store.ts';

/** What the county has of a service: `draft` and `published` may be the same; `number` is the last version's, 0 when there is none. */
export type Kept = { number: number; draft: Layer; published: Layer; unpublished: boolean; last: LayerVersion | undefined };

/** Every version of the county's layer over a service, newest first. */
export async function layerVersions(db: Db, service: ServiceId): Promise<LayerVersion[]> {
  const { rows } = await sql<LayerVersion>`
    select number, did, content, name, at from directory.layer_version where service = ${service} order by number desc`.execute(db);
  return rows;
}

/** The county's layer over a service as it is being edited and as it is published. */
export async function layerOf(db: Db, service: ServiceId): Promise<Kept> {
  const versions = await layerVersions(db, service);
  const last = versions[0];
  const published = versions.find(isPublic)?.content ?? noLayer;
  const unpublished = last?.did === 'saved';
  return { number: last?.number ?? 0, draft: unpublished ? last.content : published, published, unpublished, last };
}

/** What is published over each of the services, of those that have something. */
export async function publishedLayers(db: Db, services: readonly ServiceId[]): Promise<Map<ServiceId, Layer>> {
  const { rows } = await sql<{ service: ServiceId; content: Layer }>`
    select distinct on (service) service, content from directory.layer_version
    where service = any(${[...services]}::uuid[]) and did in ('published', 'restored') order by service, number desc`.execute(db);
  return new Map(rows.map((r) => [r.service, r.content]));
}

/**
 * Adds a version after version `based`. Nothing is returned when somebody else has added one meanwhile: then nothing is written.
 * What is published shows to residents when the transaction commits.
 */
export async function addVersion(
  tx: Tx,
  service: ServiceId,
  version: { based: number; did: Deed; content: Layer },
): Promise<{ number: number } | undefined> {
  const { practitioner, name } = editor(tx);
  const { rows } = await sql<{ number: number }>`
    insert into directory.layer_version (service, number, county, did, content, practitioner, name, at)
    select ${service}, ${version.based + 1}, kernel.current_county(), ${version.did}, ${JSON.stringify(version.content)}::jsonb, ${practitioner}, ${name}, ${tx.now}
    where ${version.based} = (select coalesce(max(number), 0) from directory.layer_version where service = ${service})
    on conflict do nothing returning number`.execute(tx.db);
  if (rows[0] && isPublic(version)) {
    await layOver(tx, service, version.content);
    await indexServices(tx, [service]);
    await checkQuality(tx, [service]);
  }
  return rows[0];
}

/** Puts the layer where readers see it. An import writes none of these columns. */
export async function layOver(tx: Tx, service: ServiceId, layer: Layer): Promise<void> {
  if (layer.local) await keepLocal(tx, service, { ...layer, local: layer.local });
  await sql`
    update directory.service set hidden = ${layer.hidden}, own_names = ${JSON.stringify(layer.names)}, own_summaries = ${JSON.stringify(layer.summaries)},
      own_alternative_names = ${JSON.stringify(layer.alternativeNames)}, channel_order = ${[...layer.channelOrder]}::uuid[], provider = ${layer.local?.provider ?? null}
    where id = ${service}`.execute(tx.db);
}

/** Who writes, as history tells it. */
export const editor = ({ actor }: Tx): { practitioner: string | null; name: string } => ({
  practitioner: 'practitioner' in actor ? actor.practitioner : null,
  name: 'name' in actor ? actor.name : actor.role,
});
