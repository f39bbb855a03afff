import { type DayHours, type Hours, openNow, textIn, weekOf } from '../../../engines/directory/index.ts';
import { addDays, dayOf, instantOf, sayDate, sayTime, sayWhen, ZONE } from '../../../kernel/clock.ts';
import { LOCALE, type Lang } from '../../../kernel/i18n.ts';
import { say } from '../texts.ts';

export type HoursRow = { days: string; hours: string };

/** Open or not ('Avoinna nyt') and until or from when ('Sulkeutuu klo 16.00'); nothing when hours are not known. */
export function sayOpen(hours: Hours, now: Date, lang: Lang): { open: boolean; state: string; change: string } | undefined {
  const t = say(lang);
  const state = openNow(hours, now);
  if (!state) return undefined;
  const when = (at: Date) => (dayOf(at) === dayOf(now) ? t('hours.at', { time: sayTime(at, lang) }) : sayWhen(at, lang));
  if (!state.open) return { open: false, state: t('hours.closed'), change: state.next ? t('hours.opens', { when: when(state.next) }) : '' };
  return state.until === 'always'
    ? { open: true, state: t('hours.always'), change: '' }
    : { open: true, state: t('hours.open'), change: t('hours.closes', { when: when(state.until) }) };
}

/** The week as few rows as possible: 'ma–to 8.00–16.00', 'pe 8.00–15.00', 'la–su suljettu'. */
export function sayWeek(hours: Hours, now: Date, lang: Lang): HoursRow[] {
  const rows: { first: string; last: string; hours: string }[] = [];
  for (const day of weekOf(hours, now)) {
    const text = sayDayHours(day, lang);
    const before = rows.at(-1);
    if (before?.hours === text) before.last = day.day;
    else rows.push({ first: day.day, last: day.day, hours: text });
  }
  return rows.map((r) => ({
    days: r.first === r.last ? weekday(r.first, lang) : `${weekday(r.first, lang)}–${weekday(r.last, lang)}`,
    hours: r.hours,
  }));
}

const AHEAD_DAYS = 60;

/** Days to come with other hours than usual, soonest first: '24.12.–26.12.2026 suljettu'. */
export function sayExceptions(hours: Hours, now: Date, lang: Lang): HoursRow[] {
  const t = say(lang);
  const today = dayOf(now);
  return hours
    .flatMap((h) => (h.kind === 'exception' && h.to >= today && h.from <= addDays(today, AHEAD_DAYS) ? [h] : []))
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ from, to, times, info }) => {
      const said = times.map((s) => `${clock(s.opens, lang)}–${clock(s.closes, lang)}`).join(', ') || t('hours.shut');
      const why = textIn(info ?? {}, lang);
      const beginning = from.slice(0, 4) === to.slice(0, 4) ? sayDate(from).replace(/\d{4}$/, '') : sayDate(from);
      return { days: from === to ? sayDate(from) : `${beginning}–${sayDate(to)}`, hours: why ? `${said} (${why})` : said };
    });
}

function sayDayHours(day: DayHours, lang: Lang): string {
  const t = say(lang);
  const times = day.stretches.map((s) =>
    s.opens === '00:00' && s.closes === '24:00' ? t('hours.allDay') : `${clock(s.opens, lang)}–${clock(s.closes, lang)}`,
  );
  const hours = day.always ? t('hours.allDay') : times.join(', ') || t('hours.shut');
  const shown = day.exception ? t('hours.exception', { hours }) : day.holiday && !day.always ? t('hours.holiday', { hours }) : hours;
  const remarks = day.remarks.map((r) => textIn(r, lang));
  return remarks.length ? `${shown} (${[...new Set(remarks)].join('; ')})` : shown;
}

/** '08:00' -> '8.00', in English '8:00'. */
const clock = (time: string, lang: Lang) => time.replace(/^0(?=\d)/, '').replace(':', lang === 'en' ? ':' : '.');
const weekday = (day: string, lang: Lang) =>
  new Intl.DateTimeFormat(LOCALE[lang], { weekday: 'short', timeZone: ZONE }).format(instantOf(day, '12:00'));
