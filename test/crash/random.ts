/** Chance that a seed repeats: a number from 0 to 1 (mulberry32, public domain). */
export type Random = () => number;
export function randomFrom(seed: number): Random {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
export const between = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from));
export const wait = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));
