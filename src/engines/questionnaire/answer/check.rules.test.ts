import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { open } from '../define/definition.ts';
import { choice, choices, freeText, number, yesNo } from '../define/write.ts';
import type { Answer, Item } from '../fhir.ts';
import { problemText } from '../texts.ts';
import { check } from './check.rules.ts';
import { asTyped } from './typed.ts';

const words = (fi: string) => ({ fi, sv: fi, en: fi });
const asked = (item: Item) => open({ resourceType: 'Questionnaire', item: [item] }).nodes.get(item.linkId)!;
const of = (item: Item, answer: string | string[], more: Record<string, string> = {}) => check(asked(item), { answer, ...more });

const fever = number('fever', words('Paljonko?'), { decimal: true, min: 34, max: 43 });
const age = number('age', words('Ikä?'), { min: 0, max: 120 });
const sex = choice('sex', words('Sukupuoli?'), [
  { code: 'f', ...words('nainen') },
  { code: 'm', ...words('mies') },
]);
const signs = choices('signs', words('Onko?'), [
  { code: 'a', ...words('a') },
  { code: 'b', ...words('b') },
  { code: 'none', exclusive: true, ...words('ei') },
]);

test('a temperature may be written with a comma or a point', () => {
  for (const typed of ['38,5', '38.5', ' 38,5 ']) assert.deepEqual(of(fever, typed), { answers: [{ valueDecimal: 38.5 }] });
});
test('what is not a number, or is out of limits, is said so with the limit', () => {
  assert.deepEqual(of(fever, 'paljon'), { problem: { key: 'number' } });
  assert.deepEqual(of(fever, '385'), { problem: { key: 'too-big', values: { min: 34, max: 43 } } });
  assert.deepEqual(of(age, '38,5'), { problem: { key: 'whole-number' } });
  assert.deepEqual(of(age, '-1'), { problem: { key: 'too-small', values: { min: 0, max: 120 } } });
  for (const odd of ['1e9', '0x10', 'NaN', 'Infinity', '9'.repeat(40)]) assert.ok('problem' in of(age, odd));
});
test('an empty answer is a problem only where an answer is required', () => {
  assert.deepEqual(of(age, ''), { problem: { key: 'missing' } });
  assert.deepEqual(of(yesNo('x', words('x')), ''), { problem: { key: 'choose' } });
  assert.deepEqual(of(freeText('x', words('x'), { optional: true }), '   '), { answers: [] });
});
test('a forged option, two options of one, and yes-no with something else are refused', () => {
  assert.deepEqual(of(sex, 'f'), { answers: [{ valueCoding: { code: 'f', display: 'nainen' } }] });
  assert.deepEqual(of(sex, 'x'), { problem: { key: 'not-an-option' } });
  assert.deepEqual(of(sex, ['f', 'm']), { problem: { key: 'only-one' } });
  assert.deepEqual(of(yesNo('x', words('x')), 'maybe'), { problem: { key: 'not-an-option' } });
});
test('"none of these" cannot be ticked together with a sign', () => {
  assert.deepEqual(of(signs, ['a', 'none']), { problem: { key: 'exclusive' } });
  assert.equal((of(signs, ['a', 'b', 'a']) as { answers: unknown[] }).answers.length, 2);
  assert.deepEqual(of(signs, []), { problem: { key: 'choose-some' } });
});
test('an own answer to an open choice is kept, also when its button was not pressed', () => {
  const open: Item = { ...sex, type: 'open-choice' };
  assert.deepEqual(of(open, '', { 'answer-other': 'muu' }), { answers: [{ valueString: 'muu' }] });
  assert.deepEqual(of(open, '_other', { 'answer-other': '' }), { problem: { key: 'other' } });
});
test('a day is written as in Finland or in the international form, and must exist', () => {
  const day: Item = { linkId: 'd', type: 'date', extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueDate: '2026-11-23' }] };
  for (const typed of ['1.2.2026', '01/02/2026', '2026-02-01']) assert.deepEqual(of(day, typed), { answers: [{ valueDate: '2026-02-01' }] });
  assert.deepEqual(of(day, '30.2.2026'), { problem: { key: 'date' } });
  assert.deepEqual(of(day, '24.11.2026'), { problem: { key: 'too-late', values: { max: '23.11.2026' } } });
});
test('a quantity takes its unit from the definition or from the choice', () => {
  const kg = { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg' },
    g = { ...kg, code: 'g', display: 'g' };
  const ext = (url: string, valueCoding: object) => ({ url: `http://hl7.org/fhir/StructureDefinition/questionnaire-${url}`, valueCoding });
  const fixed: Item = { linkId: 'q', type: 'quantity', extension: [ext('unit', kg)] },
    two: Item = { linkId: 'q', type: 'quantity', extension: [ext('unitOption', kg), ext('unitOption', g)] };
  assert.deepEqual(of(fixed, '70,5'), { answers: [{ valueQuantity: { value: 70.5, unit: 'kg', system: kg.system, code: 'kg' } }] });
  assert.deepEqual(of(two, '70'), { problem: { key: 'unit' } });
  assert.deepEqual(of(two, '70', { 'answer-unit': 'g' }), { answers: [{ valueQuantity: { value: 70, unit: 'g', system: kg.system, code: 'g' } }] });
});
test('over-long text is refused with the limit, and NUL never reaches the database', () => {
  assert.deepEqual(of(freeText('x', words('x'), { max: 5 }), 'aaaaaa'), { problem: { key: 'too-long', values: { max: 5 } } });
  assert.deepEqual(of(freeText('x', words('x')), 'a\u0000b\r\nc'), { answers: [{ valueString: 'ab\nc' }] });
});
test('whatever is posted, a check answers and its problem has words in three languages', () => {
  const items = [
    fever,
    age,
    sex,
    signs,
    yesNo('x', words('x')),
    freeText('x', words('x')),
    { linkId: 'd', type: 'date' } as Item,
    { ...sex, type: 'open-choice' } as Item,
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...items),
      fc.oneof(fc.string(), fc.array(fc.string()), fc.string({ unit: 'binary' })),
      fc.string(),
      (item, answer, other) => {
        const checked = check(asked(item), { answer, 'answer-other': other });
        if ('problem' in checked)
          for (const lang of ['fi', 'sv', 'en'] as const) assert.doesNotMatch(problemText(checked.problem, lang), /problem\.|\{/);
        else JSON.parse(JSON.stringify(checked.answers));
      },
    ),
  );
});
test('what was answered comes back into the form as it can be read again', () => {
  for (const [item, answer] of [
    [fever, '38,5'],
    [age, '42'],
    [sex, 'f'],
    [signs, ['a', 'b']],
    [yesNo('x', words('x')), 'true'],
    [freeText('x', words('x')), 'a\nb'],
    [{ linkId: 'd', type: 'date' }, '1.2.2026'],
    [{ linkId: 't', type: 'time' }, '9.30'],
  ] as [Item, string | string[]][])
    for (const lang of ['fi', 'en'] as const) {
      const checked = of(item, answer) as { answers: Answer[] };
      assert.deepEqual(check(asked(item), asTyped(asked(item), checked.answers, lang)), checked);
    }
  const open: Item = { ...sex, type: 'open-choice' },
    own = of(open, '', { 'answer-other': 'muu' }) as { answers: Answer[] };
  assert.deepEqual(check(asked(open), asTyped(asked(open), own.answers, 'fi')), own);
});
