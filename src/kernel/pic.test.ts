import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from './clock.ts';
import { ageAt, readPic } from './pic.ts';

const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const SIGNS = { 18: ['+'], 19: ['-', 'Y', 'X', 'W', 'V', 'U'], 20: ['A', 'B', 'C', 'D', 'E', 'F'] } as const;

/** Any day from 1800 to 2099, any century sign that fits it, any individual number; with a right check character. */
const aCode = fc
  .record({ days: fc.integer({ min: 0, max: 109_571 }), individual: fc.integer({ min: 2, max: 999 }), which: fc.nat(5) })
  .map(({ days, individual, which }) => {
    const birthDate = addDays('1800-01-01', days);
    const [year, month, day] = birthDate.split('-') as [string, string, string];
    const signs = SIGNS[Number(year.slice(0, 2)) as 18 | 19 | 20];
    const digits = day + month + year.slice(2);
    const number = String(individual).padStart(3, '0');
    return {
      birthDate,
      individual,
      sign: signs[which % signs.length]!,
      pic: digits + signs[which % signs.length]! + number + CHECK[Number(digits + number) % 31]!,
    };
  });

test('every code made by the rules is read, with its birth date and whether it is a test code', () =>
  fc.assert(fc.property(aCode, ({ pic, birthDate, individual }) => assert.deepEqual(readPic(pic), { pic, birthDate, test: individual >= 900 }))));

test('one wrong digit or check character is always noticed', () =>
  fc.assert(
    fc.property(aCode, fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9, 10), fc.nat(30), ({ pic }, at, to) => {
      const wrong = CHECK[at === 10 ? to : to % 10]!;
      fc.pre(wrong !== pic[at]);
      assert.equal(readPic(pic.slice(0, at) + wrong + pic.slice(at + 1)), undefined);
    }),
  ));

test('codes that differ only by the century sign belong to different persons', () =>
  fc.assert(
    fc.property(aCode, ({ pic, sign, birthDate }) => {
      const century = Number(birthDate.slice(0, 2)) as 18 | 19 | 20;
      const all = SIGNS[century].map((other) => readPic(pic.replace(sign, other)));
      assert.equal(new Set(all.map((r) => r?.pic)).size, SIGNS[century].length);
      assert.deepEqual(new Set(all.map((r) => r?.birthDate)), new Set([birthDate]));
    }),
  ));

test('whatever is typed, reading never fails and what is read is in capitals', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.anything(),
        aCode.map((c) => ` ${c.pic.toLowerCase()} `),
      ),
      (text) => {
        const read = readPic(text);
        assert.ok(read === undefined || /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/.test(read.pic));
      },
    ),
  ));

test('a day that is not in the calendar is nobody’s birthday', () => {
  const with31 = (digits: string, sign: string, n: string) => digits + sign + n + CHECK[Number(digits + n) % 31]!;
  for (const [digits, sign] of [
    ['290223', 'A'],
    ['310499', '-'],
    ['000190', '-'],
    ['011390', '-'],
    ['290200', '-'],
  ] as const)
    assert.equal(readPic(with31(digits, sign, '900')), undefined);
  assert.equal(readPic(with31('290200', 'A', '900'))?.birthDate, '2000-02-29');
});

test('individual numbers 000 and 001 are given to nobody', () => {
  for (const n of ['000', '001']) assert.equal(readPic(`010190-${n}${CHECK[Number(`010190${n}`) % 31]}`), undefined);
});

test('one is a year older on the birthday, and on 1 March who was born on 29 February', () => {
  assert.equal(ageAt('2008-11-24', '2026-11-23'), 17);
  assert.equal(ageAt('2008-11-24', '2026-11-24'), 18);
  assert.equal(ageAt('2008-02-29', '2026-02-28'), 17);
  assert.equal(ageAt('2008-02-29', '2026-03-01'), 18);
  assert.equal(ageAt('2026-11-23', '2026-11-23'), 0);
});
