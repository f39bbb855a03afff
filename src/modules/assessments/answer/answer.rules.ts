import { type Filled, missingFrom, type Node } from '../../../engines/questionnaire/index.ts';

/** Is a required question before this one still without an answer? The warning signs come first and are never jumped over. */
export function comesTooEarly(filled: Filled, node: Node): boolean {
  const [missing] = missingFrom(filled);
  if (!missing) return false;
  const questions = filled.questions();
  return questions.indexOf(missing) < questions.indexOf(node);
}
