import { readFileSync } from 'node:fs';
import {
  asTarget,
  checkNow,
  findDraft,
  type GuidanceProblem,
  publishedGuidance,
  publishWhole,
  readGuidance,
  sayProblem,
  targetName,
} from '../engines/guidance/index.ts';
import { change } from '../kernel/change.ts';
import type { World } from '../kernel/world.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import { withWorld } from './with-installation.ts';

export const guidance: Command = {
  name: 'guidance',
  usage: 'guidance check [--draft] [--json] | export | import F',
  summary: 'every path of the guidance walked; the guidance as a file',
  async run(args) {
    const { words, flags } = readArgs(args, { words: 2, flags: ['--draft', '--json'] });
    if (words[0] === 'check') return withWorld((world) => check(world, flags.has('--draft'), flags.has('--json')));
    if (words[0] === 'export') return withWorld(exported);
    if (words[0] === 'import' && words[1]) return withWorld((world) => imported(world, words[1]!));
    throw new UsageError('say: guidance check, guidance export or guidance import FILE');
  },
};

/** Ends with 1 when something stands in somebody's way; warnings alone end with 0. */
async function check(world: World, ofDraft: boolean, json: boolean): Promise<number> {
  const { definition } = ofDraft ? ((await findDraft(world.db)) ?? (await publishedGuidance(world))) : await publishedGuidance(world);
  const { problems, paths, known } = await checkNow(world, definition, world.clock());
  const errors = problems.filter((p) => p.level === 'error').length;
  if (json) {
    const plain = (_: string, value: unknown) => (value instanceof Set ? [...value] : value);
    console.log(JSON.stringify({ paths, errors, warnings: problems.length - errors, problems }, plain, 2));
    return errors ? 1 : 0;
  }
  const told = (p: GuidanceProblem) => {
    const target = asTarget(p.about ?? '');
    const about = target ? targetName(target, definition, known, 'en') : p.about;
    return sayProblem(p, { definition, county: world.county, ...(about === undefined ? {} : { about }) }, 'en');
  };
  for (const p of problems) {
    const { where, what, example } = told(p);
    console.log(`${p.level === 'error' ? 'error  ' : 'warning'}  ${where}: ${what}${example && `. ${example}`}`);
  }
  console.log(`${paths} paths walked: ${errors} errors, ${problems.length - errors} warnings.`);
  return errors ? 1 : 0;
}

async function exported(world: World): Promise<number> {
  process.stdout.write(`${JSON.stringify((await publishedGuidance(world)).definition, null, 2)}\n`);
  return 0;
}

/** Publishes a file as the guidance in force, when the checker finds no error in it. */
async function imported(world: World, file: string): Promise<number> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read`);
  }
  const read = readGuidance(text);
  if ('unreadable' in read) {
    for (const line of read.unreadable) console.error(line);
    return 1;
  }
  const { problems } = await checkNow(world, read.definition, world.clock());
  const errors = problems.filter((p) => p.level === 'error');
  for (const p of errors) {
    const { where, what } = sayProblem(p, { definition: read.definition, county: world.county }, 'en');
    console.error(`${where}: ${what}`);
  }
  if (errors.length) return 1;
  const { number } = await publishedGuidance(world);
  const done = await change(world, { role: 'system', name: 'command line' }, { action: 'guidance.import', data: 'guidance' }, (tx) =>
    publishWhole(tx, { definition: read.definition, over: number, note: '' }),
  );
  if (done === 'other-in-force') throw new UsageError('somebody published another version at the same moment; look at it and import again');
  console.log(`Version ${done.published} is in force.`);
  return 0;
}
