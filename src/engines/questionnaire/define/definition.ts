import type { Id } from '../../../kernel/ids.ts';
import type { Decision } from '../decide/decision.ts';
import type { Expression, Item, Questionnaire } from '../fhir.ts';
import { EXT, extensionOf, extensionsOf } from './extensions.ts';
import { type Option, optionsOf } from './options.ts';

export type DefinitionId = Id<'definition'>;

/** An item with what the engine needs to know about it, found once when the definition is opened. */
export type Node = {
  item: Item;
  parent: Node | undefined;
  options: readonly Option[];
  /** Computed from other answers; never asked. */
  calculated: string | undefined;
  enabledBy: string | undefined;
  /** Variables declared here, usable here and below. */
  variables: readonly Required<Pick<Expression, 'name' | 'expression'>>[];
  /** Hidden or read-only, itself or a group around it. */
  closed: boolean;
  /** Asked from a person: not a heading, not computed, not closed. */
  asked: boolean;
};

/** A Questionnaire ready for use: opened once, kept in memory, never changed. */
export type Definition = {
  resource: Questionnaire;
  decision: Decision | undefined;
  /** canonical address and version: 'https://…/urinary-symptoms|1.0.0' */
  canonical: string;
  /** every item by its link id, in document order */
  nodes: ReadonlyMap<string, Node>;
  variables: Node['variables'];
  /** Is branching decided by computed values too? Then they are computed before asking what comes next. */
  branchesOnFormulas: boolean;
};

/** Opens a Questionnaire. It has been checked when it was imported (`problemsIn`), so nothing is checked here. */
export function open(resource: Questionnaire, decision?: Decision): Definition {
  const nodes = new Map<string, Node>();
  const walk = (items: readonly Item[] | undefined, parent: Node | undefined): void => {
    for (const item of items ?? []) {
      const node = nodeOf(resource, item, parent);
      nodes.set(item.linkId, node);
      walk(item.item, node);
    }
  };
  walk(resource.item, undefined);
  const all = [...nodes.values()];
  const branchesOnFormulas = all.some(
    (n) => n.enabledBy !== undefined || n.item.enableWhen?.some((w) => nodes.get(w.question)?.calculated !== undefined),
  );
  return {
    resource,
    decision,
    canonical: `${resource.url ?? ''}|${resource.version ?? ''}`,
    nodes,
    variables: variablesOf(resource),
    branchesOnFormulas,
  };
}

function nodeOf(resource: Questionnaire, item: Item, parent: Node | undefined): Node {
  const calculated = extensionOf(item, EXT.calculatedExpression)?.valueExpression?.expression;
  const closed = item.readOnly === true || extensionOf(item, EXT.hidden)?.valueBoolean === true || parent?.closed === true;
  return {
    item,
    parent,
    options: optionsOf(resource, item),
    calculated,
    enabledBy: extensionOf(item, EXT.enableWhenExpression)?.valueExpression?.expression,
    variables: variablesOf(item),
    closed,
    asked: item.type !== 'group' && item.type !== 'display' && calculated === undefined && !closed,
  };
}

const variablesOf = (element: Questionnaire | Item) =>
  extensionsOf(element, EXT.variable).flatMap(({ valueExpression: e }) =>
    e?.name && e.expression ? [{ name: e.name, expression: e.expression }] : [],
  );

/** Ancestors from the outermost to the item itself. */
export const pathTo = (node: Node): Node[] => (node.parent ? [...pathTo(node.parent), node] : [node]);
