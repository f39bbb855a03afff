import type { NewEntry } from '../../../engines/content/index.ts';
import { type Form, many, one, type Visit } from '../../../kernel/page.ts';
import type { Problem } from '../../../ui/index.ts';
import { readMoment } from '../moment.input.ts';
import { say } from '../texts.ts';
import { missingWords, textsOf } from '../words.input.ts';

export const TITLE_MAX = 120;
export const BODY_MAX = 4000;

/** Reads a notice from its form, or says everything that is wrong. Finnish, Swedish and English are all needed: a notice is for everyone. */
export function readNotice(visit: Visit): { notice: NewEntry } | { problems: Problem[] } {
  const t = say(visit.lang);
  const { form, now, county, actor } = visit;
  const problems = missingWords(form, visit.lang, [
    ['title', TITLE_MAX, 'problem.title'],
    ['body', BODY_MAX, 'problem.body'],
  ]);
  const areas = many(form, 'area').filter((a) => a !== '');
  if (areas.some((a) => !county.municipalities.some((m) => m.code === a))) problems.push({ field: 'area', text: t('problem.area') });
  const starts = readMoment(form, 'starts', 'begins');
  if (starts === 'impossible') problems.push({ field: 'starts', text: t('problem.starts') });
  const ends = readMoment(form, 'ends', 'ends');
  const from = starts instanceof Date ? starts : now;
  if (!(ends instanceof Date) || ends <= now) problems.push({ field: 'ends', text: t('problem.date') });
  else if (ends <= from) problems.push({ field: 'ends', text: t('problem.order') });
  if (problems.length || !(ends instanceof Date)) return { problems };
  return {
    notice: {
      key: keyOf(form, now),
      kind: 'notice',
      title: textsOf(form, 'title'),
      body: textsOf(form, 'body'),
      areas,
      severity: one(form, 'severity') === 'warning' ? 'warning' : 'info',
      ...(starts instanceof Date ? { startsAt: starts } : {}),
      endsAt: ends,
      byName: 'name' in actor ? actor.name : '',
    },
  };
}

/** The form carries its own key, so that a repeated post is one notice. */
const keyOf = (form: Form, now: Date): string => (/^[a-z0-9-]{2,80}$/.test(one(form, 'key')) ? one(form, 'key') : `notice-${now.getTime()}`);

/** The version that the editor saw, when changing a notice. */
export const seenVersion = (form: Form): number | undefined => (/^\d{1,6}$/.test(one(form, 'version')) ? Number(one(form, 'version')) : undefined);
