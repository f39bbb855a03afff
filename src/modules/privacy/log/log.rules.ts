import { dayOf } from '../../../kernel/clock.ts';
import type { LogLine } from '../../../kernel/audit/read.ts';

/** Who did it, as the person whose data it is sees them. */
export type Party = 'self' | 'representative' | 'professional' | 'administrator' | 'officer' | 'program' | 'service';

/** Who a line is by, to the one whose data it is. Pure. */
export function partyOf(line: Pick<LogLine, 'role' | 'person' | 'subject'>): Party {
  switch (line.role) {
    case 'resident':
      return line.person === line.subject ? 'self' : 'representative';
    case 'professional':
      return 'professional';
    case 'admin':
      return 'administrator';
    case 'officer':
      return 'officer';
    case 'client':
      return 'program';
    default:
      return 'service';
  }
}

/** One thing done by one party in one matter, once or many times in a row. `lines`: latest first. */
export type Doing = { latest: LogLine; earliest: LogLine; times: number };
export type LogDay = {
  /** '2026-11-23' */
  day: string;
  /** What others did. */
  others: Doing[];
  /** What the person did, and what the service did by itself: folded away until asked for. */
  own: Doing[];
  service: Doing[];
};

const sameDoing = (a: LogLine, b: LogLine): boolean =>
  (
    ['role', 'person', 'practitioner', 'client', 'systemName', 'action', 'purpose', 'matter', 'data', 'outcome', 'emergency', 'reason'] as const
  ).every((key) => a[key] === b[key]) && String(a.units) === String(b.units);

/** Gathers lines (latest first) by Finnish day; the same thing done again and again by the same party is one doing, told with its times. Pure; no line is lost. */
export function byDay(lines: readonly LogLine[]): LogDay[] {
  const days: LogDay[] = [];
  for (const line of lines) {
    const day = dayOf(line.at);
    if (days.at(-1)?.day !== day) days.push({ day, others: [], own: [], service: [] });
    const today = days.at(-1)!;
    const party = partyOf(line);
    const list = party === 'self' ? today.own : party === 'service' ? today.service : today.others;
    const before = list.at(-1);
    if (before && sameDoing(before.earliest, line)) Object.assign(before, { earliest: line, times: before.times + 1 });
    else list.push({ latest: line, earliest: line, times: 1 });
  }
  return days;
}

/** What one party did, latest first. */
export type ByParty = { latest: LogLine; doings: Doing[] };

/** Doings of a day gathered by who did them; parties in the order of their latest doing. Pure; no doing is lost. */
export const byParty = (doings: readonly Doing[]): ByParty[] =>
  [...Map.groupBy(doings, ({ latest: l }) => JSON.stringify([l.role, l.person, l.practitioner, l.client, l.systemName, l.title, l.units]))].map(
    ([, all]) => ({ latest: all[0]!.latest, doings: all }),
  );

/** Was the attempt refused, or nothing found? Then no data was seen. */
export const sawNothing = (line: Pick<LogLine, 'outcome'>): boolean => line.outcome.startsWith('refused') || line.outcome === 'not found';
