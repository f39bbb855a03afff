import { professionals, residents } from '../../demo/ita-uusimaa/people.ts';
import { type Config, readConfig } from '../kernel/config.ts';
import { beginSession, type SignedIn } from '../kernel/session.ts';
import { open, seed } from '../main.ts';
import { type Command, readArgs, UsageError } from './command.ts';

export const demo: Command = {
  name: 'demo',
  usage: 'demo reset | demo people [--json] | demo session --as KEY',
  summary: 'the demo county: start afresh, list people, a session cookie for scripts',
  async run(args) {
    const { words, flags, values } = readArgs(args, { words: 1, flags: ['--json'], values: ['--as'] });
    const config = readConfig();
    if (config.mode === 'production') throw new UsageError('demo commands are refused in production');
    if (words[0] === 'people') return people(flags.has('--json'));
    if (words[0] === 'session') return session(config, values['--as']);
    if (words[0] === 'reset') return reset(config);
    throw new UsageError('say: demo reset, demo people or demo session --as KEY');
  },
};

function people(json: boolean): number {
  const all = [
    ...residents.map(({ key, given, family, note }) => ({ key, role: 'resident', given, family, note })),
    ...professionals.map(({ key, role, given, family, note }) => ({ key, role, given, family, note })),
  ];
  if (json) console.log(JSON.stringify(all, null, 2));
  else for (const p of all) console.log(`${p.key.padEnd(14)} ${p.role.padEnd(13)} ${p.given} ${p.family} (${p.note})`);
  return 0;
}

/** Prints `Cookie` header content of a new session of a test person. */
async function session(config: Config, key: string | undefined): Promise<number> {
  const who = signedInAs(key);
  const installation = await open(config);
  try {
    const cookie = config.secure ? '__Host-polku_session' : 'polku_session';
    console.log(`${cookie}=${await beginSession(installation.world, who)}`);
  } finally {
    await installation.close();
  }
  return 0;
}

/** The session of a test person by key; for scripts and tests. Throws `UsageError` when nobody has the key. */
export function signedInAs(key: string | undefined): SignedIn {
  const resident = residents.find((r) => r.key === key);
  if (resident) return { role: 'resident', person: resident.id, name: `${resident.given} ${resident.family}` };
  const professional = professionals.find((p) => p.key === key);
  if (professional)
    return {
      role: professional.role,
      practitioner: professional.id,
      name: `${professional.given} ${professional.family}`,
      title: professional.title,
      units: professional.units,
    };
  throw new UsageError(`nobody has the key '${key ?? ''}'. See: ./polku demo people`);
}

/** Empties the database and loads the demo county again. */
async function reset(config: Config): Promise<number> {
  if (config.DATABASE_URL) throw new UsageError('demo reset empties only the embedded database; DATABASE_URL is set');
  const { emptyDatabase } = await import('../kernel/migrate.ts');
  const before = await open(config, { migrate: false });
  await emptyDatabase(before.ownerUrl).finally(() => before.close());
  const installation = await open(config);
  try {
    await seed(installation);
  } finally {
    await installation.close();
  }
  console.log('The demo county is as new.');
  return 0;
}
