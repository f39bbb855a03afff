import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weekdayOf } from './clock.ts';
import { easterOf, holidayOf, holidaysOf } from './holidays.ts';

test('Easter falls where the almanac says', () => {
  const almanac = { 2000: '04-23', 2019: '04-21', 2024: '03-31', 2025: '04-20', 2026: '04-05', 2027: '03-28', 2038: '04-25', 2285: '03-22' };
  for (const [year, day] of Object.entries(almanac)) assert.equal(easterOf(Number(year)), `${year}-${day}`);
});

test('the weekday holidays of 2025 are those of the almanac', () => {
  const weekdays = [...holidaysOf(2025).keys()].filter((d) => weekdayOf(d) <= 5).sort();
  assert.deepEqual(
    weekdays,
    ['01-01', '01-06', '04-18', '04-21', '05-01', '05-29', '06-20', '12-24', '12-25', '12-26'].map((d) => `2025-${d}`),
  );
});

test('Midsummer, All Saints and Independence Day of 2026 are known, an ordinary Monday is not', () => {
  assert.equal(holidayOf('2026-06-19'), 'midsummer-eve');
  assert.equal(holidayOf('2026-06-20'), 'midsummer');
  assert.equal(holidayOf('2026-10-31'), 'all-saints');
  assert.equal(holidayOf('2026-12-06'), 'independence-day');
  assert.equal(holidayOf('2026-11-23'), undefined);
});

test('in two hundred years the moving feasts keep their weekdays', () => {
  const weekday = { 'good-friday': 5, easter: 7, 'easter-monday': 1, ascension: 4, pentecost: 7, 'midsummer-eve': 5, midsummer: 6, 'all-saints': 6 };
  for (let year = 1950; year < 2150; year++)
    for (const [day, holiday] of holidaysOf(year))
      if (holiday in weekday) assert.equal(weekdayOf(day), weekday[holiday as keyof typeof weekday], day);
});
