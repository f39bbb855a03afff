import type { Lang } from '../../kernel/i18n.ts';
import { fill } from './answer/filled.ts';
import { responseItems } from './answer/questionnaire-response.ts';
import type { Definition } from './define/definition.ts';
import type { QuestionnaireResponse } from './fhir.ts';
import type { Response } from './keep/response.store.ts';

/** A response as a FHIR R4 QuestionnaireResponse: only what was asked, with computed values, and the questions' words in one language. */
export function toQuestionnaireResponse(
  definition: Definition,
  response: Pick<Response, 'id' | 'answers' | 'state' | 'startedAt' | 'completedAt'>,
  lang: Lang,
): QuestionnaireResponse {
  const filled = fill(definition, response.answers);
  return {
    resourceType: 'QuestionnaireResponse',
    id: response.id,
    questionnaire: definition.canonical,
    status: response.state,
    language: lang,
    authored: (response.completedAt ?? response.startedAt).toISOString(),
    item: responseItems(definition.resource.item, filled.isEnabled, filled.answersTo, lang),
  };
}
