import type { Lang } from '../../../kernel/i18n.ts';
import type { Live } from '../live/live.ts';
import { say } from '../texts.ts';
import { groupsFor, PLACED_AFTER } from './groups.rules.ts';
import { scaleOf } from './map.rules.ts';

/** One's own place, as it is put into what is the same for everybody: words, a line in the table for each group, and a mark on the map. */
export type OwnPlace = {
  nearest: string;
  /** group's id -> '14 of 20' */
  agree: Record<number, string>;
  /** id of the own group */
  group: number | undefined;
  mark: { x: number; y: number; below: boolean } | undefined;
};

/** The place of participant `pid` now; of somebody who has not voted the words that say so. */
export function ownPlace(lang: Lang, { result, ledger }: Live, pid: number | undefined): OwnPlace {
  const t = say(lang);
  const votes = pid === undefined ? new Map() : ledger.votesOf(pid);
  const groups = groupsFor(result, { pid, votes });
  const position = pid === undefined || votes.size < PLACED_AFTER ? undefined : result?.positions[pid];
  const compared = (groups ?? []).filter((g) => g.agreement.of > 0);
  const nearest = compared.toSorted((a, b) => b.agreement.same / b.agreement.of - a.agreement.same / a.agreement.of)[0];
  if (!groups || !position || !nearest)
    return { nearest: t('place.not-yet', { n: PLACED_AFTER, done: votes.size }), agree: {}, group: undefined, mark: undefined };
  const [x, y] = scaleOf(Object.values(result!.positions))(position);
  return {
    nearest: t('place.nearest', { letter: nearest.letter, ...nearest.agreement }),
    agree: Object.fromEntries(compared.map((g) => [g.id, t('place.agree.n', g.agreement)])),
    group: groups.find((g) => g.own)?.id,
    mark: { x: Math.round(x), y: Math.round(y), below: y < 60 },
  };
}
