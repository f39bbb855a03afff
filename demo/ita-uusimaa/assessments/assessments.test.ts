import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Answer,
  type Decision,
  type Definition,
  decide,
  fill,
  isEmergency,
  isSaidIn,
  type Node,
  nextAfter,
  open,
  problemsIn,
  questionsOf,
  replay,
  summary,
  URGENCIES,
} from '../../../src/engines/questionnaire/index.ts';
import { assessments } from './index.ts';

const packs = assessments.map(({ name, resource, decision }) => ({
  name,
  decision: decision as Decision,
  definition: open(resource, decision as Decision),
}));

/** Answers picked by the numbers of `dice`, question after question as a resident meets them; stops where an emergency stops. */
function walk(definition: Definition, dice: readonly number[]): Record<string, Answer[]> {
  const answers: Record<string, Answer[]> = {};
  let node: Node | undefined = questionsOf(definition, answers)[0];
  for (let i = 0; node; i++) {
    answers[node.item.linkId] = pick(node, dice[i % dice.length] ?? 0);
    const filled = fill(definition, answers);
    if (isEmergency(definition.decision!, filled)) break;
    node = nextAfter(filled, node.item.linkId);
  }
  return answers;
}
const INTERESTING = [0, 1, 2, 3, 10, 15, 16, 17, 18, 30, 45, 55, 64, 65, 66, 80];
function pick({ item, options }: Node, die: number): Answer[] {
  if (item.type === 'boolean') return [{ valueBoolean: die % 2 === 0 }];
  if (item.type === 'integer') return [{ valueInteger: item.linkId === 'severity' ? die % 11 : INTERESTING[die % INTERESTING.length]! }];
  if (item.type === 'decimal') return [{ valueDecimal: 37 + (die % 60) / 10 }];
  // "None of these" three times of four, so that walks get past the warning signs.
  const exclusive = options.find((o) => o.exclusive);
  if (exclusive && die % 4 !== 0) return [exclusive.answer];
  const plain = options.filter((o) => !o.exclusive);
  return [plain[(die >> 2) % plain.length]!.answer];
}
const dice = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 17 });

for (const { name, definition, decision } of packs) {
  test(`${name}: can be imported, and is marked as a sample with sources`, () => {
    assert.deepEqual(problemsIn(definition.resource, decision), []);
    assert.equal(decision.sample, true);
    assert.ok(decision.sources.some((s) => s.url.includes('kaypahoito.fi')));
  });

  test(`${name}: every question, option, help and heading exists in Finnish, Swedish and English`, () => {
    const own = definition.resource.language;
    for (const lang of ['fi', 'sv', 'en'] as const) {
      assert.ok(
        isSaidIn(lang, own, definition.resource._title) &&
          isSaidIn(lang, own, definition.resource._description) &&
          isSaidIn(lang, own, definition.resource._purpose),
      );
      for (const { item, options } of definition.nodes.values()) {
        assert.ok(isSaidIn(lang, own, item._text), `${item.linkId} in ${lang}`);
        for (const o of options)
          assert.ok(
            o.words(lang) !== '' &&
              (lang === 'fi' || isSaidIn(lang, own, item.answerOption!.find((a) => a.valueCoding?.code === o.key)!.valueCoding!._display)),
            `${item.linkId} ${o.key} in ${lang}`,
          );
      }
    }
  });

  test(`${name}: begins with the emergency questions and asks 8–16 questions of everybody`, () => {
    assert.deepEqual(
      questionsOf(definition, {})
        .slice(0, 1)
        .map((q) => q.item.linkId),
      ['now'],
    );
    fc.assert(
      fc.property(dice, (d) => {
        const answers = walk(definition, d),
          asked = questionsOf(definition, answers).length;
        return asked >= 8 && asked <= 16;
      }),
    );
  });

  test(`${name}: every advice, every urgency and every rule is reached by some answers`, () => {
    const reached = { advice: new Set<string>(), urgency: new Set<string>(), rule: new Set<string>() };
    fc.assert(
      fc.property(dice, (d) => {
        const outcome = decide(decision, fill(definition, walk(definition, d)));
        reached.advice.add(outcome.advice);
        reached.urgency.add(outcome.urgency);
        for (const [rule, truth] of Object.entries(outcome.trace)) if (truth === 'yes') reached.rule.add(rule);
      }),
      { numRuns: 4000, seed: 112 },
    );
    assert.deepEqual([...reached.urgency].sort(), [...URGENCIES].sort());
    assert.deepEqual([...reached.advice].sort(), Object.keys(decision.advice).sort());
    assert.deepEqual(
      decision.rules.map((r) => r.id).filter((id) => !reached.rule.has(id)),
      [],
    );
  });

  test(`${name}: whatever is answered, 112 and urgent care never offer booking, the reason has words, and the result replays exactly`, () => {
    fc.assert(
      fc.property(dice, (d) => {
        const answers = walk(definition, d),
          outcome = decide(decision, fill(definition, answers));
        if (outcome.urgency === 'emergency' || outcome.urgency === 'urgent' || outcome.urgency === 'selfcare')
          assert.equal('booking' in outcome, false);
        if (outcome.urgency === 'book') assert.ok(outcome.booking);
        const kept = JSON.parse(JSON.stringify({ answers, outcome }));
        assert.deepEqual(replay(definition, kept), { same: true });
        for (const lang of ['fi', 'sv', 'en'] as const) {
          const { result } = summary(definition, kept, lang);
          assert.ok(
            result &&
              result.reasons.length > 0 &&
              result.reasons.every((r) => r.because) &&
              result.instructions.length > 0 &&
              result.ifWorse.length > 0 &&
              result.sources.length > 0,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test(`${name}: an emergency sign is an emergency whatever else is answered`, () => {
    const signs = definition.nodes.get('now')!.options.filter((o) => !o.exclusive);
    fc.assert(
      fc.property(dice, fc.constantFrom(...signs), (d, sign) => {
        const answers = { ...walk(definition, d), now: [sign.answer] };
        return isEmergency(decision, fill(definition, answers)) && decide(decision, fill(definition, answers)).urgency === 'emergency';
      }),
      { numRuns: 200 },
    );
  });
}

const coded = (code: string): Answer[] => [{ valueCoding: { code } }];
const yes: Answer[] = [{ valueBoolean: true }],
  no: Answer[] = [{ valueBoolean: false }],
  n = (valueInteger: number): Answer[] => [{ valueInteger }];
const of = (name: string, answers: Record<string, Answer[]>) => {
  const { definition, decision } = packs.find((p) => p.name === name)!;
  return decide(decision, fill(definition, answers));
};
const cystitis = {
  now: coded('none'), serious: coded('none'), age: n(34), sex: coded('female'), pregnant: coded('no'), symptoms: [...coded('burning'), ...coded('often')],
  fever: coded('no'), flank: no, duration: coded('days'), illness: coded('none'), earlier: coded('no'), discharge: no,
}; // biome-ignore format: one person

test('a woman of 34 with burning and no fever may book a nurse', () => assert.equal(of('urinary-symptoms', cystitis).booking?.modality, 'remote'));
test('the same with fever and pain in the side goes to urgent care', () =>
  assert.equal(of('urinary-symptoms', { ...cystitis, fever: coded('high'), flank: yes, vomiting: no }).urgency, 'urgent'));
test('pregnant, a man, a child and somebody over 65 get in touch today', () => {
  for (const person of [{ pregnant: coded('yes') }, { sex: coded('male') }, { age: n(9) }, { age: n(70) }])
    assert.equal(of('urinary-symptoms', { ...cystitis, ...person }).urgency, 'today');
});
test('cloudy urine alone is followed at home', () =>
  assert.equal(of('urinary-symptoms', { ...cystitis, symptoms: coded('cloudy') }).urgency, 'selfcare'));

const throat = {
  now: coded('none'), serious: coded('none'), age: n(25), duration: coded('days'), fever: coded('yes'), degrees: [{ valueDecimal: 38.6 }], 'fever-days': n(2), cough: coded('no'),
  nodes: coded('yes'), tonsils: coded('no'), rash: no, state: coded('tired'), risk: coded('none'), contact: no, often: coded('few'),
}; // biome-ignore format: one person
test('three Centor points book a nurse, two are cared for at home, and the points are shown', () => {
  const three = of('sore-throat', throat),
    two = of('sore-throat', { ...throat, cough: coded('yes') });
  assert.deepEqual([three.scores.centor, three.urgency, two.scores.centor, two.urgency], [3, 'book', 2, 'selfcare']);
});
test('a child of two with a sore throat gets in touch today', () => assert.equal(of('sore-throat', { ...throat, age: n(2) }).urgency, 'today'));

const back = {
  now: coded('none'), nerves: coded('none'), age: n(40), duration: coded('new'), injury: coded('no'), fever: no, belly: no, background: coded('none'), rest: coded('moving'),
  spreads: coded('no'), severity: n(5), coping: coded('well'),
}; // biome-ignore format: one person
test('new back pain without warning signs is cared for at home, and pain below the knee books a visit', () => {
  assert.equal(of('low-back-pain', back).urgency, 'selfcare');
  assert.equal(of('low-back-pain', { ...back, spreads: coded('below-knee'), numb: no }).urgency, 'book');
});
test('lost feeling between the legs goes to urgent care, and a fever today', () => {
  assert.equal(of('low-back-pain', { ...back, nerves: coded('saddle') }).urgency, 'urgent');
  assert.equal(of('low-back-pain', { ...back, fever: yes }).urgency, 'today');
});
