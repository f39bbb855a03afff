import type { Definition } from '../define/definition.ts';
import { questionText } from '../define/wording.ts';
import type { Answer, Item, QuestionnaireResponse, ResponseItem } from '../fhir.ts';
import type { Lang } from '../../../kernel/i18n.ts';

/**
 * The answers as a FHIR QuestionnaireResponse: nested as the definition, in its order, only items that are enabled. Groups without
 * answers are left out.
 */
export function responseItems(
  items: readonly Item[] | undefined,
  isEnabled: (linkId: string) => boolean,
  answersTo: (linkId: string) => readonly Answer[],
  lang?: Lang,
): ResponseItem[] {
  return (items ?? []).flatMap((item): ResponseItem[] => {
    if (item.type === 'display' || !isEnabled(item.linkId)) return [];
    const answer = answersTo(item.linkId),
      inside = responseItems(item.item, isEnabled, answersTo, lang);
    if (answer.length === 0 && inside.length === 0) return [];
    const head = { linkId: item.linkId, ...(lang && { text: questionText(item, lang) }) };
    if (item.type === 'group') return [{ ...head, item: inside }];
    // Items under a question hang from its first answer (FHIR's place for them); without an answer, from the item.
    return [
      answer.length
        ? { ...head, answer: answer.map((a, i) => (i === 0 && inside.length ? { ...a, item: inside } : { ...a })) }
        : { ...head, item: inside },
    ];
  });
}

/** Answers out of a QuestionnaireResponse made elsewhere. Items the definition does not know, and computed ones, are left out. */
export function answersFrom(definition: Definition, response: QuestionnaireResponse): Record<string, Answer[]> {
  const answers: Record<string, Answer[]> = {};
  const walk = (items: readonly ResponseItem[] | undefined): void => {
    for (const { linkId, answer = [], item } of items ?? []) {
      if (definition.nodes.get(linkId)?.asked && answer.length) answers[linkId] = answer.map(({ item: _, ...value }) => value as Answer);
      for (const a of answer) walk(a.item);
      walk(item);
    }
  };
  walk(response.item);
  return answers;
}
