import type { Ballots } from './ballots.ts';
import type { Pca } from './pca.ts';

export type Point = readonly [x: number, y: number];

/**
 * Where each participant stands: the sum of votes from their means along each component, stretched by sqrt(statements / votes) so that few votes do
 * not pull to the middle. Statements `out` count as votes of 0 that everyone has cast.
 */
export function positions(ballots: Ballots, { center, components }: Pca, out: ReadonlySet<number>): Point[] {
  const { start, column, value, statements } = ballots;
  const isOut = Uint8Array.from(statements, (id) => (out.has(id) ? 1 : 0));
  const outs = isOut.reduce((n, o) => n + o, 0);
  const [first, second] = components;
  const points: Point[] = [];
  for (let r = 0; r + 1 < start.length; r++) {
    let x = 0;
    let y = 0;
    let votes = outs;
    for (let i = start[r]!, end = start[r + 1]!; i < end; i++) {
      const j = column[i]!;
      if (isOut[j]) continue;
      votes++;
      const from = value[i]! - center[j]!;
      x += from * first[j]!;
      y += from * second[j]!;
    }
    const stretch = Math.sqrt(statements.length / Math.max(votes, 1));
    points.push([x * stretch, y * stretch]);
  }
  return points;
}

/** Where one participant stands with these votes (by index into `statements`); for a page that cannot wait for the rest. */
export function pointOf(
  votes: ReadonlyMap<number, number>,
  statements: readonly number[],
  { center, components }: { center: ArrayLike<number>; components: readonly ArrayLike<number>[] },
  out: ReadonlySet<number>,
): Point {
  const known = statements.slice(0, center.length);
  let [x, y, cast] = [0, 0, known.filter((id) => out.has(id)).length];
  for (const [j, vote] of votes) {
    if (j >= known.length || out.has(known[j]!)) continue;
    cast++;
    x += (vote - center[j]!) * components[0]![j]!;
    y += (vote - center[j]!) * components[1]![j]!;
  }
  const stretch = Math.sqrt(known.length / Math.max(cast, 1));
  return [x * stretch, y * stretch];
}

/** Where a participant would stand who agreed with this statement alone. */
export function statementPositions(statements: readonly number[], { center, components }: Pca): Point[] {
  const stretch = Math.sqrt(statements.length);
  return statements.map((_, j) => {
    const along = (component: Float64Array) => -(1 + center[j]!) * component[j]! * stretch;
    return [along(components[0]), along(components[1])] as const;
  });
}

/** How far a statement pulls: the length of its position. */
export const extremity = ([x, y]: Point): number => Math.hypot(x, y);
