import type { Appointment } from '../../../engines/calendar/index.ts';
import type { Matter } from '../../../engines/matter/index.ts';
import { plusMinutes } from '../../../kernel/clock.ts';

/** Matters shown at first. */
export const SHOWN = 5;
/** Latest events shown. */
export const LATEST = 5;
/** The visit's page is worth going to from this long before the time; the waiting room opens there. */
const SOON_MINUTES = 30;

export type Coming = Appointment & { soon: boolean };

/** Booked appointments that are not over, soonest first; one running late is still on. Pure. */
export function coming(appointments: readonly Appointment[], now: Date): Coming[] {
  return appointments
    .filter((a) => a.status === 'booked' && a.ends > plusMinutes(now, -SOON_MINUTES))
    .toSorted((a, b) => a.starts.getTime() - b.starts.getTime())
    .map((a) => ({ ...a, soon: a.starts <= plusMinutes(now, SOON_MINUTES) }));
}

/** Matters that go on before those that have ended, both newest first as given. Pure. */
export const openFirst = (matters: readonly Matter[]): Matter[] => [
  ...matters.filter((m) => m.state === 'open'),
  ...matters.filter((m) => m.state !== 'open'),
];
