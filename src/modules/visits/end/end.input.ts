import type { Lang } from '../../../kernel/i18n.ts';
import { type Form, one } from '../../../kernel/page.ts';
import type { Problem } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** Longest note and longest instructions. */
export const LONGEST = 2000;

/** What a professional writes at the end: the note for the record, and what the resident is to do. */
export type Ending = { note: string; instructions: string };

/** Reads the form and says what must be put right; what was typed is kept as it was. */
export function readEnding(form: Form, lang: Lang): { ending: Ending; problems: Problem[] } {
  const t = say(lang);
  const ending = { note: one(form, 'note'), instructions: one(form, 'instructions') };
  const problems = (['note', 'instructions'] as const).flatMap((field): Problem[] => {
    if (ending[field] === '') return [{ field, text: t(`end.${field}.missing`) }];
    return ending[field].length > LONGEST ? [{ field, text: t(`end.${field}.long`, { max: LONGEST }) }] : [];
  });
  return { ending, problems };
}
