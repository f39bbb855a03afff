import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../../kernel/clock.ts';
import type { Lang } from '../../../kernel/i18n.ts';

/** Everything that rules may ask of the one who looks for help, and of the moment. */
export type Situation = {
  need: string;
  /** Home municipality's code; none: not told. */
  municipality?: string | undefined;
  audience?: string | undefined;
  lifeEvent?: string | undefined;
  lang: Lang;
  signedIn: boolean;
  moment: Moment;
};
/** `minute` of the day on the wall's clock, 0–1439; Monday 1 … Sunday 7; `open`: channels that are open. */
export type Moment = { day: string; weekday: number; minute: number; open: ReadonlySet<string> };

/** The moment in Finland, with the channels that are open then. */
export function momentOf(now: Date, open: Iterable<string> = []): Moment {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE);
  return { day: here.toPlainDate().toString(), weekday: here.dayOfWeek, minute: here.hour * 60 + here.minute, open: new Set(open) };
}

/** '16:00' -> 960 */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
