import { sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import { analyzer } from './analyze/terms.ts';
import { Finder } from './index/finder.ts';
import { inTurns } from './index/turns.ts';
import { Alike, documentOf, type Listed, listedOf } from './listed.ts';
import { allServices, changesSince, nextVersion, readServices } from './read.store.ts';
import { noNames, type OtherNames } from './terms/terms.rules.ts';
import { readTerms } from './terms/terms.store.ts';

type Held = {
  finder: Finder<Listed>;
  alike: Alike;
  names: OtherNames;
  /** How far the index knows what has changed. */
  version: number;
  looking: Promise<void> | undefined;
  making: Promise<void> | undefined;
};
const held = new WeakMap<Db, Held>();

/**
 * The index of this process, as new as the database: what changed since the last search is read first. Much that changes at once, and an index worn by
 * many changes, are made anew beside the earlier one, which goes on serving until the new one is ready; only the very first is waited for.
 */
export async function shelfOf(db: Db): Promise<Finder<Listed>> {
  let shelf = held.get(db);
  if (!shelf) {
    shelf = { ...empty(() => shelf?.names ?? noNames), names: noNames, version: -1, looking: undefined, making: undefined };
    held.set(db, shelf);
  }
  const it = shelf;
  // Searches at one moment share one look.
  it.looking ??= look(db, it).finally(() => {
    it.looking = undefined;
  });
  await it.looking;
  return it.finder;
}

async function look(db: Db, shelf: Held): Promise<void> {
  const changes = await changesSince(db, shelf.version);
  if (changes.terms) shelf.names = await readTerms(db);
  if (changes.many) {
    makeAnew(db, shelf, changes.version);
    if (shelf.finder.size === 0) await shelf.making;
    return;
  }
  if (changes.services.length > 0) {
    const services = await readServices(db, changes.services);
    shelf.finder.remove(changes.services);
    shelf.finder.put(services.map((row) => documentOf(row, listedOf(row, shelf.alike))));
    if (shelf.finder.worn) makeAnew(db, shelf, changes.version);
  }
  shelf.version = Math.max(shelf.version, changes.version);
}

/** Services read and indexed at a time. */
const BATCH = 100;

/** Makes the index anew beside the one in use. What changes meanwhile is seen by the next look, since the version it then goes on from is of the beginning. */
function makeAnew(db: Db, shelf: Held, version: number): void {
  const before = shelf.version;
  shelf.version = version;
  shelf.making ??= make(db, shelf)
    .then((made) => {
      Object.assign(shelf, made, { version });
    })
    .catch((error: unknown) => {
      // The next search tries again; only the first of all has somebody to tell.
      shelf.version = before;
      if (shelf.finder.size === 0) throw error;
    })
    .finally(() => {
      shelf.making = undefined;
    });
}

async function make(db: Db, shelf: Held): Promise<Pick<Held, 'finder' | 'alike'>> {
  const ids = await allServices(db);
  const { finder, alike } = empty(() => shelf.names);
  const documents = [];
  for (let i = 0; i < ids.length; i += BATCH) {
    for (const row of await readServices(db, ids.slice(i, i + BATCH))) documents.push(documentOf(row, listedOf(row, alike)));
    await new Promise((others) => setImmediate(others));
  }
  await inTurns(finder.putting(documents));
  return { finder, alike };
}
const empty = (names: () => OtherNames) => ({
  finder: new Finder<Listed>(analyzer(), (phrase, lang) => names()(phrase, lang)),
  alike: new Alike(),
});

/**
 * Tells every searching process that these services, and those with these channels, have changed. Run in the transaction that changed them, after
 * services and channels have been joined.
 */
export async function indexServices(tx: Tx, services: readonly string[], channels: readonly string[] = []): Promise<void> {
  if (services.length === 0 && channels.length === 0) return;
  const version = await nextVersion(tx);
  await sql`
    insert into directory.search_change (service, county, version)
    select s.service, kernel.current_county(), ${version}
    from (select unnest(${[...services]}::uuid[]) as service union select service from directory.service_channel where channel = any(${[...channels]}::uuid[])) s
    on conflict (service) do update set version = excluded.version`.execute(tx.db);
}

/** Soon after start, so that the first who searches need not wait for the index; not at once, when there is other work. */
const READY_AFTER_MS = 2_000;
export function readyShelf(db: Db): () => void {
  const timer = setTimeout(() => void shelfOf(db).catch(() => {}), READY_AFTER_MS).unref();
  return () => clearTimeout(timer);
}
