import { useSay } from '../speak.tsx';
import { Field, type Question } from './field.tsx';

/** One of many in a drop-down; for up to six choices prefer `Radios`. `empty`: the words of no choice, or false for none. */
export function Select({
  value = '',
  choices,
  empty,
  ...question
}: Question & { value?: string | undefined; choices: readonly { value: string; text: string }[]; empty?: string | false }) {
  const t = useSay();
  return (
    <Field {...question}>
      {(wiring) => (
        <select {...wiring} className="input input-select" defaultValue={value}>
          {empty !== false && <option value="">{empty ?? t('form.choose')}</option>}
          {choices.map((c) => (
            <option key={c.value} value={c.value}>
              {c.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
