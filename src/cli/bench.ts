import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, UsageError } from './command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const bench: Command = {
  name: 'bench',
  usage: 'bench [NAME …]',
  summary: 'measure and print figures; without a name, everything',
  async run(args) {
    const all = globSync('bench/*.bench.ts', { cwd: ROOT })
      .map((f) => basename(f, '.bench.ts'))
      .sort();
    for (const name of args) if (!all.includes(name)) throw new UsageError(`no benchmark '${name}'; there are: ${all.join(', ')}`);
    let failed = 0;
    for (const name of args.length ? args : all) {
      console.log(`\n== ${name}`);
      const { status } = spawnSync(process.execPath, ['--import', `file://${ROOT}node_modules/tsx/dist/loader.mjs`, `bench/${name}.bench.ts`], {
        stdio: 'inherit',
        cwd: ROOT,
      });
      if (status !== 0) failed++;
    }
    return failed ? 1 : 0;
  },
};
