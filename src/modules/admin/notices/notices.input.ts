import { addDays, dayOf, instantOf } from '../../../kernel/clock.ts';
import type { NewEntry } from '../../../engines/content/index.ts';
import { LANGS, type Lang } from '../../../kernel/i18n.ts';
import { type Form, one, type Visit } from '../../../kernel/page.ts';
import { type Problem, readDate } from '../../../ui/index.ts';
import { say } from '../texts.ts';

export const TITLE_MAX = 120;
export const BODY_MAX = 1000;

export const titleField = (lang: Lang) => `title-${lang}`;
export const bodyField = (lang: Lang) => `body-${lang}`;

/** Reads a notice from its form, or says everything that is wrong. Finnish, Swedish and English are all needed: a notice is for everyone. */
export function readNotice(visit: Visit): { notice: NewEntry } | { problems: Problem[] } {
  const t = say(visit.lang);
  const { form, now } = visit;
  const problems: Problem[] = [];
  for (const lang of LANGS) {
    const language = t(`notices.lang.${lang}`);
    for (const [field, max, missing] of [
      [titleField(lang), TITLE_MAX, 'problem.title'],
      [bodyField(lang), BODY_MAX, 'problem.body'],
    ] as const) {
      const text = one(form, field);
      if (text === '') problems.push({ field, text: t(missing, { lang: language }) });
      else if (text.length > max) problems.push({ field, text: t('problem.long', { max }) });
    }
  }
  const area = one(form, 'area');
  if (area !== '' && !visit.county.municipalities.some((m) => m.code === area)) problems.push({ field: 'area', text: t('problem.area') });
  const last = readDate(form, 'ends');
  if (last.kind !== 'day' || last.day < dayOf(now)) problems.push({ field: 'ends', text: t('problem.date') });
  if (problems.length || last.kind !== 'day') return { problems };
  return {
    notice: {
      key: keyOf(form, now),
      kind: 'notice',
      title: inAll(form, titleField),
      body: inAll(form, bodyField),
      areas: area ? [area] : [],
      severity: one(form, 'severity') === 'warning' ? 'warning' : 'info',
      endsAt: instantOf(addDays(last.day, 1), '00:00'),
    },
  };
}

const inAll = (form: Form, field: (lang: Lang) => string) => ({ fi: one(form, field('fi')), sv: one(form, field('sv')), en: one(form, field('en')) });

/** The form carries its own key, so that a repeated post is one notice. */
const keyOf = (form: Form, now: Date): string => (/^notice-[a-z0-9-]{4,60}$/.test(one(form, 'key')) ? one(form, 'key') : `notice-${now.getTime()}`);
