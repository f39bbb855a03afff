import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../answer/answers.ts';
import { fill } from '../answer/filled.ts';
import { open } from '../define/definition.ts';
import { problemsIn } from '../define/problems.rules.ts';
import { choices, form, is, number, yesNo } from '../define/write.ts';
import { decide, isEmergency } from './decide.rules.ts';
import { type Advice, type Decision, decisionSchema } from './decision.ts';
import { replay } from './replay.ts';

const w = (fi: string) => ({ fi, sv: fi, en: fi });
const telling = { says: w('Tee näin'), instructions: [w('Lepää')], ifWorse: [w('Soita')], sources: ['g'] };
const booking = { service: 'nurse', unit: 'centre', modality: 'remote' as const };
const questionnaire = form({ id: 'small', url: 'https://example.fi/small', version: '1', title: w('Pieni'), description: w('Pieni') }, [
  choices('now', w('Onko?'), [
    { code: 'breath', ...w('hengenahdistus') },
    { code: 'none', exclusive: true, ...w('ei') },
  ]),
  yesNo('fever', w('Kuume?')),
  number('degrees', w('Paljonko?'), { decimal: true, when: [is('fever', true)] }),
]);
const table: Decision = {
  format: 1, author: w('Testi'), reviewed: '2026-11-01', sample: true,
  sources: [{ key: 'g', name: w('Ohje'), url: 'https://example.fi/g', reviewed: '2026-11-01' }],
  advice: { call: { urgency: 'emergency', ...telling }, contact: { urgency: 'today', ...telling }, time: { urgency: 'book', booking, ...telling }, home: { urgency: 'selfcare', ...telling } },
  rules: [
    { id: 'breath', when: { question: 'now', has: ['breath'] }, leads: 'call', because: w('Hengenahdistus'), sources: ['g'] },
    { id: 'high', when: { question: 'degrees', atLeast: 39 }, leads: 'contact', because: w('Korkea kuume'), sources: ['g'] },
    { id: 'fever', when: { question: 'fever', is: true }, leads: 'time', because: w('Kuume'), sources: ['g'] },
    { id: 'well', when: { all: [{ not: { question: 'fever', is: true } }, { not: { question: 'degrees', atLeast: 38 } }] }, leads: 'home', because: w('Ei kuumetta'), sources: ['g'] },
  ],
  otherwise: { leads: 'contact', because: w('Ammattilainen arvioi') },
}; // biome-ignore format: a table
const definition = open(questionnaire, table);
const outcome = (answers: Answers) => decide(table, fill(definition, answers));
const code = (c: string) => [{ valueCoding: { code: c } }],
  yes = [{ valueBoolean: true }],
  no = [{ valueBoolean: false }],
  degrees = (n: number) => [{ valueDecimal: n }];

test('the most serious rule that holds wins, and says which answers led to it', () => {
  const high = outcome({ now: code('none'), fever: yes, degrees: degrees(39.5) });
  assert.deepEqual([high.urgency, high.reasons], ['today', [{ rule: 'high', questions: ['degrees'] }]]);
  assert.deepEqual(high.trace, { breath: 'no', high: 'yes', fever: 'yes', well: 'no' });
});
test('a right to book comes only with the advice that gives it', () => {
  assert.deepEqual(outcome({ now: code('none'), fever: yes, degrees: degrees(38) }).booking, booking);
  const without: Answers[] = [
    { now: code('breath'), fever: yes },
    { now: code('none'), fever: yes, degrees: degrees(40) },
    { now: code('none'), fever: no },
  ];
  for (const answers of without) assert.equal('booking' in outcome(answers), false);
});
test('an emergency is known from the first answer on', () => {
  assert.equal(isEmergency(table, fill(definition, { now: code('breath') })), true);
  assert.equal(isEmergency(table, fill(definition, {})), false);
});
test('nothing is concluded from a question not yet answered; a question not asked counts as a no', () => {
  assert.deepEqual(outcome({ now: code('none') }).trace, { breath: 'no', high: 'no', fever: 'open', well: 'open' });
  assert.deepEqual(outcome({ now: code('none') }).reasons, [{ rule: 'otherwise', questions: [] }]);
  assert.equal(
    outcome({ now: code('none'), fever: no, degrees: degrees(40) }).urgency,
    'selfcare',
    'an answer left behind by a changed mind does not count',
  );
});
test('a table that gives a booking right with 112 or urgent care cannot be written', () => {
  for (const urgency of ['emergency', 'urgent', 'selfcare'] as const) {
    const forged = { ...table, advice: { ...table.advice, call: { ...table.advice.call, urgency, booking } } };
    assert.equal(decisionSchema.safeParse(forged).success, false);
    assert.notDeepEqual(problemsIn(questionnaire, forged), []);
  }
  // @ts-expect-error the type has no place for it either
  const forged: Advice = { urgency: 'emergency', booking, ...telling };
  assert.ok(forged);
});
test('an outcome is made again exactly from its answers, also after a trip through the database', () => {
  const answers: Answers = { now: code('none'), fever: yes, degrees: degrees(38.2) },
    kept = JSON.parse(JSON.stringify({ answers, outcome: outcome(answers) }));
  assert.deepEqual(replay(definition, kept), { same: true });
  assert.equal(replay(definition, { ...kept, outcome: { ...kept.outcome, urgency: 'selfcare' } }).same, false);
});
test('a table is refused when it speaks of unknown questions, options, sources or advice, or is not in order', () => {
  const bad = (change: (t: Decision) => void) => {
    const copy = structuredClone(table);
    change(copy);
    return problemsIn(questionnaire, copy)
      .map((p) => `${p.at}: ${p.problem}`)
      .join('\n');
  };
  assert.equal(
    bad(() => {}),
    '',
  );
  assert.match(
    bad((t) => (t.rules[1]!.when = { question: 'pulse', atLeast: 1 })),
    /rule high: speaks of unknown item 'pulse'/,
  );
  assert.match(
    bad((t) => (t.rules[0]!.when = { question: 'now', has: ['breathe'] })),
    /'now' has no option 'breathe'/,
  );
  assert.match(
    bad((t) => (t.rules[0]!.when = { question: 'now', is: true })),
    /not a yes\/no question/,
  );
  assert.match(
    bad((t) => t.rules.reverse()),
    /ordered most serious first/,
  );
  assert.match(
    bad((t) => (t.rules[0]!.sources = ['x'])),
    /unknown source 'x'/,
  );
  assert.match(
    bad((t) => (t.rules[0]!.leads = 'x')),
    /unknown advice 'x'/,
  );
  assert.match(
    bad((t) => (t.otherwise.leads = 'home')),
    /goes to a person/,
  );
  assert.match(
    bad((t) => (t.rules[0]!.because = { fi: 'x' } as never)),
    /decision rules.0.because.sv/,
  );
  assert.match(
    JSON.stringify(
      problemsIn({
        ...questionnaire,
        item: [
          ...questionnaire.item!,
          { linkId: 'a', type: 'string', enableWhen: [{ question: 'b', operator: 'exists' }] },
          { linkId: 'b', type: 'string', enableWhen: [{ question: 'a', operator: 'exists' }] },
        ],
      }),
    ),
    /lead back to itself/,
  );
});
