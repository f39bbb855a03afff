import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../kernel/config.ts';
import { open } from '../main.ts';
import { type Command, readArgs } from './command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const types: Command = {
  name: 'types',
  usage: 'types [--check]',
  summary: 'write (or check) the TypeScript types of the database',
  async run(args) {
    const { flags } = readArgs(args, { flags: ['--check'] });
    const installation = await open(readConfig());
    try {
      execFileSync(
        process.execPath,
        [
          `${ROOT}node_modules/kysely-codegen/dist/cli/bin.js`,
          '--dialect',
          'postgres',
          '--url',
          installation.ownerUrl,
          '--out-file',
          `${ROOT}src/kernel/db.types.ts`,
          '--exclude-pattern',
          '{graphile_worker,public}.*',
          '--default-schema',
          'none',
          ...(flags.has('--check') ? ['--verify'] : []),
        ],
        { stdio: 'inherit', cwd: ROOT },
      );
    } finally {
      await installation.close();
    }
    return 0;
  },
};
