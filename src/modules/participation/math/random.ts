/** Numbers in [0, 1) that are the same for the same seed, everywhere (mulberry32, public domain). Not for secrets. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const AT_MOST_ONE = Math.exp(-1);
/** How many times one of many is drawn in a resample of as many: Poisson with mean one (Knuth's way). */
export function poissonOne(random: () => number): number {
  let [drawn, product] = [0, random()];
  while (product > AT_MOST_ONE) {
    drawn++;
    product *= random();
  }
  return drawn;
}
