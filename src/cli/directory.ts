import { directoryCommand } from '../engines/directory/index.ts';
import type { Command } from './command.ts';
import { withWorld } from './with-installation.ts';

export const directory: Command = {
  name: 'directory',
  usage: 'directory import --url BASE --county CODE | --format ptv --services F --channels F --organizations F',
  summary: 'import services from Suomi.fi PTV or its files',
  run: (args) => directoryCommand(args, withWorld),
};
