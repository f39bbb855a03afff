import { LANGS, type Lang } from '../../kernel/i18n.ts';
import { type Form, one } from '../../kernel/page.ts';
import type { Problem } from '../../ui/index.ts';
import { say } from './texts.ts';

/** Name of a text's field in one language. */
export const inField = (name: string, lang: Lang): string => `${name}-${lang}`;
/** A text in three languages out of its fields. */
export const textsOf = (form: Form, name: string) => ({
  fi: one(form, inField(name, 'fi')),
  sv: one(form, inField(name, 'sv')),
  en: one(form, inField(name, 'en')),
});
/** The fields of a text in three languages. */
export const fieldsOf = (name: string, text: Partial<Record<Lang, string>>): Record<string, string> =>
  Object.fromEntries(LANGS.map((lang) => [inField(name, lang), text[lang] ?? '']));

/** What is wrong with texts that are needed in every language: what the county tells is for everyone. */
export function missingWords(
  form: Form,
  speaker: Lang,
  fields: readonly (readonly [name: string, max: number, missing: 'problem.title' | 'problem.body' | 'problem.place'])[],
): Problem[] {
  const t = say(speaker);
  return LANGS.flatMap((lang) =>
    fields.flatMap(([name, max, missing]) => {
      const field = inField(name, lang);
      const text = one(form, field);
      if (text === '') return [{ field, text: t(missing, { lang: t(`notices.lang.${lang}`) }) }];
      return text.length > max ? [{ field, text: t('problem.long', { max }) }] : [];
    }),
  );
}
