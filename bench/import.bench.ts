import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { itaUusimaa } from '../counties/ita-uusimaa/county.ts';
import { demoAsPtv, type Kind } from '../src/fakes/ptv/content.ts';
import { startTestPtv } from '../src/fakes/ptv/ptv.ts';
import { type Json, ptvIdOf } from '../src/fakes/ptv/written.ts';
import { freshDatabase, TEST_KEY } from '../test/database.ts';
import { figure } from './server.ts';

/** How long an import of a whole country's size takes, and what memory: the command as an operator runs it, from files and over the network. */
const SERVICES = Number(process.env.BENCH_IMPORT_SERVICES ?? 30_000);
const CHANNELS = Math.round((SERVICES * 2) / 3);
const ORGANIZATIONS = Math.round(SERVICES / 30);
const MINUTES = 5;
const POLKU = fileURLToPath(new URL('../polku', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'polku-bench-import-'));
const misses: string[] = [];

const demo = demoAsPtv(itaUusimaa);
const nth = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
const numbered = (texts: unknown, i: number) => (texts as Json[]).map((t) => ({ ...t, value: `${String(t.value)} ${i}` }));
/** Long enough: in the real directory a service is some 8 kB. */
const longer = (texts: unknown) => (texts as Json[]).map((t) => (t.type === 'Description' ? { ...t, value: `${String(t.value)}\n\n`.repeat(4) } : t));

const channelAt = (i: number): Json => {
  const c = nth(demo.ServiceChannel, i);
  return {
    ...c,
    id: ptvIdOf(`channel ${i}`),
    organizationId: ptvIdOf(`organization ${i % ORGANIZATIONS}`),
    serviceChannelNames: numbered(c.serviceChannelNames, i),
  };
};
const serviceAt = (i: number): Json => {
  const s = nth(demo.Service, i);
  return {
    ...s,
    id: ptvIdOf(`service ${i}`),
    serviceNames: numbered(s.serviceNames, i),
    serviceDescriptions: longer(s.serviceDescriptions),
    serviceChannels: [0, 1, 2].map((n) => ({
      serviceChannel: { id: ptvIdOf(`channel ${(i * 3 + n) % CHANNELS}`) },
      description: [],
      serviceHours: [],
    })),
    organizations: [{ organization: { id: ptvIdOf(`organization ${i % ORGANIZATIONS}`) }, roleType: 'Responsible' }],
  };
};
const organizationAt = (i: number): Json => {
  const o = nth(demo.Organization, i);
  const parent = i < 10 ? null : ptvIdOf(`organization ${i % 10}`);
  return { ...o, id: ptvIdOf(`organization ${i}`), parentOrganizationId: parent, organizationNames: numbered(o.organizationNames, i) };
};

const files = {
  services: await write('services', SERVICES, serviceAt),
  channels: await write('channels', CHANNELS, channelAt),
  organizations: await write('organizations', ORGANIZATIONS, organizationAt),
};
const database = await freshDatabase({ demo: false });
const args = ['--format', 'ptv', ...Object.entries(files).flatMap(([kind, file]) => [`--${kind}`, file])];
const megabytes = Object.values(files).reduce((sum, f) => sum + statSync(f).size, 0) / 1e6;
figure(`files of ${SERVICES.toLocaleString('en')} services, channels, organisations (MB)`, Math.round(megabytes));
const first = await run(args);
claim('import of the files (s)', first.seconds);
figure('memory of it at most (MB)', Math.round(first.mb));
const second = await run(args);
claim('the same again, nothing changed (s)', second.seconds);
figure('memory of it at most (MB)', Math.round(second.mb));
await counted();
await database.drop();

const other = await freshDatabase({ demo: false });
const every = (n: number, at: (i: number) => Json) => Array.from({ length: n }, (_, i) => at(i));
const content: Record<Kind, Json[]> = {
  ...demo,
  Service: every(SERVICES, serviceAt),
  ServiceChannel: every(CHANNELS, channelAt),
  Organization: every(ORGANIZATIONS, organizationAt),
};
const ptv = await startTestPtv({ mode: 'demo', county: itaUusimaa, content });
const over = await run(['--url', ptv.url, '--county', '01'], { DATABASE_URL: other.url, PTV_REQUESTS_A_SECOND: '1000', PTV_NATIONWIDE: '1' });
figure('requests of an import over the network', ptv.asked.length, `(${Math.round(ptv.asked.length / 3)} s at 3 a second)`);
figure('import over the network, fake PTV on this machine, no waiting (s)', over.seconds.toFixed(1));
figure('memory of it at most (MB)', Math.round(over.mb));
await ptv.close();
await other.drop();
rmSync(folder, { recursive: true });
for (const miss of misses) console.log(`MISSED: ${miss}`);
process.exit(misses.length ? 1 : 0);

function claim(what: string, seconds: number): void {
  figure(what, seconds.toFixed(1), `(target < ${MINUTES * 60})`);
  if (seconds >= MINUTES * 60) misses.push(what);
}

async function write(name: string, n: number, at: (i: number) => Json): Promise<string> {
  const file = join(folder, `${name}.json`);
  const out = createWriteStream(file);
  for (let i = 0; i < n; i++) if (!out.write(`${i ? ',\n' : '['}${JSON.stringify(at(i))}`)) await once(out, 'drain');
  out.end(']');
  await once(out, 'close');
  return file;
}

async function run(words: readonly string[], more: Record<string, string> = {}): Promise<{ seconds: number; mb: number }> {
  const began = performance.now();
  const child = spawn(POLKU, ['directory', 'import', ...words], {
    env: { ...process.env, DATABASE_URL: database.url, POLKU_KEY: TEST_KEY, POLKU_DATA_DIR: folder, POLKU_LOG: 'error', ...more },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let mb = 0;
  const look = setInterval(() => {
    try {
      mb = Math.max(mb, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
    } catch {
      // no /proc here, or the process has just ended
    }
  }, 200);
  const [code] = await once(child, 'exit');
  clearInterval(look);
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, mb };
}

async function counted(): Promise<void> {
  const db = new pg.Client({ connectionString: database.url });
  await db.connect();
  const { rows } = await db.query(
    'select (select count(*)::int from directory.service) as services, (select count(*)::int from directory.service_channel) as connections',
  );
  await db.end();
  if (rows[0].services !== SERVICES) throw new Error(`${rows[0].services} services are there`);
  figure('connections between services and channels', rows[0].connections);
}
