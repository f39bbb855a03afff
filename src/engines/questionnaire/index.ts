import type { Part } from '../../kernel/part.ts';

export type { Answers } from './answer/answers.ts';
export { type Checked, check, OTHER, type Problem } from './answer/check.rules.ts';
export { type Filled, fill } from './answer/filled.ts';
export { answersFrom } from './answer/questionnaire-response.ts';
export { before, calculate, leadIn, missingFrom, nextAfter, questionsOf, shownAnswer } from './answer/questions.ts';
export { asTyped } from './answer/typed.ts';
export { unitsOf } from './answer/units.ts';
export { decide, isEmergency, type Outcome } from './decide/decide.rules.ts';
export { type BookingRight, type Decision, URGENCIES, type Urgency, type Words } from './decide/decision.ts';
export { type Replay, replay } from './decide/replay.ts';
export { type Definition, type DefinitionId, type Node, open } from './define/definition.ts';
export { type ContentProblem, problemsIn } from './define/problems.rules.ts';
export * as write from './define/write.ts';
export { entryFormat, helpText, isSaidIn, questionText } from './define/wording.ts';
export type { Answer, Item, Questionnaire, QuestionnaireResponse } from './fhir.ts';
export { definitionById, definitionNamed, definitions, type StoredDefinition } from './keep/definition.store.ts';
export { countDrafts, removeDrafts } from './keep/drafts.store.ts';
export { type DefinitionPack, type Imported, importDefinition } from './keep/import.store.ts';
export { listResponses } from './keep/listing.store.ts';
export {
  answer,
  begin,
  beginAgain,
  bookingRightOf,
  complete,
  definitionOf,
  findResponse,
  latestOf,
  remember,
  type Response,
  responsesOf,
} from './keep/response.store.ts';
import './actions.ts';
export { answerText, descriptionOf, type Explained, explain, isTitledIn, purposeOf, type Said, type Summary, summary, titleOf } from './summary.ts';
export { problemText } from './texts.ts';
export { toQuestionnaireResponse } from './to-fhir.ts';

/** Forms, assessments and scores: FHIR Questionnaires with branching, formulas and decision tables. */
export const questionnaire: Part = { name: 'questionnaire' };
