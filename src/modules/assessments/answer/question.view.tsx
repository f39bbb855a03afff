import { answerText, entryFormat, helpText, type Node, OTHER, questionText, unitsOf } from '../../../engines/questionnaire/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { type Form, many, one } from '../../../kernel/page.ts';
import { Checkboxes, Radios, Select, TextArea, TextInput } from '../../../ui/index.ts';
import { say } from '../texts.ts';

type Props = { node: Node; lang: Lang; typed: Form; problem?: string | undefined };

/** One question as a form control that fits its type, with what had been answered or typed in it. The question is the page's heading. */
export function Question({ node, lang, typed, problem }: Props) {
  const { item, options } = node;
  const t = say(lang);
  const hint = [helpText(item, lang), entryFormat(item, lang)].filter(Boolean).join(' ') || undefined;
  const common = { name: 'answer', label: questionText(item, lang), hint, error: problem, optional: !item.required, asHeading: true };
  const value = one(typed, 'answer');
  switch (item.type) {
    case 'boolean':
      return <Radios {...common} value={value} choices={yesAndNo(node, lang)} />;
    case 'choice':
    case 'open-choice': {
      const own = item.type === 'open-choice' ? [{ value: OTHER, text: t('answer.other') }] : [];
      const choices = [...options.map((o) => ({ value: o.key, text: o.words(lang) })), ...own];
      return (
        <>
          {item.repeats ? (
            <Checkboxes {...common} values={many(typed, 'answer')} choices={choices} />
          ) : (
            <Radios {...common} value={value} choices={choices} />
          )}
          {own.length > 0 && <TextInput name="answer-other" label={t('answer.other')} value={one(typed, 'answer-other')} optional />}
        </>
      );
    }
    case 'integer':
    case 'decimal':
      return <TextInput {...common} value={value} width="short" inputMode={item.type === 'integer' ? 'numeric' : 'decimal'} />;
    case 'quantity': {
      const units = unitsOf(item).map((u) => ({ value: u.code ?? '', text: u.display ?? u.code ?? '' }));
      return (
        <>
          <TextInput
            {...common}
            hint={[hint, units.length === 1 && units[0]?.text].filter(Boolean).join(' ')}
            value={value}
            width="short"
            inputMode="decimal"
          />
          {units.length > 1 && <Select name="answer-unit" label={t('answer.unit')} value={one(typed, 'answer-unit')} choices={units} />}
        </>
      );
    }
    case 'text':
      return <TextArea {...common} value={value} max={item.maxLength ?? 2000} />;
    default:
      return <TextInput {...common} value={value} width={item.type === 'string' ? 'full' : 'medium'} />;
  }
}

const yesAndNo = (node: Node, lang: Lang) =>
  [true, false].map((valueBoolean) => ({ value: String(valueBoolean), text: answerText(node, { valueBoolean }, lang) }));
