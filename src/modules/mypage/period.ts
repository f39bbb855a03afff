import { addDays, dayOf, instantOf } from '../../kernel/clock.ts';

/** How far back is looked, in days; 'all' is everything there is. */
export const PERIODS = ['all', '30', '180', '365'] as const;
export type Period = (typeof PERIODS)[number];

export const isPeriod = (text: string | null): text is Period => (PERIODS as readonly (string | null)[]).includes(text);

/** When a period begins: at the beginning of a day in Finland; nothing for all time. Pure. */
export const beginningOf = (period: Period, now: Date): Date | undefined =>
  period === 'all' ? undefined : instantOf(addDays(dayOf(now), -Number(period)), '00:00');
