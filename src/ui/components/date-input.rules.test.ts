import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate, typedDate } from './date-input.rules.ts';

const typed = (day: string, month: string, year: string) => ({ 'born-day': day, 'born-month': month, 'born-year': year });

test('a day typed in the Finnish way is understood', () =>
  assert.deepEqual(readDate(typed('7', '3', '1985'), 'born'), { kind: 'day', day: '1985-03-07' }));
test('nothing typed is not a mistake', () => assert.deepEqual(readDate({}, 'born'), { kind: 'empty' }));
test('there is no 31st of February', () => assert.deepEqual(readDate(typed('31', '2', '1985'), 'born'), { kind: 'impossible' }));
test('there is a 29th of February every fourth year', () =>
  assert.deepEqual(readDate(typed('29', '2', '2028'), 'born'), { kind: 'day', day: '2028-02-29' }));
test('a year of two digits could be any century', () => assert.deepEqual(readDate(typed('7', '3', '85'), 'born'), { kind: 'impossible' }));
test('words are not a day', () => assert.deepEqual(readDate(typed('seven', '3', '1985'), 'born'), { kind: 'impossible' }));
test('what was typed comes back as it was', () => assert.deepEqual(typedDate(typed('31', '2', '85'), 'born'), { day: '31', month: '2', year: '85' }));
