import type { Event } from '../../../engines/content/index.ts';
import { type Form, one, type Visit } from '../../../kernel/page.ts';
import type { Problem } from '../../../ui/index.ts';
import { readMoment } from '../moment.input.ts';
import { say } from '../texts.ts';
import { missingWords, textsOf } from '../words.input.ts';

export const TITLE_MAX = 120;
export const PLACE_MAX = 120;
export const BODY_MAX = 4000;

/** Reads an event from its form, or says everything that is wrong. `key`: of the one that is changed. */
export function readEvent(visit: Visit, key?: string): { event: Event } | { problems: Problem[] } {
  const t = say(visit.lang);
  const { form, now, county, actor } = visit;
  const problems = missingWords(form, visit.lang, [
    ['title', TITLE_MAX, 'problem.title'],
    ['body', BODY_MAX, 'problem.body'],
    ['place', PLACE_MAX, 'problem.place'],
  ]);
  const municipality = one(form, 'municipality');
  if (municipality !== '' && !county.municipalities.some((m) => m.code === municipality))
    problems.push({ field: 'municipality', text: t('problem.area') });
  const starts = readMoment(form, 'starts', 'begins');
  const ends = readMoment(form, 'ends', 'ends');
  if (!(starts instanceof Date)) problems.push({ field: 'starts', text: t('problem.moment') });
  if (!(ends instanceof Date)) problems.push({ field: 'ends', text: t('problem.moment') });
  else if (starts instanceof Date && ends <= starts) problems.push({ field: 'ends', text: t('problem.order') });
  const link = one(form, 'link');
  if (link !== '' && !isLink(link)) problems.push({ field: 'link', text: t('problem.link') });
  if (problems.length || !(starts instanceof Date) || !(ends instanceof Date)) return { problems };
  return {
    event: {
      key: key ?? keyOf(form, now),
      title: textsOf(form, 'title'),
      body: textsOf(form, 'body'),
      place: textsOf(form, 'place'),
      municipality: municipality || null,
      startsAt: starts,
      endsAt: ends,
      link: link || null,
      state: one(form, 'cancelled') === 'yes' ? 'cancelled' : 'scheduled',
      byName: 'name' in actor ? actor.name : '',
      sample: false,
    },
  };
}

/** The form carries its own key, so that a repeated post is one event. */
const keyOf = (form: Form, now: Date): string => (/^event-[a-z0-9-]{4,60}$/.test(one(form, 'key')) ? one(form, 'key') : `event-${now.getTime()}`);

const isLink = (text: string): boolean => text.length <= 500 && /^https?:\/\//.test(text) && URL.canParse(text);
