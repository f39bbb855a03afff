import { leftOut } from '../math/compute.ts';
import { dividing, type Dividing, FEWEST, importance, type Important, interval, uncertain, type Uncertain } from '../math/insights.ts';
import { OUTSIDE, type Tally, talliesOf } from '../math/tallies.ts';
import { type Group, groupsFor } from '../opinions/groups.rules.ts';
import type { Computed } from './computed.ts';

/** What a result says, for those who read it rather than compute it. */
export type Findings = {
  /** Nothing while too few have voted for groups. */
  groups: Group[] | undefined;
  /** Votes on each statement that is shown, in order of writing. */
  everyone: { statement: number; tally: Tally; range: readonly [low: number, high: number]; byGroup: (Tally | 'few')[] }[];
  dividing: Dividing[];
  uncertain: Uncertain[];
  important: Important[];
};

const MOST = 8;
/** Groups' means this near each other divide nobody. */
const APART = 0.05;

/** Pure. */
export function findingsOf({ ballots, question, result, marked }: Computed): Findings {
  const out = leftOut(question);
  const gone = question.out ?? new Set<number>();
  const groups = groupsFor(result);
  const labels = new Int16Array(ballots.participants.length).fill(OUTSIDE);
  const { everyone } = talliesOf(ballots, labels, 0);
  const byGroup = (groups ?? []).map((g) => ballots.statements.map((id) => result.groupVotes[g.id]![id]!));
  return {
    groups,
    everyone: ballots.statements.flatMap((statement, j) =>
      gone.has(statement)
        ? []
        : [
            {
              ...{ statement, tally: everyone[j]!, range: interval(everyone[j]!.agree, everyone[j]!.seen) },
              byGroup: byGroup.map((tallies) => (tallies[j]!.seen < FEWEST ? ('few' as const) : tallies[j]!)),
            },
          ],
    ),
    dividing: dividing(ballots.statements, byGroup, out)
      .filter((d) => d.variance > APART)
      .slice(0, MOST),
    uncertain: uncertain(ballots.statements, everyone, out),
    important: importance(ballots.statements, everyone, marked, out)
      .filter((i) => i.marked >= FEWEST)
      .slice(0, MOST),
  };
}
