import { dayOf, sayDate } from '../../../kernel/clock.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { ageAt } from '../../../kernel/pic.ts';
import { say } from '../texts.ts';

/** '14.3.1986 (40 v)' */
export function bornWords(birthDate: string | null, now: Date, lang: Lang): string {
  if (!birthDate) return say(lang)('person.unknown');
  return say(lang)('person.born.words', { day: sayDate(birthDate), age: ageAt(birthDate, dayOf(now)) });
}
