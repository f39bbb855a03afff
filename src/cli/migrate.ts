import { readConfig } from '../kernel/config.ts';
import { embedded } from '../kernel/embedded/index.ts';
import { makeLog } from '../kernel/log.ts';
import { migrate } from '../kernel/migrate.ts';
import { type Command, readArgs } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'bring the database up to date',
  async run(args) {
    readArgs(args, {});
    const config = readConfig();
    const own = config.DATABASE_URL ? undefined : await embedded({ dataDir: config.dataDir, log: makeLog(config.POLKU_LOG) });
    try {
      const ran = await migrate(config.DATABASE_URL ?? own!.url, { demo: config.mode === 'demo' });
      console.log(ran.length ? `${ran.length} migrations run, up to ${ran.at(-1)}` : 'Already up to date.');
    } finally {
      await own?.stop();
    }
    return 0;
  },
};
