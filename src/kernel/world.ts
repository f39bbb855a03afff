import type { County } from '../../counties/county.ts';
import type { Config } from './config.ts';
import type { Crypto } from './crypto.ts';
import type { Db } from './db.ts';
import type { Log } from './log.ts';

/** What everything runs in; built once by main.ts, or by a test. */
export type World = {
  config: Config;
  county: County;
  db: Db;
  /** Injected time; tests set it. */
  clock: () => Date;
  crypto: Crypto;
  log: Log;
};
