import { addDays, dayOf, instantOf } from '../../../kernel/clock.ts';

/** When to remind: at ten on the day before. Nothing when that has passed: who books for the same or the next day remembers. Pure. */
export function reminderAt(starts: Date, now: Date): Date | undefined {
  const at = instantOf(addDays(dayOf(starts), -1), '10:00');
  return at > now ? at : undefined;
}
