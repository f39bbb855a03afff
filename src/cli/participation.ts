import { computeFiles, UnusableFile } from '../modules/participation/index.ts';
import { type Command, readArgs, UsageError } from './command.ts';

export const participation: Command = {
  name: 'participation',
  usage: 'participation compute --votes F [--comments F] [--groups F] [--seed N]',
  summary: 'the mathematics of an opinion conversation from its export, as JSON',
  async run(args) {
    const { words, values } = readArgs(args, { words: 1, values: ['--votes', '--comments', '--groups', '--seed'] });
    if (words[0] !== 'compute') throw new UsageError('say: participation compute --votes FILE');
    if (!values['--votes']) throw new UsageError('participation compute needs --votes FILE');
    const seed = Number(values['--seed'] ?? 0);
    if (!Number.isSafeInteger(seed)) throw new UsageError('--seed should be a whole number');
    try {
      const result = await computeFiles({ votes: values['--votes'], comments: values['--comments'], groups: values['--groups'], seed });
      process.stdout.write(`${JSON.stringify(result)}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      throw new UsageError(error.message);
    }
  },
};
