/** Sizes to measure at; `published`: what red-dwarf and a dense numpy version took on such a machine. */
export const SIZES = [
  { people: 2031, statements: 896, votes: 225_524, limitS: 0.25, published: '1.40 s 292 MiB; numpy 0.44 s' },
  { people: 12_000, statements: 600, votes: 550_000, limitS: 1, published: '6.7 s 1,421 MiB; numpy 3.1 s' },
  { people: 18_000, statements: 1000, votes: 900_000, limitS: 1.8, published: '17.4 s 1,827 MiB; numpy 7.0 s' },
];
export type Size = (typeof SIZES)[number];
export type Measured = { seconds: number; mib: number; p50: number; p95: number; cpu50: number; cpu95: number; told95: number; together: number };
