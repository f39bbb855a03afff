import { ConfigError } from '../kernel/config.ts';
import { type Command, UsageError } from './command.ts';

/** Commands are loaded when used, so that `./polku help` answers at once. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).start,
  web: async () => (await import('./start.ts')).web,
  worker: async () => (await import('./start.ts')).worker,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  demo: async () => (await import('./demo.ts')).demo,
  routes: async () => (await import('./routes.ts')).routesCommand,
  directory: async () => (await import('./directory.ts')).directory,
  guidance: async () => (await import('./guidance.ts')).guidance,
  clients: async () => (await import('./clients.ts')).clients,
  participation: async () => (await import('./participation.ts')).participation,
  sessions: async () => (await import('./sessions.ts')).sessions,
  audit: async () => (await import('./audit.ts')).audit,
  keys: async () => (await import('./keys.ts')).keys,
  new: async () => (await import('./new.ts')).newModule,
  types: async () => (await import('./types.ts')).types,
  test: async () => (await import('./test.ts')).testCommand,
  bench: async () => (await import('./bench.ts')).bench,
};

/** React draws pages three times faster in its production build; chosen before anything loads it. */
process.env.NODE_ENV ??= 'production';

async function main(argv: readonly string[]): Promise<number> {
  const [name = 'help', ...args] = argv;
  if (name === 'help' || name === '--help' || name === '-h') return help(args);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(`no command '${name}'. See: ./polku help`);
  return (await load()).run(args);
}

async function help(args: readonly string[]): Promise<number> {
  if (args[0] === 'settings') {
    const { describeSettings } = await import('../kernel/config.ts');
    for (const s of describeSettings()) console.log(`${s.name.padEnd(28)} ${s.meaning}${s.default ? ` (${s.default})` : ''}`);
    return 0;
  }
  if (args[0] !== undefined) throw new UsageError(`no help on '${args[0]}'. See: ./polku help, ./polku help settings`);
  console.log('Polku: the open digital front door of wellbeing services counties\n');
  for (const load of Object.values(commands)) {
    const c = await load();
    console.log(`  ./polku ${c.usage.padEnd(58)} ${c.summary}`);
  }
  console.log(`  ./polku ${'help settings'.padEnd(58)} every setting of the environment`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof ConfigError) {
    console.error('polku: these settings are wrong:');
    for (const p of error.problems) console.error(`  ${p}`);
    process.exitCode = 2;
  } else if (error instanceof UsageError) {
    console.error(`polku: ${error.message}`);
    process.exitCode = 2;
  } else {
    console.error(`polku: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env.POLKU_LOG === 'debug') console.error(error);
    process.exitCode = 1;
  }
}
