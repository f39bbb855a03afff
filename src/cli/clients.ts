import { readConfig } from '../kernel/config.ts';
import { open } from '../main.ts';
import { clientsCommand } from '../modules/programs/index.ts';
import type { Command } from './command.ts';

export const clients: Command = {
  name: 'clients',
  usage: 'clients add --name N --jwks F --scope S | list | disable …',
  summary: 'programs that may read over FHIR: keys, scopes, end',
  run: (args) =>
    clientsCommand(args, async (work) => {
      const installation = await open({ ...readConfig(), POLKU_DB_POOL: 4 });
      try {
        return await work(installation.world);
      } finally {
        await installation.close();
      }
    }),
};
