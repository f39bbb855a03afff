import type { ReactNode } from 'react';
import { useSay } from '../speak.tsx';

/** What every question of a form takes. */
export type Question = {
  /** The field's name in the form; also its id, so that the error summary finds it. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to put it right. */
  error?: string | undefined;
  /** May be left empty. 'unsaid': it may, but where nothing is required the words would only be in the way. */
  optional?: boolean | 'unsaid';
  /** The question is the page's main heading (one question a page). */
  asHeading?: boolean;
};

/** What a control must carry to be tied to its label, hint and error. */
export type Wiring = {
  id: string;
  name: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
  'aria-required'?: true | undefined;
};

export const hintId = (name: string) => `${name}-hint`;
export const errorId = (name: string) => `${name}-error`;
/** Ids of the hint and the error, for aria-describedby. */
export const describedBy = ({ name, hint, error }: Pick<Question, 'name' | 'hint' | 'error'>, ...more: (string | false | undefined)[]) =>
  [hint && hintId(name), ...more, error && errorId(name)].filter(Boolean).join(' ') || undefined;

/** The error under a label, with the word "Error" for those who do not see the colour. */
export function ErrorText({ name, error }: { name: string; error: string | undefined }) {
  const t = useSay();
  if (!error) return null;
  return (
    <p className="field-error" id={errorId(name)}>
      <span className="visually-hidden">{t('form.error')} </span>
      {error}
    </p>
  );
}

/** Words of a question: the label, and "optional" when it may be left empty. */
export function QuestionText({ label, optional }: Pick<Question, 'label' | 'optional'>) {
  const t = useSay();
  return (
    <>
      {label}
      {optional === true && <span className="field-optional"> {t('form.optional')}</span>}
    </>
  );
}

/** A labelled place for one control of your own: `<Field name="x" label="…">{(wiring) => <input {...wiring} />}</Field>`. */
export function Field({ children, describe, ...question }: Question & { describe?: string | undefined; children: (wiring: Wiring) => ReactNode }) {
  const { name, hint, error, optional, asHeading } = question;
  const label = (
    <label className="field-label" htmlFor={name}>
      <QuestionText label={question.label} optional={optional} />
    </label>
  );
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      {asHeading ? <h1 className="field-heading">{label}</h1> : label}
      {hint && (
        <div className="field-hint" id={hintId(name)}>
          {hint}
        </div>
      )}
      <ErrorText name={name} error={error} />
      {children({
        id: name,
        name,
        'aria-describedby': describedBy(question, describe),
        'aria-invalid': error ? true : undefined,
        'aria-required': optional ? undefined : true,
      })}
    </div>
  );
}

/** The same for a group of controls (radios, checkboxes, a date). */
export function FieldSet({ children, role, ...question }: Question & { role?: 'radiogroup' | undefined; children: ReactNode }) {
  const { name, hint, error, optional, asHeading } = question;
  const text = <QuestionText label={question.label} optional={optional} />;
  // Only a radio group may be invalid or required as a whole.
  const group = role && { role, 'aria-invalid': error ? (true as const) : undefined, 'aria-required': optional ? undefined : (true as const) };
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={describedBy(question)} {...group}>
      <legend className="field-label">{asHeading ? <h1 className="field-heading">{text}</h1> : text}</legend>
      {hint && (
        <div className="field-hint" id={hintId(name)}>
          {hint}
        </div>
      )}
      <ErrorText name={name} error={error} />
      {children}
    </fieldset>
  );
}
