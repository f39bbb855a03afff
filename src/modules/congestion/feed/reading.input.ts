import { type Form, one } from '../../../kernel/page.ts';
import { LEVELS, type Level } from '../now/congestion.rules.ts';

export type Reading = { clinic: string; measuredAt: Date; level: Level; waitMinutes: number | null; waiting: number | null };
export type Wrong = { field: string; problem: string };

/** A clock of another system may be so much ahead; an older reading than a day helps nobody. */
const AHEAD_MINUTES = 5;
const OLDEST_MINUTES = 24 * 60;

/** Reads a posted reading, or says everything that is wrong with it. Pure. */
export function readReading(form: Form, now: Date): Reading | { wrong: Wrong[] } {
  const wrong: Wrong[] = [];
  const clinic = one(form, 'clinic');
  if (!/^[\w:.-]{1,100}$/.test(clinic)) wrong.push({ field: 'clinic', problem: 'id or source id of the clinic’s place in the directory' });
  const level = LEVELS.find((l) => l === one(form, 'level'));
  if (!level) wrong.push({ field: 'level', problem: `one of ${LEVELS.join(', ')}` });
  const measured = one(form, 'measuredAt');
  const measuredAt = new Date(measured);
  const minutes = (now.getTime() - measuredAt.getTime()) / 60_000;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(measured) || Number.isNaN(minutes))
    wrong.push({ field: 'measuredAt', problem: 'a moment with its zone, as 2026-11-28T14:20:00+02:00' });
  else if (minutes < -AHEAD_MINUTES || minutes > OLDEST_MINUTES)
    wrong.push({ field: 'measuredAt', problem: `not more than ${AHEAD_MINUTES} minutes ahead or a day ago` });
  const waitMinutes = count(form, 'waitMinutes', 2880, wrong);
  const waiting = count(form, 'waiting', 1000, wrong);
  return wrong.length || !level ? { wrong } : { clinic, measuredAt, level, waitMinutes, waiting };
}

function count(form: Form, field: string, most: number, wrong: Wrong[]): number | null {
  const text = one(form, field);
  if (text === '' || text === 'null') return null;
  if (/^\d{1,4}$/.test(text) && Number(text) <= most) return Number(text);
  wrong.push({ field, problem: `a whole number from 0 to ${most}, or nothing` });
  return null;
}
