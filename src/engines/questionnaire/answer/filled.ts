import type { Definition, Node } from '../define/definition.ts';
import type { Answer, QuestionnaireResponse } from '../fhir.ts';
import { recall } from '../recall.ts';
import { type Answers, given } from './answers.ts';
import { enabledItems } from './enabled.rules.ts';
import { asAnswer, formulasOf } from './formulas.ts';
import { responseItems } from './questionnaire-response.ts';

/** A definition with answers in it. Computed values are worked out only when somebody asks for them. */
export type Filled = {
  definition: Definition;
  isEnabled(linkId: string): boolean;
  /** Answers that count: of an enabled question, computed ones included. */
  answersTo(linkId: string): readonly Answer[];
  /** Questions a person is asked with these answers, in order. */
  questions(): Node[];
  calculated(): ReadonlyMap<string, readonly Answer[]>;
};

type Round = { isEnabled: (linkId: string) => boolean; computed: ReadonlyMap<string, readonly Answer[]> };
const formulas = new WeakMap<Definition, ReturnType<typeof formulasOf>>();

/** Pure: the same definition and answers give the same. */
export function fill(definition: Definition, answers: Answers): Filled {
  const run = recall(formulas, definition, () => formulasOf(definition));
  const computing = [...definition.nodes.values()].filter((n) => n.calculated !== undefined);

  const answered = (round: Round) => (linkId: string) =>
    round.computed.get(linkId) ?? (definition.nodes.get(linkId)?.calculated === undefined ? given(answers, linkId) : []);
  const responseOf = (round: Round): QuestionnaireResponse => ({
    resourceType: 'QuestionnaireResponse',
    status: 'in-progress',
    item: responseItems(definition.resource.item, round.isEnabled, answered(round)),
  });
  const enabling = (round: Round) => {
    const response = responseOf(round);
    return enabledItems(definition, answered(round), (node) => run(node.enabledBy ?? '', node, response)[0] === true);
  };
  const computed = (round: Round): Round['computed'] => {
    const response = responseOf(round);
    const found = new Map<string, readonly Answer[]>();
    for (const node of computing)
      if (round.isEnabled(node.item.linkId)) {
        const values = run(node.calculated ?? '', node, response).flatMap((v) => asAnswer(node, v) ?? []);
        if (values.length) found.set(node.item.linkId, node.item.repeats ? values : values.slice(0, 1));
      }
    return found;
  };

  const nothing: Round = { isEnabled: () => true, computed: new Map() };
  const first: Round = { isEnabled: enabledItems(definition, answered(nothing), () => false), computed: new Map() };
  /** One value may need another, and enabling may need both: repeat until nothing changes. */
  const settle = (): Round => {
    let round = first;
    for (let n = 0; n < computing.length + 3; n++) {
      const isEnabled = enabling(round);
      const next: Round = { isEnabled, computed: computed({ ...round, isEnabled }) };
      const unchanged = sameRound(definition, round, next);
      round = next;
      if (unchanged) break;
    }
    return round;
  };
  let settled: Round | undefined;
  const whole = () => (settled ??= computing.length || definition.branchesOnFormulas ? settle() : first);
  const branching = () => (definition.branchesOnFormulas ? whole() : first);

  return {
    definition,
    isEnabled: (linkId) => branching().isEnabled(linkId),
    answersTo(linkId) {
      const round = definition.nodes.get(linkId)?.calculated === undefined ? branching() : whole();
      return round.isEnabled(linkId) ? answered(round)(linkId) : [];
    },
    questions: () => [...definition.nodes.values()].filter((n) => n.asked && branching().isEnabled(n.item.linkId)),
    calculated: () => whole().computed,
  };
}

function sameRound(definition: Definition, a: Round, b: Round): boolean {
  if (JSON.stringify([...a.computed]) !== JSON.stringify([...b.computed])) return false;
  return !definition.branchesOnFormulas || [...definition.nodes.keys()].every((id) => a.isEnabled(id) === b.isEnabled(id));
}
