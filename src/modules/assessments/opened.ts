import {
  definitionOf,
  type Filled,
  fill,
  findResponse,
  missingFrom,
  questionsOf,
  remember,
  type Response,
  type StoredDefinition,
} from '../../engines/questionnaire/index.ts';
import { look } from '../../kernel/change.ts';
import { asId, type ResponseId } from '../../kernel/ids.ts';
import type { Visit } from '../../kernel/page.ts';
import { pageOf, questionAt } from './addresses.ts';

/** A response of the visitor, read from the database, in the definition it began on. */
export type Opened = { name: string; definition: StoredDefinition; response: Response; filled: Filled };

/** The response of the address, when it is there for this visitor and belongs to this assessment. */
export async function openedBy(visit: Visit): Promise<Opened | undefined> {
  const id = asId<ResponseId>(visit.params.response);
  const response = id && (await look(visit.world, visit.actor, { action: 'assessments.see', data: 'assessment' }, (tx) => findResponse(tx, id)));
  if (!response) return undefined;
  const definition = await remember(visit.world, response);
  return definition.name === visit.params.name
    ? { name: definition.name, definition, response, filled: fill(definition, response.answers) }
    : undefined;
}

/** Only the definition of the response in the address: from memory when this process has met it before. Says nothing about who may see it. */
export async function definitionBy(visit: Visit): Promise<{ id: ResponseId; definition: StoredDefinition } | undefined> {
  const id = asId<ResponseId>(visit.params.response);
  const definition = id && (await definitionOf(visit.world, visit.actor, id));
  return id && definition && definition.name === visit.params.name ? { id, definition } : undefined;
}

/** Where the visitor should be next: the result, the first question that still needs an answer, or the review of all answers. */
export function whereNext({ name, response, filled }: Opened): string {
  if (response.state === 'completed') return pageOf(name, response.id, 'result');
  return nextOpen(name, response.id, filled);
}
export function nextOpen(name: string, response: ResponseId, filled: Filled): string {
  const [missing] = missingFrom(filled);
  return missing ? questionAt(name, response, missing.item.linkId) : pageOf(name, response, 'check');
}

/** The most questions anybody is asked, for "at most n questions". */
export const mostQuestions = (definition: StoredDefinition): number => [...definition.nodes.values()].filter((n) => n.asked).length;
/** The first question of an assessment just begun. */
export const firstQuestion = (definition: StoredDefinition): string | undefined => questionsOf(definition, {})[0]?.item.linkId;
