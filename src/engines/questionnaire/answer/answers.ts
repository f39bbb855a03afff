import type { Answer, Coding } from '../fhir.ts';

/** What has been answered so far: link id -> answers in FHIR's form. Answers to questions no longer asked stay here, so that going back loses nothing. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

/** The answers to one question as given. Safe for any link id, also '__proto__'. */
export const given = (answers: Answers, linkId: string): readonly Answer[] => (Object.hasOwn(answers, linkId) ? (answers[linkId] ?? []) : []);

export type Plain = boolean | number | string;
/** An answer as a value to compare: a coding gives its code, a quantity its number. */
export function plain(answer: Answer): Plain {
  if ('valueBoolean' in answer) return answer.valueBoolean;
  if ('valueInteger' in answer) return answer.valueInteger;
  if ('valueDecimal' in answer) return answer.valueDecimal;
  if ('valueDate' in answer) return answer.valueDate;
  if ('valueTime' in answer) return answer.valueTime;
  if ('valueString' in answer) return answer.valueString;
  if ('valueCoding' in answer) return answer.valueCoding.code ?? answer.valueCoding.display ?? '';
  return answer.valueQuantity.value ?? Number.NaN;
}

export const sameCoding = (a: Coding, b: Coding): boolean => a.code === b.code && (a.system ?? '') === (b.system ?? '');
