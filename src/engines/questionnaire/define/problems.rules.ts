import { faultIn } from '../answer/formulas.ts';
import { type Condition, type Decision, decisionSchema, seriousness } from '../decide/decision.ts';
import { questionsIn } from '../decide/conditions.rules.ts';
import { type Item, ITEM_TYPES, type Questionnaire } from '../fhir.ts';
import { type Definition, type Node, open } from './definition.ts';
import { EXT, extensionsOf } from './extensions.ts';

/** What is wrong and where: { at: 'item fever', problem: '…' }. Sentences are for the author of the content, in English. */
export type ContentProblem = { at: string; problem: string };

/** Everything that would keep a definition from working, found before it is stored. An empty list: it may be imported. */
export function problemsIn(resource: Questionnaire, decision?: unknown): ContentProblem[] {
  if (resource?.resourceType !== 'Questionnaire') return [{ at: 'questionnaire', problem: 'is not a FHIR Questionnaire' }];
  const shape = shapeProblems(resource);
  if (shape.length) return shape;
  const definition = open(resource);
  const found = [
    ...[...definition.nodes.values()].flatMap((n) => itemProblems(definition, n)),
    ...formulaProblems(definition, decision !== undefined),
  ];
  return decision === undefined ? found : [...found, ...decisionProblems(definition, decision)];
}

function shapeProblems(resource: Questionnaire): ContentProblem[] {
  const found: ContentProblem[] = [],
    seen = new Set<string>();
  if (!resource.url || !resource.version)
    found.push({ at: 'questionnaire', problem: 'needs url and version: a response stays with the version it began on' });
  if (!resource.item?.length) found.push({ at: 'questionnaire', problem: 'has no items' });
  const walk = (items: readonly Item[] = []): void => {
    for (const item of items) {
      const at = `item ${item.linkId}`;
      if (typeof item.linkId !== 'string' || item.linkId === '' || item.linkId.length > 255)
        found.push({ at, problem: 'linkId must be 1-255 characters' });
      if (seen.has(item.linkId)) found.push({ at, problem: 'linkId is used twice' });
      seen.add(item.linkId);
      if (!ITEM_TYPES.includes(item.type)) found.push({ at, problem: `type '${item.type}' is not supported` });
      walk(item.item);
    }
  };
  walk(resource.item);
  return found;
}

function itemProblems(definition: Definition, { item, options }: Node): ContentProblem[] {
  const found: ContentProblem[] = [],
    at = `item ${item.linkId}`;
  if (item.type === 'group' && item.repeats) found.push({ at, problem: 'repeating groups are not supported' });
  if (item.repeats && !['group', 'choice', 'open-choice'].includes(item.type))
    found.push({ at, problem: `a repeating '${item.type}' is not supported` });
  if (item.type === 'choice' && options.length === 0)
    found.push({ at, problem: 'has no answer options, and its value set is not contained in the definition' });
  for (const { question } of item.enableWhen ?? [])
    if (!definition.nodes.has(question)) found.push({ at, problem: `enableWhen speaks of unknown item '${question}'` });
  if (inCircle(definition, item.linkId)) found.push({ at, problem: 'its enableWhen conditions lead back to itself' });
  return found;
}

function inCircle(definition: Definition, linkId: string): boolean {
  const seen = new Set<string>();
  const leads = (id: string): boolean =>
    (definition.nodes.get(id)?.item.enableWhen ?? []).some(
      ({ question }) => question === linkId || (!seen.has(question) && seen.add(question) && leads(question)),
    );
  return leads(linkId);
}

function formulaProblems(definition: Definition, decides: boolean): ContentProblem[] {
  const everywhere = [
    { at: 'questionnaire', element: definition.resource },
    ...[...definition.nodes.values()].map((n) => ({ at: `item ${n.item.linkId}`, element: n.item })),
  ];
  return everywhere.flatMap(({ at, element }) =>
    [EXT.variable, EXT.calculatedExpression, EXT.enableWhenExpression]
      .flatMap((url) => extensionsOf(element, url))
      .flatMap(({ valueExpression: e }): ContentProblem[] => {
        if (e?.language !== 'text/fhirpath' || !e.expression)
          return [{ at, problem: `expression language '${e?.language}' is not supported, only text/fhirpath` }];
        const fault = faultIn(e.expression);
        if (fault) return [{ at, problem: `formula cannot be read: ${fault}` }];
        // A result must come out the same in ten years, so no formula behind a decision may look at the clock.
        return decides && /\b(today|now|timeOfDay)\s*\(/.test(e.expression)
          ? [{ at, problem: 'a formula behind a decision may not use today() or now()' }]
          : [];
      }),
  );
}

function decisionProblems(definition: Definition, given: unknown): ContentProblem[] {
  const read = decisionSchema.safeParse(given);
  if (!read.success) return read.error.issues.map((i) => ({ at: `decision ${i.path.join('.')}`, problem: i.message }));
  const decision = read.data,
    found: ContentProblem[] = [],
    sources = new Set(decision.sources.map((s) => s.key));
  const wrong = (at: string, problem: string) => void found.push({ at, problem });
  const cite = (at: string, keys: readonly string[]) => {
    for (const k of keys) if (!sources.has(k)) wrong(at, `cites unknown source '${k}'`);
  };
  for (const [key, advice] of Object.entries(decision.advice)) {
    cite(`advice ${key}`, advice.sources);
    if (![...decision.rules, decision.otherwise].some((r) => r.leads === key)) wrong(`advice ${key}`, 'no rule leads to it');
  }
  let last = 0;
  for (const rule of decision.rules) {
    const at = `rule ${rule.id}`,
      advice = decision.advice[rule.leads];
    cite(at, rule.sources);
    if (decision.rules.filter((r) => r.id === rule.id).length > 1 || rule.id === 'otherwise') wrong(at, 'rule id must be its own');
    for (const q of [...questionsIn(rule.when), ...(rule.about ?? [])]) if (!definition.nodes.has(q)) wrong(at, `speaks of unknown item '${q}'`);
    for (const problem of codeProblems(definition, rule.when)) wrong(at, problem);
    if (!advice) wrong(at, `leads to unknown advice '${rule.leads}'`);
    else if (seriousness(advice.urgency) < last) wrong(at, 'rules must be ordered most serious first');
    else last = seriousness(advice.urgency);
  }
  const otherwise = decision.advice[decision.otherwise.leads];
  if (!otherwise) wrong('otherwise', `leads to unknown advice '${decision.otherwise.leads}'`);
  else if (otherwise.urgency === 'selfcare' || 'booking' in otherwise)
    wrong('otherwise', 'what no rule knows goes to a person: not to self-care and not to a booking');
  return found;
}

function codeProblems(definition: Definition, condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap((c) => codeProblems(definition, c));
  if ('any' in condition) return condition.any.flatMap((c) => codeProblems(definition, c));
  if ('not' in condition) return codeProblems(definition, condition.not);
  const node = definition.nodes.get(condition.question);
  if (!node) return [];
  if ('has' in condition)
    return condition.has.filter((code) => !node.options.some((o) => o.key === code)).map((code) => `'${condition.question}' has no option '${code}'`);
  if ('is' in condition) return node.item.type === 'boolean' ? [] : [`'${condition.question}' is not a yes/no question`];
  return ['integer', 'decimal', 'quantity'].includes(node.item.type) ? [] : [`'${condition.question}' is not a number`];
}

/** The decision table of a stored definition, once `problemsIn` has found nothing. */
export const readDecision = (given: unknown): Decision => decisionSchema.parse(given);
