import type { Time } from '../../../engines/calendar/index.ts';
import { dayOf, instantOf } from '../../../kernel/clock.ts';

export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';
export type Day = { day: string; times: Time[] /** when there are many times */; parts: { part: PartOfDay; times: Time[] }[] };

/** A day with more times than this is shown in parts. */
const MANY = 30;
/** Demo times are for walking the path now; further ahead they would only hide the ordinary ones. */
const DEMO_HOURS = 2;

/** The times worth showing: all ordinary ones, and the demo times that begin soon. Pure. */
export const worthShowing = (times: readonly Time[], now: Date): Time[] =>
  times.filter((t) => !t.demo || t.starts.getTime() - now.getTime() <= DEMO_HOURS * 3_600_000);

const BEGINS: readonly (readonly [PartOfDay, string])[] = [
  ['evening', '17:00'],
  ['afternoon', '12:00'],
  ['morning', '06:00'],
  ['night', '00:00'],
];

/** Times by Finnish day. Of times that begin together one is offered: who it is with is told before confirming. Pure. */
export function byDay(times: readonly Time[]): Day[] {
  const days = new Map<string, Map<number, Time>>();
  for (const time of times) {
    const day = dayOf(time.starts);
    const begun = days.get(day) ?? new Map<number, Time>();
    days.set(day, begun);
    if (!begun.has(time.starts.getTime())) begun.set(time.starts.getTime(), time);
  }
  return [...days].map(([day, begun]) => {
    const ofDay = [...begun.values()];
    return { day, times: ofDay, parts: ofDay.length > MANY ? inParts(day, ofDay) : [] };
  });
}

function inParts(day: string, times: readonly Time[]): Day['parts'] {
  const parts: Day['parts'] = [];
  for (const time of times) {
    const [part] = BEGINS.find(([, from]) => time.starts >= instantOf(day, from)) ?? ['night'];
    const last = parts.at(-1);
    if (last?.part === part) last.times.push(time);
    else parts.push({ part, times: [time] });
  }
  return parts;
}
