import type { Hours } from '../../../../engines/directory/index.ts';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const DAYS: readonly (readonly string[])[] = [
  ['ma', 'mån', 'mon'],
  ['ti', 'tis', 'tue'],
  ['ke', 'ons', 'wed'],
  ['to', 'tors', 'tor', 'thu'],
  ['pe', 'fre', 'fri'],
  ['la', 'lör', 'sat'],
  ['su', 'sön', 'sun'],
];
const ALWAYS = /^(24 ?\/ ?7|24 ?h|aina|ympäri vuorokauden|dygnet runt|alltid|always)$/;
const LINE = /^(\p{L}+)\.?(?:\s*[-–—]\s*(\p{L}+)\.?)?\s*(?:klo|kl\.?|at)?\s*(\d{1,2})(?:[.:](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[.:](\d{2}))?$/u;

/**
 * Opening hours as people write them, a line or a comma for each: 'ma–to 8–16, pe 8.00–15.00', in any of our languages. Answers what cannot be
 * read instead. Hours without Sunday are taken to be closed on public holidays. Pure.
 */
export function readHours(text: string): { hours: Hours } | { unread: string } {
  const lines = text
    .toLowerCase()
    .split(/[\n,;]+/)
    .map((l) => l.trim())
    .filter(Boolean);
  if (lines.length === 0) return { hours: [] };
  if (lines.length === 1 && ALWAYS.test(lines[0]!)) return { hours: [{ kind: 'always' }] };
  const spans: { day: Weekday; opens: string; closes: string }[] = [];
  for (const line of lines) {
    const [, first, last, fromHour, fromMinute, toHour, toMinute] = LINE.exec(line) ?? [];
    const from = dayNamed(first);
    const to = last === undefined ? from : dayNamed(last);
    const opens = clock(fromHour, fromMinute);
    const closes = clock(toHour, toMinute);
    if (!from || !to || to < from || !opens || !closes || closes <= opens || opens === '24:00') return { unread: line };
    for (let day = from; day <= to; day++) spans.push({ day: day as Weekday, opens, closes });
  }
  return { hours: [{ kind: 'weekly', ...(spans.some((s) => s.day === 7) ? {} : { notOnHolidays: true }), spans }] };
}

/** The same back as text: 'ma–to 8–16'. Pure. */
export function writeHours(hours: Hours, lang: 'fi' | 'sv' | 'en'): string {
  const nth = { fi: 0, sv: 1, en: 2 }[lang];
  const name = (day: number) => DAYS[day - 1]![nth]!;
  return hours
    .flatMap((h) => {
      if (h.kind === 'always') return ['24/7'];
      if (h.kind !== 'weekly') return [];
      const runs: { first: number; last: number; time: string }[] = [];
      for (const s of h.spans) {
        const time = `${brief(s.opens)}–${brief(s.closes)}`;
        const run = runs.at(-1);
        if (run && run.time === time && run.last === s.day - 1) run.last = s.day;
        else runs.push({ first: s.day, last: s.day, time });
      }
      return runs.map((r) => `${r.first === r.last ? name(r.first) : `${name(r.first)}–${name(r.last)}`} ${r.time}`);
    })
    .join(', ');
}

const dayNamed = (word: string | undefined): number | undefined => {
  const index = DAYS.findIndex((names) => word !== undefined && names.some((n) => word === n || (word.length > 3 && word.startsWith(n))));
  return index < 0 ? undefined : index + 1;
};
const clock = (hour: string | undefined, minute = '00'): string | undefined =>
  hour === undefined || Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && minute !== '00')
    ? undefined
    : `${hour.padStart(2, '0')}:${minute}`;
const brief = (time: string): string =>
  time
    .replace(/^0(?=\d)/, '')
    .replace(/:00$/, '')
    .replace(':', '.');
