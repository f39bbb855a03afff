import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Measured, SIZES } from './participation/sizes.ts';
import { figure } from './server.ts';

/** The mathematics of a conversation at three sizes: time and memory, each measurement in a process of its own; after a vote; and resampling. */
const MEASURE = fileURLToPath(new URL('participation/measure.ts', import.meta.url));
const LIMIT_MIB = 200;
const LIMIT_UPDATE_MS = 50;

function inOwnProcess(what: string, which: number): Measured {
  const child = spawnSync(process.execPath, ['--max-semi-space-size=8', ...process.execArgv, MEASURE, what, String(which)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

let missed = false;
for (const [n, { people, statements, votes, limitS, published }] of SIZES.entries()) {
  console.log(`${people} people x ${statements} statements, ${votes} votes (red-dwarf, as published: ${published})`);
  const [ours, dense] = [inOwnProcess('whole', n), inOwnProcess('dense', n)];
  figure('whole computation, first in its process (s)', ours.seconds.toFixed(2), `(target <= ${limitS})`);
  figure('peak memory of the process (MiB)', ours.mib.toFixed(0), `(target <= ${LIMIT_MIB})`);
  figure('dense peer without statistics (s)', dense.seconds.toFixed(2), `${(dense.seconds / ours.seconds).toFixed(0)} times ours`);
  figure('dense peer, peak memory (MiB)', dense.mib.toFixed(0));
  missed ||= ours.seconds > limitS || ours.mib > LIMIT_MIB;
}
const live = inOwnProcess('update', SIZES.length - 1);
figure('after a vote at the largest, p50 (ms)', live.p50.toFixed(0));
figure('after a vote at the largest, p95 (ms)', live.p95.toFixed(0), `(target < ${LIMIT_UPDATE_MS})`);
figure('  of it processor time, p50 (ms)', live.cpu50.toFixed(0), "(the process's own thread)");
figure('  of it processor time, p95 (ms)', live.cpu95.toFixed(0));
figure('telling of a vote, before the whole: p95 (ms)', live.told95.toFixed(2));
figure('after 300 votes together (ms)', live.together.toFixed(0));
figure('peak memory of the process (MiB)', live.mib.toFixed(0));
for (const [n, { people }] of SIZES.entries())
  figure(`one resample of ${people} people (ms)`, (inOwnProcess('resample', n).seconds * 1000).toFixed(0));
process.exit(missed || live.p95 >= LIMIT_UPDATE_MS ? 1 : 0);
