import { Temporal } from 'temporal-polyfill';
import { LOCALE, type Lang } from './i18n.ts';

/** The zone of every day and hour people see. Instants are stored in UTC. */
export const ZONE = 'Europe/Helsinki';

/** The calendar day in Finland at an instant: '2026-11-23'. */
export const dayOf = (at: Date): string => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE).toPlainDate().toString();

/** The instant of a Finnish wall-clock time; in the hour that daylight saving skips, the later one. `instantOf('2026-11-23', '09:30')` */
export const instantOf = (day: string, time: string): Date =>
  new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE, { disambiguation: 'compatible' }).epochMilliseconds);

/** A day some days away, right across month ends and daylight saving. */
export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Monday 1 … Sunday 7. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

export const plusMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

/** A calendar day in numbers, as it is written in Finland in every language here: '2019-06-11' -> '11.6.2019'. */
export const sayDate = (day: string): string => day.split('-').reverse().map(Number).join('.');

const formats = new Map<string, Intl.DateTimeFormat>();
function format(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE[lang], { timeZone: ZONE, ...options });
  formats.set(key, made);
  return made;
}

/** 'ma 23.11.2026' · 'mån 23.11.2026' · 'Mon 23 Nov 2026' */
export function sayDay(at: Date, lang: Lang): string {
  if (lang === 'en') return format(lang, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(at).replace(',', '');
  const parts = Object.fromEntries(
    format(lang, { weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric' })
      .formatToParts(at)
      .map((p) => [p.type, p.value]),
  );
  return `${parts.weekday} ${parts.day}.${parts.month}.${parts.year}`;
}

/** 'maanantai 23. marraskuuta' kind: for headings. */
export const sayLongDay = (at: Date, lang: Lang): string => format(lang, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);

/** '9.30' (fi, sv) · '9:30' (en) */
export const sayTime = (at: Date, lang: Lang): string => {
  const text = format(lang, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
    .format(at)
    .replace(/^0(?=\d)/, '');
  return lang === 'en' ? text : text.replace(':', '.');
};

/** 'ma 23.11.2026 klo 9.30' */
export const sayWhen = (at: Date, lang: Lang): string => `${sayDay(at, lang)} ${{ fi: 'klo', sv: 'kl.', en: 'at' }[lang]} ${sayTime(at, lang)}`;
