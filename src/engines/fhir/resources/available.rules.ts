import type { HealthcareServiceAvailableTime, HealthcareServiceNotAvailable } from '@medplum/fhirtypes';
import type { Lang } from '../../../kernel/i18n.ts';
import { type Hours, textIn } from '../../directory/index.ts';

/** Opening hours as FHIR tells them: an ordinary week, times of being closed, and the rest in words. */
export type Available = {
  week: { daysOfWeek: Day[]; allDay?: true; from?: string; to?: string }[];
  closed: HealthcareServiceNotAvailable[];
  exceptions: string;
};
type Day = NonNullable<HealthcareServiceAvailableTime['daysOfWeek']>[number];
const DAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const WORDS = {
  fi: { closed: 'Suljettu', holidays: 'Suljettu pyhäpäivinä.' },
  sv: { closed: 'Stängt', holidays: 'Stängt på helgdagar.' },
  en: { closed: 'Closed', holidays: 'Closed on public holidays.' },
} as const;
/** FHIR has no 24:00. */
const MIDNIGHT = '23:59:59';

/** What holds on `today` or later: weeks for a time of their own go before the ordinary one. Pure. */
export function availableOf(hours: Hours, today: string, lang: Lang): Available {
  const words = WORDS[lang];
  if (hours.some((h) => h.kind === 'always')) return { week: [{ daysOfWeek: [...DAYS], allDay: true }], ...exceptionsOf(hours, today, lang) };
  const weeks = hours.filter((h) => h.kind === 'weekly').filter((w) => (w.from ?? today) <= today && today <= (w.to ?? today));
  const dated = weeks.filter((w) => w.from || w.to);
  const current = dated.length ? dated : weeks;
  const stretches = current.flatMap((w) => w.spans.flatMap((s) => daysOf(s)));
  const same = Map.groupBy(stretches, (s) => `${s.from} ${s.to}`);
  const week = [...same.values()].map((each) => {
    const { from, to } = each[0]!;
    const daysOfWeek = [...new Set(each.map((s) => s.day))].sort((a, b) => a - b).map((d) => DAYS[d]!);
    return from === '00:00:00' && to === MIDNIGHT ? { daysOfWeek, allDay: true as const } : { daysOfWeek, from, to };
  });
  const rest = exceptionsOf(hours, today, lang);
  const holidays = current.some((w) => w.notOnHolidays) ? [words.holidays] : [];
  return { week, ...rest, exceptions: [...holidays, rest.exceptions].filter(Boolean).join(' ') };
}

type Span = Extract<Hours[number], { kind: 'weekly' }>['spans'][number];
/** A stretch day by day (0 is Monday): one over midnight goes on the next day. */
function daysOf({ day, opens, closes, lastDay }: Span): { day: number; from: string; to: string }[] {
  const nights = lastDay === undefined || lastDay === day ? Number(closes <= opens) : (lastDay - day + 7) % 7;
  const at = (time: string) => (time === '24:00' ? MIDNIGHT : `${time}:00`);
  const each = Array.from({ length: nights + 1 }, (_, i) => ({
    day: (day - 1 + i) % 7,
    from: i === 0 ? at(opens) : '00:00:00',
    to: i === nights ? at(closes) : MIDNIGHT,
  }));
  return each.filter((s) => s.from < s.to);
}

function exceptionsOf(hours: Hours, today: string, lang: Lang): Pick<Available, 'closed' | 'exceptions'> {
  const coming = hours.filter((h) => h.kind === 'exception').filter((e) => e.to >= today);
  const during = (e: (typeof coming)[number]) => (e.from === e.to ? e.from : `${e.from} – ${e.to}`);
  return {
    closed: coming
      .filter((e) => e.times.length === 0)
      .map((e) => ({ description: textIn(e.info ?? {}, lang) || WORDS[lang].closed, during: { start: e.from, end: e.to } })),
    exceptions: coming
      .filter((e) => e.times.length > 0)
      .map((e) => `${during(e)}: ${e.times.map((t) => `${t.opens}–${t.closes}`).join(', ')}.`)
      .join(' '),
  };
}
