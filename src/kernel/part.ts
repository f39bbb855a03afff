import type { World } from './world.ts';
import type { Happening } from './change.ts';
import type { Route } from './page.ts';
import type { Tx } from './db.ts';
import type { Doors } from './http/visit.ts';

/** What an engine or a module gives to the whole. `src/modules.ts` lists them all; the folder's name is the PostgreSQL schema's name. */
export type Part = {
  name: string;
  routes?: readonly Route[];
  /**
   * Reactions to events, by event type. Each handler runs once per event in its own transaction as the system
   * (a crash repeats it from the start, so do everything inside `tx`; ask outside systems only from a job).
   */
  on?: Readonly<Record<string, (tx: Tx, event: Happening, world: World) => Promise<void>>>;
  /** Work outside a transaction (sending, importing), retried with back-off; must be safe to repeat. Enqueue with `tx.job`. */
  jobs?: Readonly<Record<string, (payload: Record<string, unknown>, world: World) => Promise<void>>>;
  /** Repeating work: job name ('part:verb', no dots) -> cron line, in UTC. */
  every?: Readonly<Record<string, string>>;
  /** Loads the part's share of the demo county; must be safe to run again (top up, never duplicate). Runs in the order of modules.ts. */
  seed?(world: World): Promise<void>;
  /** How the part helps to know who comes; at most one part for each door. */
  doors?: Doors;
  /** Work that goes on as long as the web server or the worker runs; gives the way to stop it. Must bear several processes at once. */
  watch?: { in: 'web' | 'worker'; start(world: World): () => Promise<void> | void };
  /** Browser scripts: name -> absolute path of its .ts; served as the hashed file `asset(name)` of ui/assets. */
  scripts?: Readonly<Record<string, string>>;
};
