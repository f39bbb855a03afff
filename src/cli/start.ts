import { professionals, residents } from '../../demo/ita-uusimaa/people.ts';
import { readConfig } from '../kernel/config.ts';
import { type Running, start as startAll } from '../main.ts';
import { type Command, readArgs } from './command.ts';

const kinds = { start: { web: true, worker: true }, web: { web: true, worker: false }, worker: { web: false, worker: true } };

function command(kind: keyof typeof kinds, summary: string): Command {
  return {
    name: kind,
    usage: `${kind}${kind === 'worker' ? '' : ' [--no-demo]'}`,
    summary,
    async run(args) {
      const began = performance.now();
      const { flags } = readArgs(args, { flags: ['--no-demo'] });
      const config = readConfig();
      const running = await startAll(config, { ...kinds[kind], seed: config.mode === 'demo' && kind !== 'worker' && !flags.has('--no-demo') }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EADDRINUSE') throw new Error(`port ${config.PORT} is in use. Choose another: PORT=${config.PORT + 1} ./polku ${kind}`);
          throw error;
        },
      );
      tell(kind, running, performance.now() - began, flags.has('--no-demo'));
      await untilSignal(running);
      return 0;
    },
  };
}

/** Where to go and whom to sign in as. */
function tell(kind: string, { world, app }: Running, ms: number, empty: boolean): void {
  const seconds = (ms / 1000).toFixed(1);
  if (!app) {
    console.log(`Polku ${kind} is working (${seconds} s).`);
    return;
  }
  console.log(`\nPolku is open at ${world.config.url} (started in ${seconds} s)\n`);
  if (world.config.mode !== 'demo' || empty) return;
  console.log('Demo: invented people and sample content. Sign in by choosing a test person:');
  for (const p of residents.filter((r) => r.phone)) console.log(`  resident      ${p.key.padEnd(14)} ${p.given} ${p.family} (${p.note})`);
  for (const p of professionals) console.log(`  ${p.role.padEnd(13)} ${p.key.padEnd(14)} ${p.given} ${p.family} (${p.note})`);
  console.log(
    `\n  Front door  ${world.config.url}/fi/\n  Work queue  ${world.config.url}/fi/desk\n  Messages    ${world.config.url}/fi/demo/inbox (what SMS and e-mail would have carried)\n\nStop with Ctrl+C.`,
  );
}

function untilSignal(running: Running): Promise<void> {
  return new Promise((done, fail) => {
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (stopping) process.exit(1);
        stopping = true;
        running.stop().then(done, fail);
      });
    }
  });
}

export const start = command('start', 'web server and worker in one process');
export const web = command('web', 'web server only');
export const worker = command('worker', 'background worker only');
