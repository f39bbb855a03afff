import { compile } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import { type Definition, type Node, pathTo } from '../define/definition.ts';
import { weightIn } from '../define/extensions.ts';
import type { Answer, Coding, QuestionnaireResponse, ResponseItem } from '../fhir.ts';
import { recall } from '../recall.ts';
import { sameCoding } from './answers.ts';

type Found = unknown[];
type Run = (focus: unknown, variables: Record<string, unknown>) => Found;
type Around = { data?: { linkId?: string }; parentResNode?: Around | null };

/**
 * The formulas (FHIRPath) of one definition: variables, computed items, enabling expressions. Nothing here reaches the network: functions that
 * would ask a terminology server throw, and a formula that throws has no value.
 */
export function formulasOf(definition: Definition) {
  const compiled = new Map<string, Run>();
  const run = (expression: string, base: string, keepTypes: boolean): Run =>
    recall(compiled, `${base} ${keepTypes} ${expression}`, () => prepare(expression, base, keepTypes));
  const prepare = (expression: string, base: string, keepTypes: boolean): Run => {
    // The library's own weight() caches by address without version and may ask a server; ours reads the definition that is running.
    const weight = {
      fn: (inputs: Around[]) => inputs.flatMap((input) => weightOf(definition, input) ?? []),
      arity: { 0: [] },
      internalStructures: true,
    };
    const options = { preciseMath: true, resolveInternalTypes: !keepTypes, userInvocationTable: { weight, ordinal: weight } };
    return compile({ base, expression }, r4, options as Parameters<typeof compile>[2]) as unknown as Run;
  };
  const quietly = (run: () => Found): Found => {
    try {
      return run();
    } catch {
      return [];
    }
  };

  /** Values of one expression of `node` (or of the whole definition) with this response. */
  return function evaluate(expression: string, node: Node | undefined, response: QuestionnaireResponse): Found {
    const env: Record<string, unknown> = { resource: response, questionnaire: definition.resource };
    for (const v of definition.variables)
      env[v.name] = quietly(() => run(v.expression, 'QuestionnaireResponse', true)(response, { ...env, context: response }));
    if (!node) return quietly(() => run(expression, 'QuestionnaireResponse', false)(response, { ...env, context: response }));
    let context: ResponseItem = { linkId: node.item.linkId };
    for (const step of pathTo(node)) {
      context = itemIn(response, step.item.linkId) ?? { linkId: step.item.linkId };
      for (const v of step.variables)
        env[v.name] = quietly(() => run(v.expression, 'QuestionnaireResponse.item', true)(context, { ...env, context, qitem: step.item }));
    }
    return quietly(() => run(expression, 'QuestionnaireResponse.item', false)(context, { ...env, context, qitem: node.item }));
  };
}

/** A formula that cannot be read; undefined when it is fine. */
export function faultIn(expression: string): string | undefined {
  try {
    compile(expression, r4);
  } catch (e) {
    return e instanceof Error ? e.message : String(e);
  }
  return undefined;
}

function itemIn(response: QuestionnaireResponse | ResponseItem, linkId: string): ResponseItem | undefined {
  for (const item of response.item ?? []) {
    const found =
      item.linkId === linkId ? item : (itemIn(item, linkId) ?? item.answer?.map((a) => itemIn({ linkId: '', ...a }, linkId)).find(Boolean));
    if (found) return found;
  }
  return undefined;
}

/** Weight of an answer, of its value or of an answer option: SDC's weight(), from the definition itself. */
function weightOf(definition: Definition, input: Around): number | undefined {
  const data = input.data as (Coding & Partial<Answer> & { extension?: [] }) | undefined;
  if (!data) return undefined;
  const own = weightIn(data);
  if (own !== undefined) return own;
  let place: Around | null | undefined = input;
  while (place && place.data?.linkId === undefined) place = place.parentResNode;
  const node = definition.nodes.get(place?.data?.linkId ?? '');
  const coding = 'valueCoding' in data && data.valueCoding ? data.valueCoding : data;
  return node?.options.find((o) => 'valueCoding' in o.answer && sameCoding(o.answer.valueCoding, coding))?.weight;
}

/** A formula's value as an answer of the item's type; undefined when there is none or it does not fit. */
export function asAnswer(node: Node, value: unknown): Answer | undefined {
  switch (node.item.type) {
    case 'boolean':
      return typeof value === 'boolean' ? { valueBoolean: value } : undefined;
    case 'integer':
      return Number.isInteger(value) ? { valueInteger: value as number } : undefined;
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value) ? { valueDecimal: value } : undefined;
    case 'date':
      return typeof value === 'string' || value instanceof Object ? { valueDate: String(value) } : undefined;
    case 'quantity':
      return typeof value === 'number'
        ? { valueQuantity: { value } }
        : typeof value === 'object' && value
          ? { valueQuantity: { ...value } }
          : undefined;
    case 'choice':
    case 'open-choice':
      return typeof value === 'object' && value
        ? node.options.find((o) => 'valueCoding' in o.answer && sameCoding(o.answer.valueCoding, value as Coding))?.answer
        : undefined;
    default:
      return value === undefined || value === null ? undefined : { valueString: String(value) };
  }
}
