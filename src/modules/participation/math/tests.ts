/** Two-sided 90 %: the level at which something is said to hold. */
export const Z90 = 1.2816;

/** Share of `some` among `all`, drawn towards a half by one vote each way (Laplace). */
export const share = (some: number, all: number): number => (some + 1) / (all + 2);

/** How surely a share is above a half: a z score, with the reference's own corrections. */
export const proportionTest = (some: number, all: number): number => 2 * Math.sqrt(all + 1) * ((some + 1) / (all + 1) - 0.5);

/** How surely a share inside is above the share outside: a pooled z score with one added to every count; 0 when everybody says the same. */
export function twoProportionTest(someIn: number, someOut: number, allIn: number, allOut: number): number {
  const [s1, s2, n1, n2] = [someIn + 1, someOut + 1, allIn + 1, allOut + 1];
  const pooled = (s1 + s2) / (n1 + n2);
  return pooled === 1 ? 0 : (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
}
