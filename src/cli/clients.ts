import { clientsCommand } from '../modules/programs/index.ts';
import type { Command } from './command.ts';
import { withWorld } from './with-installation.ts';

export const clients: Command = {
  name: 'clients',
  usage: 'clients add --name N --jwks F --scope S | list | disable …',
  summary: 'programs that may read over FHIR: keys, scopes, end',
  run: (args) => clientsCommand(args, withWorld),
};
