import type { TargetRef } from '../../../../counties/guidance.ts';
import { type Entry, entriesByKey } from '../../content/index.ts';
import { type Channel, channelsBySource, channelsOf, openNow, type Service, type ServiceChannel, servicesBySource } from '../../directory/index.ts';
import { definitions, isTitledIn, type StoredDefinition } from '../../questionnaire/index.ts';
import { LANGS, type Lang } from '../../../kernel/i18n.ts';
import type { World } from '../../../kernel/world.ts';
import { partsOf } from '../define/refs.ts';
import type { Fact, Facts } from '../evaluate/works.rules.ts';

/** What targets are, for showing them, and their facts, for choosing among them. */
export type Known = {
  facts: Facts;
  services: ReadonlyMap<string, Service>;
  /** Channels of the services, in the order to show, own municipality's places first. */
  channelsOf: readonly ServiceChannel[];
  channels: ReadonlyMap<string, Channel>;
  assessments: ReadonlyMap<string, StoredDefinition>;
  entries: ReadonlyMap<string, Entry>;
};

/** Learns of targets and channels as they are now: what is removed, hidden, archived or over is not there. */
export async function learn(
  world: World,
  targets: readonly TargetRef[],
  at: { now: Date; municipality?: string | undefined; timed?: readonly string[] },
): Promise<Known> {
  const keys = (kind: string) => targets.map(partsOf).flatMap((p) => (p.kind === kind ? [p.key] : []));
  const { db } = world;
  const wanted = new Set(keys('assessment'));
  const [services, channels, entries, offered] = await Promise.all([
    servicesBySource(db, keys('service')),
    channelsBySource(db, [...keys('channel'), ...(at.timed ?? [])]),
    entriesByKey(db, keys('content'), at.now),
    wanted.size ? definitions(world) : [],
  ]);
  const ways = await channelsOf(
    db,
    services.map((s) => s.id),
    { municipality: at.municipality },
  );
  const assessments = offered.filter((d) => wanted.has(d.name));
  const facts = new Map<TargetRef, Fact>();
  // The county's own come first and hold when an imported service has the same source id.
  for (const s of services.toReversed())
    facts.set(
      `service:${s.sourceId}`,
      ofService(
        s,
        ways.filter((c) => c.service === s.id),
      ),
    );
  for (const c of channels) facts.set(`channel:${c.sourceId}`, ofChannel(c));
  for (const a of assessments) facts.set(`assessment:${a.name}`, { ...everywhere, langs: LANGS.filter((l) => isTitledIn(a, l)) });
  for (const e of entries) facts.set(`content:${e.key}`, { ...everywhere, langs: LANGS.filter((l) => e.title[l] && e.body[l]) });
  return {
    facts,
    services: new Map(services.toReversed().map((s) => [s.sourceId, s])),
    channelsOf: ways,
    channels: new Map(channels.map((c) => [c.sourceId, c])),
    assessments: new Map(assessments.map((a) => [a.name, a])),
    entries: new Map(entries.map((e) => [e.key, e])),
  };
}

/** Which of the channels that rules ask about are open. One without known hours is not. */
export const openAt = (known: Known, timed: readonly string[], now: Date): string[] =>
  timed.filter((key) => openNow(known.channels.get(key)?.serviceHours ?? [], now)?.open === true);

const everywhere: Fact = { langs: LANGS, municipalities: null, phone: false, place: false, links: [] };

const ofService = (s: Service, ways: readonly Channel[]): Fact => ({
  langs: saidIn(s.names),
  municipalities: s.municipalities,
  phone: ways.some((c) => c.phoneNumbers.length > 0),
  place: ways.some((c) => c.type === 'ServiceLocation'),
  links: ways.flatMap(linksOf),
});
/** A place serves also those who live elsewhere; other channels may be for some municipalities only. */
const ofChannel = (c: Channel): Fact => ({
  langs: saidIn(c.names),
  municipalities: c.type === 'ServiceLocation' ? null : c.municipalities,
  phone: c.phoneNumbers.length > 0,
  place: c.type === 'ServiceLocation',
  links: linksOf(c),
});
const linksOf = (c: Channel): string[] => c.webPages.map((p) => p.url).filter((url) => url.startsWith('http'));
const saidIn = (texts: Readonly<Partial<Record<Lang, string>>>): Lang[] => LANGS.filter((l) => texts[l]);
