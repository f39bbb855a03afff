import { useSay } from '../speak.tsx';
import { type DateParts, partNames } from './date-input.rules.ts';
import { FieldSet, type Question } from './field.tsx';

/** A day one knows by heart (a birth date), as day, month and year. Read it with `readDate(form, name)`; give back `typedDate(form, name)`. */
export function DateInput({ value, birthday, ...question }: Question & { value?: Partial<DateParts>; birthday?: boolean }) {
  const t = useSay();
  const names = partNames(question.name);
  const hint = question.hint ?? t('date.example');
  const parts = [
    { part: 'day', id: question.name, name: names.day, text: t('date.day'), size: 'short', max: 2, auto: 'bday-day' },
    { part: 'month', id: names.month, name: names.month, text: t('date.month'), size: 'short', max: 2, auto: 'bday-month' },
    { part: 'year', id: names.year, name: names.year, text: t('date.year'), size: 'year', max: 4, auto: 'bday-year' },
  ] as const;
  return (
    <FieldSet {...question} hint={hint}>
      <div className="date">
        {parts.map((p) => (
          <div key={p.part}>
            <label className="date-label" htmlFor={p.id}>
              {p.text}
            </label>
            <input
              type="text"
              id={p.id}
              name={p.name}
              className={`input input-${p.size}`}
              inputMode="numeric"
              maxLength={p.max}
              autoComplete={birthday ? p.auto : 'off'}
              defaultValue={value?.[p.part] ?? ''}
              aria-invalid={question.error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </FieldSet>
  );
}
