import { directoryCommand } from '../engines/directory/index.ts';
import { readConfig } from '../kernel/config.ts';
import { open } from '../main.ts';
import type { Command } from './command.ts';

export const directory: Command = {
  name: 'directory',
  usage: 'directory import --format ptv --services F --channels F --organizations F',
  summary: 'import services from Suomi.fi PTV files',
  run: (args) =>
    directoryCommand(args, async (work) => {
      const installation = await open({ ...readConfig(), POLKU_DB_POOL: 4 });
      try {
        return await work(installation.world);
      } finally {
        await installation.close();
      }
    }),
};
