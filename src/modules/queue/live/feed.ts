import { type Live, subscribe } from '../../../engines/realtime/index.ts';
import { queueChannel } from '../../../engines/tasks/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { PractitionerId, SessionId, UnitId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import type { Filter } from '../desk/desk.input.ts';
import { type Section, sectionOf } from '../row/row.rules.ts';
import { type News, readNews } from './news.tsx';
import { livingSessions } from '../../../kernel/session.ts';

/** An open desk that hears of changes. */
export type Desk = {
  practitioner: PractitionerId;
  session: SessionId;
  filter: Filter;
  lang: Lang;
  tell(push: Push): void;
  /** The line to the database was lost for a while: changes may have gone unheard. */
  missed(): void;
  /** The session has ended. */
  ended(): void;
};
/** `section` null: the task is not on this desk any more. */
export type Push = { id: string; version: number; section: Section | null; html: string; says: string };

type Unit = { desks: Set<Desk>; stop(): void; last: Promise<void> };
type Feed = { units: Map<UnitId, Unit>; news: Map<string, Promise<News>>; clock: NodeJS.Timeout | undefined };

/** How often it is asked whether the people of open desks are still signed in. */
const CHECK_MS = 30_000;
/** Changes kept drawn, so that desks of several units, or of a unit told twice, share one reading. */
const KEPT = 50;

const feeds = new WeakMap<World, Feed>();
function feedOf(world: World): Feed {
  const feed = feeds.get(world) ?? { units: new Map(), news: new Map(), clock: undefined };
  feeds.set(world, feed);
  return feed;
}

/**
 * Gives a desk every change of its units until the returned function is called. The caller has checked that the professional has the units;
 * a session that ends later is noticed within `CHECK_MS`.
 */
export function openDesk(world: World, desk: Desk): () => void {
  const feed = feedOf(world);
  for (const unit of desk.filter.units) unitOf(world, feed, unit).desks.add(desk);
  feed.clock ??= setInterval(() => {
    closeEnded(world).catch((err) => world.log.error({ err }, 'sessions of open desks were not checked'));
  }, CHECK_MS).unref();
  return () => {
    for (const id of desk.filter.units) {
      const unit = feed.units.get(id);
      unit?.desks.delete(desk);
      if (unit?.desks.size === 0) {
        unit.stop();
        feed.units.delete(id);
      }
    }
    if (feed.units.size === 0) {
      clearInterval(feed.clock);
      feed.clock = undefined;
    }
  };
}

/** Nothing is heard, read or audited of a unit that no open desk has. */
function unitOf(world: World, feed: Feed, id: UnitId): Unit {
  const known = feed.units.get(id);
  if (known) return known;
  const unit: Unit = { desks: new Set(), stop: () => {}, last: Promise.resolve() };
  const missed = () => {
    for (const desk of unit.desks) desk.missed();
  };
  const hear = (live: Live) => {
    // One after another, so that desks get changes in the order they happened.
    unit.last = unit.last
      .then(() => pass(world, feed, id, unit, live))
      .catch((err) => {
        world.log.error({ err }, 'desks were not told of a change');
        missed();
      });
  };
  unit.stop = subscribe([queueChannel(id)], hear, missed);
  feed.units.set(id, unit);
  return unit;
}

async function pass(world: World, feed: Feed, id: UnitId, unit: Unit, live: Live): Promise<void> {
  const news = await (feed.news.get(live.id) ?? keep(feed, live.id, readNews(world, live)));
  for (const desk of unit.desks) {
    const push = pushTo(desk, id, news, live);
    if (push) desk.tell(push);
  }
}

function keep(feed: Feed, id: string, news: Promise<News>): Promise<News> {
  feed.news.set(id, news);
  for (const old of feed.news.keys()) if (feed.news.size > KEPT) feed.news.delete(old);
  return news;
}

/** What one desk gets of a change heard in a unit; nothing when its other unit's channel brings the row. Pure. */
export function pushTo(
  desk: Pick<Desk, 'practitioner' | 'filter' | 'lang'>,
  unit: UnitId,
  { row, inLang }: News,
  { data }: Pick<Live, 'data'>,
): Push | undefined {
  const gone = { id: String(data.task), version: Number(data.version), section: null, html: '', says: '' };
  if (!row) return gone;
  const { task } = row;
  if (task.unit !== unit) return desk.filter.units.includes(task.unit) ? undefined : gone;
  if (desk.filter.kind && desk.filter.kind !== task.kind) return undefined;
  return { id: task.id, version: task.version, section: sectionOf(task, desk.practitioner), ...inLang(desk.lang) };
}

/** Closes the desks whose sessions have ended (signed out, idle, too long). */
export async function closeEnded(world: World): Promise<void> {
  const desks = new Set([...feedOf(world).units.values()].flatMap((unit) => [...unit.desks]));
  const living = await livingSessions(world, [...new Set([...desks].map((d) => d.session))]);
  for (const desk of desks) if (!living.has(desk.session)) desk.ended();
}
