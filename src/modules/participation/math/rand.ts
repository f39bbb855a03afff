/** How alike two groupings of the same people are: 1 for the same, 0 for chance (adjusted Rand index, Hubert & Arabie 1985). People in one only do not count. */
export function adjustedRand(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const pairs = [...a].flatMap(([id, group]) => (b.has(id) ? [[group, b.get(id)!] as const] : []));
  const two = (n: number) => (n * (n - 1)) / 2;
  const alike = (keys: readonly (number | string)[]) => [...Map.groupBy(keys, (k) => k).values()].reduce((sum, same) => sum + two(same.length), 0);
  const [same, ofA, ofB] = [alike(pairs.map((p) => p.join())), alike(pairs.map((p) => p[0])), alike(pairs.map((p) => p[1]))];
  const [most, chance] = [(ofA + ofB) / 2, pairs.length < 2 ? 0 : (ofA * ofB) / two(pairs.length)];
  return most === chance ? 1 : (same - chance) / (most - chance);
}

/** The group of each participant. */
export const labelsIn = (groups: readonly { id: number; members: readonly number[] }[]): Map<number, number> =>
  new Map(groups.flatMap((g) => g.members.map((p) => [p, g.id] as const)));
