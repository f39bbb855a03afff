import { LANGS, type Lang } from '../../../../kernel/i18n.ts';
import { type Form, one, type Visit } from '../../../../kernel/page.ts';
import { type Problem, TextArea, TextInput } from '../../../../ui/index.ts';
import { say } from '../texts.ts';

export const fieldIn = (field: string, lang: Lang) => `${field}-${lang}`;
/** The text of a field in every language, as the form has it. */
export const inAll = (form: Form, field: string) => ({
  fi: one(form, fieldIn(field, 'fi')),
  sv: one(form, fieldIn(field, 'sv')),
  en: one(form, fieldIn(field, 'en')),
});

type Props = {
  visit: Visit;
  field: string;
  label: string;
  hint?: string;
  values: { fi: string; sv: string; en: string };
  problems: readonly Problem[];
  /** Lines; one: a single-line field. */
  rows?: number;
  max: number;
  optional?: boolean;
};

/** One text in three languages under each other. A draft may have gaps; the checker tells of them. */
export function AllTexts({ visit, field, label, hint, values, problems, rows = 1, max, optional }: Props) {
  const t = say(visit.lang);
  return (
    <div className="stack">
      {LANGS.map((lang) => {
        const name = fieldIn(field, lang);
        const question = {
          name,
          label: `${label} ${t(`in.${lang}`)}`,
          hint: lang === 'fi' ? hint : undefined,
          value: values[lang],
          error: problems.find((p) => p.field === name)?.text,
          ...(optional ? { optional } : {}),
        };
        return rows === 1 ? <TextInput key={lang} {...question} /> : <TextArea key={lang} {...question} rows={rows} max={max} />;
      })}
    </div>
  );
}

/** What is too long among the texts of a form. */
export function tooLong(visit: Visit, fields: readonly (readonly [field: string, max: number])[]): Problem[] {
  return fields.flatMap(([field, max]) =>
    LANGS.map((lang) => fieldIn(field, lang))
      .filter((name) => one(visit.form, name).length > max)
      .map((name) => ({ field: name, text: say(visit.lang)('problem.long', { max }) })),
  );
}

/** What has no name, by which everything else calls it; other gaps a draft may have. */
export const unnamed = (visit: Visit, field: string): Problem[] =>
  one(visit.form, field) === '' ? [{ field, text: say(visit.lang)('problem.name') }] : [];
