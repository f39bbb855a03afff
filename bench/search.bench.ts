import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { searchBench } from '../src/engines/directory/index.ts';
import { change } from '../src/kernel/change.ts';
import { readConfig } from '../src/kernel/config.ts';
import { open } from '../src/main.ts';
import { benchServer, figure } from './server.ts';

/** What search costs in a directory of the size of a large county with its neighbours, in three languages. */
const SERVICES = Number(process.env.BENCH_SERVICES ?? 30_000);
const QUERIES = Number(process.env.BENCH_QUERIES ?? 2_000);
const { indexOf, indexServices, keepServices, manyQueries, manyServices, realServices } = await searchBench();
/** Others asked before measuring, since a program that has just begun is slower than one that runs all day. */
const WARMING = 500;
const misses: string[] = [];

const real = await realServices();
const services = manyServices(real, SERVICES);
const [warming, queries] = [manyQueries(services, QUERIES + WARMING).slice(QUERIES), manyQueries(services, QUERIES)];
figure('services, each in three languages · real ones they were made of', `${services.length} · ${real.length}`);

await inProcess();
await overHttp();
for (const miss of misses) console.log(`MISSED: ${miss}`);
process.exit(misses.length ? 1 : 0);

async function inProcess(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage();
  let began = performance.now();
  const search = await indexOf(services);
  claim('index build, s', (performance.now() - began) / 1000, 60, 1);
  collect();
  const after = process.memoryUsage();
  figure('memory of the index, MB', Math.round((after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20));

  const ask = (i: number) => {
    const { q, lang } = queries[i % queries.length]!;
    return search(q, lang);
  };
  for (const { q, lang } of warming) search(q, lang);
  const [times, processor]: [number[], number[]] = [[], []];
  let found = 0;
  for (let i = 0; i < queries.length; i++) {
    const before = process.cpuUsage();
    began = performance.now();
    found += ask(i).total;
    times.push(performance.now() - began);
    processor.push(processorMs(before));
  }
  figure('found by a query, on average', Math.round(found / queries.length));
  figure('search in process, each query for the first time, p50 · p95 ms', `${at(times, 0.5).toFixed(2)} · ${at(times, 0.95).toFixed(2)}`);
  // Time of the processor, so that what else the machine does is not counted.
  figure('the same in time of the processor, p50 ms', at(processor, 0.5).toFixed(2));
  claim('the same in time of the processor, p95 ms', at(processor, 0.95), 5, 2);
  const cpu = process.cpuUsage();
  began = performance.now();
  let n = 0;
  for (; performance.now() - began < 3000; n++) ask(n);
  claim('searches a second on one core', n / (processorMs(cpu) / 1000), 1000, 0, false);
}
function processorMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

async function overHttp(): Promise<void> {
  const server = await benchServer();
  const { world, close } = await open(readConfig(server.env), { migrate: false });
  let ids: string[] = [];
  const tell = (work: (ids: readonly string[]) => readonly string[]) =>
    change(world, { role: 'system', name: 'import' }, { action: 'directory.import' }, async (tx) => {
      if (ids.length === 0) ids = await keepServices(tx, services);
      await indexServices(tx, work(ids));
    });
  await tell((all) => all);
  let began = performance.now();
  while ((await total(server.url)) < SERVICES) await new Promise((r) => setTimeout(r, 200));
  figure('reading the database and indexing, on one core, s', ((performance.now() - began) / 1000).toFixed(1));

  for (let i = 0; i < 100; i++) await ask(server.url, i);
  const quiet = await timed((i) => ask(server.url, i), 1000);
  figure('search over HTTP, p50 ms', at(quiet, 0.5).toFixed(2));
  claim('search over HTTP, p95 ms', at(quiet, 0.95), 15, 2);
  figure('memory of the server, MB', Math.round(server.rssMb()));

  await tell((all) => all);
  began = performance.now();
  const busy: number[] = [];
  while (performance.now() - began < 20_000) busy.push(...(await timed((i) => ask(server.url, busy.length + i), 50)));
  figure('search over HTTP while the index is made anew, p50 · p95 ms', `${at(busy, 0.5).toFixed(1)} · ${at(busy, 0.95).toFixed(1)}`);
  await close();
  await server.stop();
}

async function ask(url: string, i: number): Promise<void> {
  const { q, lang } = queries[i % queries.length]!;
  const answer = await fetch(`${url}/api/directory/v1/search?q=${encodeURIComponent(q)}&lang=${lang}&limit=20`);
  if (!answer.ok) throw new Error(`${answer.status} for ${q}`);
  await answer.arrayBuffer();
}
async function total(url: string): Promise<number> {
  return ((await (await fetch(`${url}/api/directory/v1/search?limit=1`)).json()) as { total: number }).total;
}

async function timed(work: (i: number) => Promise<void>, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work(i);
    taken.push(performance.now() - began);
  }
  return taken;
}
function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
}

function claim(what: string, value: number, limit: number, digits: number, atMost = true): void {
  figure(what, value.toFixed(digits), `(target ${atMost ? '<' : '>='} ${limit.toLocaleString('en-US')})`);
  if (atMost ? value >= limit : value < limit) misses.push(what);
}
