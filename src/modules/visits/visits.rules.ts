/** When things may happen around a visit. Demo times are long, so that a visit can be tried on any day. */
export type Times = { earlyMinutes: number; lateMinutes: number; noShowMinutes: number };

/** Source: the county's practice for remote visits; the waiting room opens a quarter before, and an overdue visit can still be held the same day. */
const PRACTICE: Times = { earlyMinutes: 15, lateMinutes: 240, noShowMinutes: 5 };
const DEMO: Times = { earlyMinutes: 24 * 60, lateMinutes: 24 * 60, noShowMinutes: -24 * 60 };
export const timesOf = (mode: 'demo' | 'production'): Times => (mode === 'demo' ? DEMO : PRACTICE);

/** What is known of a visit: its booked time, and what has been done. */
export type Facts = { starts: Date; ends: Date; cancelled: boolean; opened: boolean; outcome: 'held' | 'no-show' | null };
/**
 * `early`: the waiting room is not open yet; `waiting`: it is, the professional has not opened the visit; `open`: opened;
 * `late`: the time passed without a visit; the rest say how it ended.
 */
export type Stage = 'early' | 'waiting' | 'open' | 'late' | 'held' | 'no-show' | 'cancelled';

/** Where a visit is on its way. An opened visit stays open until it is ended, however late. */
export function stageOf(facts: Facts, now: Date, times: Times): Stage {
  if (facts.outcome) return facts.outcome;
  if (facts.opened) return 'open';
  if (facts.cancelled) return 'cancelled';
  if (now < comeFrom(facts, times)) return 'early';
  return minutesBetween(facts.ends, now) > times.lateMinutes ? 'late' : 'waiting';
}

/** May one be in the waiting room or the visit now? */
export const isOn = (stage: Stage): boolean => stage === 'waiting' || stage === 'open';

/** From when the waiting room is open. */
export const comeFrom = (facts: Pick<Facts, 'starts'>, times: Times): Date => new Date(facts.starts.getTime() - times.earlyMinutes * 60_000);

/** May it be noted that the resident did not come? Only for a visit that should have begun some minutes ago. */
export const mayBeMissed = (facts: Facts, now: Date, times: Times): boolean =>
  ['waiting', 'open', 'late'].includes(stageOf(facts, now, times)) && minutesBetween(facts.starts, now) >= times.noShowMinutes;

const minutesBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 60_000;
