import { readFileSync } from 'node:fs';
import { ballotsOf, compute, LiveComputation, seeded, stability } from '../../src/modules/participation/index.ts';
import { aConversation } from './a-conversation.ts';
import { denseComputation } from './dense.ts';
import { type Measured, SIZES, type Size } from './sizes.ts';

/** One measurement, in this process alone: `measure.ts JOB SIZE` prints it as JSON. */
const wall = () => performance.now();
const processor = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const peakMib = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024;
const at = (times: readonly number[], share: number) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1]!;
const made = ({ people, statements, votes }: Size) => aConversation(people, statements, votes);

const jobs: Record<string, (size: Size) => Promise<Partial<Measured>> | Partial<Measured>> = {
  whole(size) {
    const votes = made(size);
    const begin = wall();
    compute(ballotsOf(votes));
    return { seconds: (wall() - begin) / 1000, mib: peakMib() };
  },
  dense(size) {
    const votes = made(size);
    const begin = wall();
    denseComputation(ballotsOf(votes));
    return { seconds: (wall() - begin) / 1000, mib: peakMib() };
  },
  update(size) {
    const live = new LiveComputation(made(size));
    live.update();
    const random = seeded(5);
    let time = size.votes;
    const vote = () =>
      live.vote({
        participant: Math.floor(random() * size.people),
        statement: Math.floor(random() * size.statements),
        vote: ([-1, 0, 1] as const)[Math.floor(random() * 3)]!,
        at: time++,
      });
    const [told, times, cpu]: number[][] = [[], [], []];
    for (let n = 0; n < 130; n++) {
      const begin = wall();
      vote();
      const [after, used] = [wall(), processor()];
      live.update();
      if (n < 30) continue;
      told!.push(after - begin);
      times!.push(wall() - after);
      cpu!.push(processor() - used);
    }
    const mib = peakMib();
    for (let n = 0; n < 300; n++) vote();
    const begin = wall();
    live.update();
    const together = wall() - begin;
    return { p50: at(times!, 0.5), p95: at(times!, 0.95), cpu50: at(cpu!, 0.5), cpu95: at(cpu!, 0.95), told95: at(told!, 0.95), together, mib };
  },
  async resample(size) {
    const ballots = ballotsOf(made(size));
    const result = compute(ballots);
    const begin = wall();
    await stability(ballots, result, { seed: 1, rounds: 10 });
    return { seconds: (wall() - begin) / 10_000 };
  },
};

const [job = '', size] = process.argv.slice(2);
console.log(JSON.stringify(await jobs[job]!(SIZES[Number(size)]!)));
