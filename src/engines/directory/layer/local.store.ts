import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import type { Address, ChannelRecord, OrganizationRecord, ServiceRecord, Texts } from '../records.ts';
import { connect } from '../store/connect.store.ts';
import { keep, printed } from '../store/keep.store.ts';
import type { Layer, Local, LocalChannel } from './layer.ts';

type LocalLayer = Layer & { local: Local };

/** A new service of the county's own list. Nobody but editors sees it before it is published. Returns its id. */
export async function addLocalService(tx: Tx, names: Texts): Promise<ServiceId> {
  const { rows } = await sql<{ id: ServiceId }>`
    insert into directory.service (county, source, source_id, type, names, area_type, content_hash, hidden, imported_at)
    select kernel.current_county(), 'county', 'local-' || id, 'Service', ${JSON.stringify(names)}, 'LimitedType', '', true, ${tx.now} from (select uuidv7() as id) i
    returning id`.execute(tx.db);
  return rows[0]!.id;
}

/** Writes the records of a service that the county has added: the service, its provider and its channels. */
export async function keepLocal(tx: Tx, service: ServiceId, layer: LocalLayer): Promise<void> {
  const { rows } = await sql<{ key: string }>`select source_id as key from directory.service where id = ${service}`.execute(tx.db);
  const key = rows[0]!.key;
  const organization = await organizationNamed(tx, layer.local.organization);
  const channels = layer.local.channels.map((c, i) => channelRecord(c, `${key}-${i + 1}`, layer));
  const ways = await keep(tx, 'channel', 'county', printed(channels));
  const written = await keep(tx, 'service', 'county', printed([serviceRecord(key, organization, layer, channels)]));
  await connect(tx, 'county', written, ways);
}

/** The county's organisation of that name, made if there is none. */
async function organizationNamed(tx: Tx, name: string): Promise<string> {
  const { rows } = await sql<{ key: string }>`
    select source_id as key from directory.organization where source = 'county' and lower(names ->> 'fi') = lower(${name}) order by source_id limit 1`.execute(
    tx.db,
  );
  if (rows[0]) return rows[0].key;
  const sourceId = `local-${crypto.randomUUID()}`;
  await keep(
    tx,
    'organization',
    'county',
    printed<OrganizationRecord>([
      {
        sourceId,
        status: 'Published',
        organizationType: null,
        businessCode: null,
        names: { fi: name },
        descriptions: {},
        municipality: null,
        phoneNumbers: [],
        emails: [],
        webPages: [],
        addresses: [],
        parentRef: null,
      },
    ]),
  );
  return sourceId;
}

const serviceRecord = (key: string, organizationRef: string, { local, ...layer }: LocalLayer, channels: readonly ChannelRecord[]): ServiceRecord => ({
  sourceId: key,
  status: 'Published',
  type: 'Service',
  names: layer.names,
  alternativeNames: {},
  summaries: layer.summaries,
  descriptions: local.descriptions,
  userInstructions: local.userInstructions,
  requirements: {},
  deadlines: {},
  processingTimes: {},
  validityTimes: {},
  generalDescriptionRef: null,
  generalDescription: {},
  chargeType: local.chargeType,
  chargeInfo: local.chargeInfo,
  areaType: 'LimitedType',
  municipalities: local.municipalities,
  languages: [],
  keywords: {},
  ontologyTerms: {},
  serviceClasses: [],
  targetGroups: [],
  lifeEvents: [],
  themes: local.themes,
  assessment: null,
  position: 1000,
  organizationRef,
  channelLinks: channels.map((c) => ({ ref: c.sourceId, descriptions: {} })),
});

function channelRecord(channel: LocalChannel, sourceId: string, { names, local }: LocalLayer): ChannelRecord {
  return {
    sourceId,
    status: 'Published',
    type: channel.kind === 'phone' ? 'Phone' : channel.kind === 'web' ? 'WebPage' : 'ServiceLocation',
    names: channel.kind === 'place' ? { fi: channel.name } : names,
    summaries: {},
    descriptions: {},
    areaType: 'LimitedType',
    municipalities: local.municipalities,
    languages: [],
    webPages: channel.kind === 'web' ? [{ url: channel.url, texts: {} }] : [],
    formFiles: [],
    phoneNumbers: channel.kind === 'phone' ? [{ number: channel.number, type: 'Phone', langs: [] }] : [],
    emails: [],
    addresses: channel.kind === 'place' ? [addressOf(channel)] : [],
    municipality: channel.kind === 'place' ? channel.municipality || null : null,
    latitude: null,
    longitude: null,
    serviceHours: channel.kind === 'web' ? [] : channel.hours,
    requiresAuthentication: false,
    accessibility: { entrances: [], statements: [] },
    organizationRef: null,
    unit: null,
  };
}

const addressOf = (place: Extract<LocalChannel, { kind: 'place' }>): Address => ({
  kind: 'Location',
  street: { fi: place.street },
  postcode: place.postcode,
  postOffice: { fi: place.postOffice },
  ...(place.municipality ? { municipality: place.municipality } : {}),
});
