import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  AddressTaken,
  computeFiles,
  type Differences,
  differences,
  importConversation,
  isSlug,
  UnusableFile,
} from '../modules/participation/index.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import { withWorld } from './with-installation.ts';

export const participation: Command = {
  name: 'participation',
  usage:
    'participation compute --votes F [--comments F] [--groups F] [--clusters better] [--resamples N] [--seed N] | import --votes F --comments F [--summary F] --slug S [--lang L] | truth --dir D',
  summary:
    'the mathematics of an opinion conversation from its export, as JSON; its import as an ended conversation; or held against results of the reference system',
  async run(args) {
    const { words, values } = readArgs(args, {
      words: 1,
      values: ['--votes', '--comments', '--groups', '--clusters', '--resamples', '--seed', '--dir', '--summary', '--slug', '--lang'],
    });
    try {
      if (words[0] === 'compute') return await compute(values);
      if (words[0] === 'import') return await bringIn(values);
      if (words[0] === 'truth') return await truth(values);
    } catch (error) {
      if (!(error instanceof UnusableFile || error instanceof AddressTaken)) throw error;
      throw new UsageError(error.message);
    }
    throw new UsageError(
      'say: participation compute --votes FILE, participation import --votes FILE --comments FILE --slug NAME, or participation truth --dir FOLDER',
    );
  },
};

async function compute(values: Record<string, string>): Promise<number> {
  const { '--votes': votes, '--comments': comments, '--groups': groups } = values;
  if (!votes) throw new UsageError('participation compute needs --votes FILE');
  const number = (name: string) => {
    const value = Number(values[name] ?? 0);
    if (!Number.isSafeInteger(value)) throw new UsageError(`${name} should be a whole number`);
    return value;
  };
  const result = await computeFiles({
    votes,
    comments,
    groups,
    seed: number('--seed'),
    clusters: clustersIn(values),
    resamples: number('--resamples'),
  });
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return 0;
}

async function bringIn(values: Record<string, string>): Promise<number> {
  const { '--votes': votes, '--comments': comments, '--summary': summary, '--slug': slug = '', '--lang': said = 'en' } = values;
  if (!votes || !comments) throw new UsageError('participation import needs --votes FILE and --comments FILE');
  if (!isSlug(slug)) throw new UsageError('--slug should be small letters, digits and hyphens: the address of the conversation');
  const lang = (['fi', 'sv', 'en', 'se'] as const).find((l) => l === said);
  if (!lang) throw new UsageError('--lang should be fi, sv, en or se: the language of the statements');
  const done = await withWorld((world) => importConversation(world, { votes, comments, summary }, { slug, lang }));
  const what = done.kind === 'imported' ? 'imported' : 'was imported earlier, nothing changed';
  console.log(
    `${slug}: ${what} (${done.participants} people, ${done.statements} statements, ${done.votes} votes). See /${lang === 'se' ? 'fi' : lang}/conversations/${slug}/results`,
  );
  return 0;
}

/** One line a conversation: every folder below that has one. */
async function truth(values: Record<string, string>): Promise<number> {
  const dir = values['--dir'];
  if (!dir || !existsSync(dir)) throw new UsageError('participation truth needs --dir FOLDER with conversations in it');
  const folders = readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /^(votes\.json|.*-votes\.csv|votes\.csv)$/.test(entry.name))
    .map((entry) => entry.parentPath);
  for (const folder of [...new Set(folders)].sort()) console.log(line(await differences(join(folder), clustersIn(values))));
  return 0;
}

function line({ name, participants, statements, votes, exact, cold }: Differences): string {
  const small = (n: number) => (n === 0 ? '0' : n.toExponential(0));
  const figures = exact
    ? [
        `with its groups: centre ${small(exact.center)}, 1-|cos| ${exact.cosines.map((c) => small(Math.max(0, 1 - c))).join(' ')}, positions ${small(exact.positions)}`,
        `  unequal: group votes ${exact.groupVotes}, representative lists ${exact.representative}, consensus lists ${exact.consensus}`,
        `  group-aware consensus ${small(exact.groupAwareConsensus)}, priorities ${small(exact.priorities)}; groups from its base clusters: Rand ${exact.groupsFromItsBases}`,
      ]
    : [];
  return [
    `${name}: ${participants} people, ${statements} statements, ${votes} votes`,
    ...figures,
    `from a cold start: ${cold.groups} groups (it: ${cold.referenceGroups}), adjusted Rand ${cold.rand.toFixed(3)}, silhouette ${cold.silhouette.toFixed(3)}; in groups ${cold.missing} fewer, ${cold.extra} more`,
  ].join('\n  ');
}

function clustersIn(values: Record<string, string>): 'reference' | 'better' | undefined {
  const way = values['--clusters'];
  if (way === undefined || way === 'reference' || way === 'better') return way;
  throw new UsageError(`--clusters should be reference or better, is '${way}'`);
}
