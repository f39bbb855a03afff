import type { ComponentProps } from 'react';
import { Field, type Question } from './field.tsx';

type Passed = Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'list'>;

/** One line of text. `value`: what had been typed; `width` hints the length of the answer. */
export function TextInput({
  value = '',
  width = 'full',
  type = 'text',
  autoComplete = 'off',
  inputMode,
  spellCheck,
  list,
  ...question
}: Question & Passed & { value?: string; width?: 'short' | 'medium' | 'full' }) {
  return (
    <Field {...question}>
      {(wiring) => (
        <input {...wiring} {...{ type, autoComplete, inputMode, spellCheck, list }} className={`input input-${width}`} defaultValue={value} />
      )}
    </Field>
  );
}
