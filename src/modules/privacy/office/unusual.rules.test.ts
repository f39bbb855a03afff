import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DailyUse, Handled } from '../../../kernel/audit/usage.ts';
import { addDays } from '../../../kernel/clock.ts';
import type { MatterId, PersonId, PractitionerId, UnitId } from '../../../kernel/ids.ts';
import { type Facts, findUnusual, LIMITS, median, namesake } from './unusual.rules.ts';

const DAY = '2026-11-23';
const nurse = { practitioner: 'nurse' as PractitionerId, name: 'Noora Näyte', title: 'sairaanhoitaja', units: ['centre' as UnitId] };
const used = (day: string, persons: number, more: Partial<DailyUse> = {}): DailyUse => ({ ...nurse, day, persons, atNight: 0, refused: 0, ...more });
const nothing: Facts = { day: DAY, use: [], handled: [], names: new Map(), matterUnits: new Map(), emergencies: [] };
const aWeekOf = (persons: number, more: Partial<DailyUse> = {}) => Array.from({ length: 7 }, (_, i) => used(addDays(DAY, -1 - i), persons, more));
const rules = (facts: Partial<Facts>) => findUnusual({ ...nothing, ...facts }).map((f) => f.rule);
const handled = (subject: string, matters: string[] = []): Handled => ({ ...nurse, subject: subject as PersonId, matters: matters as MatterId[] });
const named = (given: string, family: string) => new Map([['p' as PersonId, { given, family }]]);

test('a day like the others tells nothing', () => assert.deepEqual(rules({ use: [...aWeekOf(30), used(DAY, 45)] }), []));
test('over three times the own usual is told, with the usual', () => {
  const [found] = findUnusual({ ...nothing, use: [...aWeekOf(10), used(DAY, 31)] });
  assert.deepEqual([found?.rule, found?.facts], ['volume', { n: 31, usual: 10, of: 'own' }]);
});
test('a new worker is compared with the unit', () => {
  const colleagues = aWeekOf(8, { practitioner: 'other' as PractitionerId });
  assert.deepEqual(findUnusual({ ...nothing, use: [...colleagues, used(DAY, 25)] })[0]?.facts, { n: 25, usual: 8, of: 'unit' });
  assert.deepEqual(
    rules({
      use: [
        ...aWeekOf(8, { practitioner: 'far' as PractitionerId, units: ['far' as UnitId] }),
        ...aWeekOf(15, { practitioner: 'near' as PractitionerId }),
        used(DAY, 25),
      ],
    }),
    [],
  );
});
test('nobody is told of for so few as twenty', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 28 }), fc.nat(LIMITS.persons), (before, today) => {
      const use = [...before.map((n, i) => used(addDays(DAY, -1 - i), n)), used(DAY, today)];
      return !rules({ use }).includes('volume');
    }),
  );
});
test('when a number of persons is unusual, a greater is too; and more work before never makes it more unusual', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: LIMITS.knownDays, maxLength: 28 }),
      fc.nat(300),
      fc.nat(100),
      (before, today, more) => {
        const told = (days: number[], n: number) =>
          rules({ use: [...days.map((d, i) => used(addDays(DAY, -1 - i), d)), used(DAY, n)] }).includes('volume');
        return (
          (!told(before, today) || told(before, today + more)) &&
          (told(before, today) ||
            !told(
              before.map((d) => d + more),
              today,
            ))
        );
      },
    ),
  );
});
test('the middle figure lies between the least and the greatest, with as many on both sides', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (figures) => {
      const m = median(figures);
      return figures.filter((f) => f < m).length <= figures.length / 2 && figures.filter((f) => f > m).length <= figures.length / 2;
    }),
  );
  assert.equal(median([]), 0);
});

test('a person of the same name is told: the same first name too, or the family only', () => {
  assert.deepEqual(rules({ handled: [handled('p')], names: named('Noora Maria', 'Näyte') }), ['own-data']);
  assert.deepEqual(rules({ handled: [handled('p')], names: named('Ville', 'NÄYTE') }), ['family-name']);
  assert.deepEqual(rules({ handled: [handled('p')], names: named('Ville', 'Näyte-Malli') }), ['family-name']);
  assert.deepEqual(rules({ handled: [handled('p')], names: named('Noora', 'Malli') }), []);
  assert.equal(namesake('Cher', { given: 'Cher', family: 'Cher' }), undefined);
});

test('matters that have never been in the own units are told, and those that have moved on are not', () => {
  const units = new Map([
    ['here' as MatterId, ['centre' as UnitId]],
    ['moved' as MatterId, ['sipoo' as UnitId, 'centre' as UnitId]],
    ['elsewhere' as MatterId, ['sipoo' as UnitId]],
  ]);
  assert.deepEqual(
    rules({ handled: [handled('p', ['here']), handled('q', ['moved']), handled('r', ['elsewhere', 'here']), handled('s')], matterUnits: units }),
    [],
  );
  const [found] = findUnusual({ ...nothing, handled: [handled('p', ['elsewhere']), handled('q', ['elsewhere'])], matterUnits: units });
  assert.deepEqual([found?.rule, found?.facts], ['outside-unit', { n: 2, persons: ['p', 'q'] }]);
});

test('work at night is told of one who does not do it, and not of one who does', () => {
  assert.deepEqual(rules({ use: [...aWeekOf(10), used(DAY, 10, { atNight: 5 })] }), ['after-hours']);
  assert.deepEqual(rules({ use: [...aWeekOf(10), used(DAY, 10, { atNight: 4 })] }), []);
  assert.deepEqual(rules({ use: [...aWeekOf(10, { atNight: 3 }), used(DAY, 10, { atNight: 9 })] }), []);
});

test('five refused attempts in a day and three emergencies in a week are told', () => {
  assert.deepEqual(rules({ use: [used(DAY, 0, { refused: 4 })] }), []);
  assert.deepEqual(rules({ use: [used(DAY, 0, { refused: 5 })] }), ['refused']);
  const broke = (day: string) => ({ ...nurse, day });
  assert.deepEqual(rules({ emergencies: [broke(DAY), broke('2026-11-20')] }), []);
  assert.deepEqual(rules({ emergencies: [broke(DAY), broke('2026-11-20'), broke('2026-11-19')] }), ['emergency']);
  assert.deepEqual(rules({ emergencies: [broke('2026-11-21'), broke('2026-11-20'), broke('2026-11-19')] }), [], 'told on the day of the third');
});

test('looked for again, the same findings have the same keys, and no two are alike', () => {
  const facts: Facts = {
    ...nothing,
    use: [...aWeekOf(5), used(DAY, 40, { atNight: 9, refused: 9 })],
    handled: [handled('p'), handled('q')],
    names: new Map([
      ['p' as PersonId, { given: 'A', family: 'Näyte' }],
      ['q' as PersonId, { given: 'B', family: 'Näyte' }],
    ]),
  };
  const keys = findUnusual(facts).map((f) => f.key);
  assert.deepEqual(
    keys,
    findUnusual(facts).map((f) => f.key),
  );
  assert.equal(new Set(keys).size, keys.length);
  assert.equal(keys.length, 5);
});
