import type { ReactNode } from 'react';
import { FieldSet, type Question } from './field.tsx';

export type Choice = { value: string; text: ReactNode; hint?: ReactNode };
type Given = Question & { choices: readonly Choice[]; inline?: boolean };

/** The first control carries the field's own id: that is where the error summary leads. */
const idOf = (name: string, value: string, index: number) => (index === 0 ? name : `${name}-${value}`);

function Options({
  name,
  choices,
  inline,
  type,
  chosen,
}: Pick<Given, 'name' | 'choices' | 'inline'> & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  return (
    <div className={inline ? 'choices choices-inline' : 'choices'}>
      {choices.map(({ value, text, hint }, i) => {
        const id = idOf(name, value, i);
        return (
          <div className="choice" key={value}>
            <input
              type={type}
              id={id}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              aria-describedby={hint ? `${id}-says` : undefined}
            />
            <label htmlFor={id}>
              <span className="choice-text">{text}</span>
            </label>
            {hint && (
              <span className="choice-hint" id={`${id}-says`}>
                {hint}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** One of several. `value`: the one chosen before. */
export function Radios({ choices, inline, value, ...question }: Given & { value?: string | undefined }) {
  return (
    <FieldSet {...question} role="radiogroup">
      <Options name={question.name} choices={choices} inline={inline} type="radio" chosen={value === undefined ? [] : [value]} />
    </FieldSet>
  );
}

/** Any of several. `values`: those chosen before. */
export function Checkboxes({ choices, inline, values = [], ...question }: Given & { values?: readonly string[] }) {
  return (
    <FieldSet {...question}>
      <Options name={question.name} choices={choices} inline={inline} type="checkbox" chosen={values} />
    </FieldSet>
  );
}
