import { useSay } from '../speak.tsx';
import { Field, type Question } from './field.tsx';

/** Several lines of text. `max`: most characters; said beforehand, counted by the script, judged by the server (never cut off while typing). */
export function TextArea({ value = '', rows = 5, max, ...question }: Question & { value?: string; rows?: number; max?: number }) {
  const t = useSay();
  const note = `${question.name}-count`;
  return (
    <Field {...question} describe={max ? note : undefined}>
      {(wiring) => (
        <>
          <textarea {...wiring} className="input input-full" rows={rows} defaultValue={value} data-max={max} />
          {max && (
            <p className="field-count" id={note} data-left={t('form.characters.left', { n: '#' })} data-over={t('form.characters.over', { n: '#' })}>
              {t('form.characters', { max })}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
