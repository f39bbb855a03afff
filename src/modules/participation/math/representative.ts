import type { Tally } from './tallies.ts';
import { proportionTest, share, twoProportionTest, Z90 } from './tests.ts';

export type Direction = 'agree' | 'disagree';
/** One statement as one group sees it, in the direction that tells most of the group. */
export type Representative = {
  statement: number;
  direction: Direction;
  /** Votes in the direction, and all votes, in the group. */
  success: number;
  trials: number;
  p: number;
  pTest: number;
  /** How many times likelier in the group than outside, and how surely. */
  repness: number;
  repnessTest: number;
  /** Chosen because more than a few agree, though nothing set the group apart. */
  bestAgree?: true;
};

type Side = Pick<Representative, 'success' | 'p' | 'pTest' | 'repness' | 'repnessTest'>;
type Seen = { statement: number; tally: Tally; agree: Side; disagree: Side };

const MOST = 5;

/**
 * The statements that tell most of a group, agreements before disagreements, five at most (Small et al. 2021, "Polis: Scaling deliberation by mapping
 * high dimensional opinion spaces"; the reference's order of choice). `others`: the tallies of everybody else in groups. Statements `out` are left out.
 */
export function representative(
  statements: readonly number[],
  group: readonly Tally[],
  others: readonly Tally[],
  out: ReadonlySet<number>,
): Representative[] {
  const seen = statements.flatMap((statement, j): Seen[] =>
    out.has(statement)
      ? []
      : [{ statement, tally: group[j]!, agree: sideOf('agree', group[j]!, others[j]!), disagree: sideOf('disagree', group[j]!, others[j]!) }],
  );
  const bestAgree = bestAgreeOf(seen);
  const sufficient = seen
    .filter((s) => passes(s.agree) || passes(s.disagree))
    .map(tell)
    .toSorted((a, b) => weight(b) - weight(a));
  if (sufficient.length === 0) {
    if (bestAgree) return [{ ...told(bestAgree, 'agree'), bestAgree: true }];
    const largest = seen.reduce<Seen | undefined>((best, s) => (!best || strongest(s) > strongest(best) ? s : best), undefined);
    return largest ? [tell(largest)] : [];
  }
  const first = bestAgree && { ...told(bestAgree, 'agree'), bestAgree: true as const };
  const list = [...(first ? [first] : []), ...sufficient.filter((s) => s.statement !== first?.statement)].slice(0, MOST);
  return [...list.filter((s) => s.direction === 'agree'), ...list.filter((s) => s.direction === 'disagree')];
}

function sideOf(direction: Direction, group: Tally, others: Tally): Side {
  const [success, outside] = [group[direction], others[direction]];
  const p = share(success, group.seen);
  return {
    success,
    p,
    pTest: proportionTest(success, group.seen),
    repness: p / share(outside, others.seen),
    repnessTest: twoProportionTest(success, outside, group.seen, others.seen),
  };
}

const passes = (side: Side): boolean => side.repnessTest > Z90 && side.pTest > Z90;
const strongest = (s: Seen): number => Math.max(s.agree.repnessTest, s.disagree.repnessTest);
const weight = (r: Representative): number => r.repness * r.repnessTest * r.p * r.pTest;
const told = (s: Seen, direction: Direction): Representative => ({ statement: s.statement, direction, trials: s.tally.seen, ...s[direction] });
const tell = (s: Seen): Representative => told(s, s.agree.repnessTest > s.disagree.repnessTest ? 'agree' : 'disagree');

/** The statement that the group agrees with best, scanned in order; nothing when no candidate is convincing. */
function bestAgreeOf(seen: readonly Seen[]): Seen | undefined {
  let best: Seen | undefined;
  for (const s of seen) {
    if (s.tally.agree === 0 && s.tally.disagree === 0) continue;
    if (beats(s, best)) best = s;
  }
  return best;
}
function beats({ agree }: Seen, best: Seen | undefined): boolean {
  if (!best) return agree.pTest > Z90 || (agree.repness > 1 && agree.p > 0.5);
  if (best.agree.repness > 1) return agree.repness * agree.repnessTest * agree.p * agree.pTest > weightOf(best.agree);
  return agree.p * agree.pTest > best.agree.p * best.agree.pTest;
}
const weightOf = (side: Side): number => side.repness * side.repnessTest * side.p * side.pTest;
