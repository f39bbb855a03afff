import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf, spanOf } from './dates.rules.ts';

const said = (text: string) => {
  const span = spanOf(text);
  return span && [span.from?.toISOString(), span.to?.toISOString()];
};

test('a day is a day in Finland, in winter and in summer', () => {
  assert.deepEqual(said('2026-11-23'), ['2026-11-22T22:00:00.000Z', '2026-11-23T22:00:00.000Z']);
  assert.deepEqual(said('2026-07-01'), ['2026-06-30T21:00:00.000Z', '2026-07-01T21:00:00.000Z']);
});
test('the day when clocks are turned back has 25 hours', () => {
  const span = spanOf('2026-10-25')!;
  assert.equal((span.to!.getTime() - span.from!.getTime()) / 3_600_000, 25);
});
test('prefixes open one side', () => {
  assert.deepEqual(said('ge2026'), ['2025-12-31T22:00:00.000Z', undefined]);
  assert.deepEqual(said('gt2026-11'), ['2026-11-30T22:00:00.000Z', undefined]);
  assert.deepEqual(said('le2026-11-23'), [undefined, '2026-11-23T22:00:00.000Z']);
  assert.deepEqual(said('lt2026-11-23'), [undefined, '2026-11-22T22:00:00.000Z']);
});
test('a moment lasts as long as it is written', () => {
  assert.deepEqual(said('2026-11-23T09:30:00+02:00'), ['2026-11-23T07:30:00.000Z', '2026-11-23T07:30:01.000Z']);
  assert.deepEqual(said('2026-11-23T09:30Z'), ['2026-11-23T09:30:00.000Z', '2026-11-23T09:31:00.000Z']);
  assert.deepEqual(said('2026-11-23T09:30:00.250Z'), ['2026-11-23T09:30:00.250Z', '2026-11-23T09:30:00.251Z']);
});
test('what is no date, or a comparison we do not know, is nothing', () => {
  for (const text of ['', 'today', '2026-13', '2026-02-30', 'ne2026', 'sa2026', '26-11-23', '2026-11-23T25:00Z', '2026-11-23 09:30', '２０２６'])
    assert.equal(spanOf(text), undefined, text);
});
test('birth dates are days without hours', () => {
  assert.deepEqual(daysOf('1986-03-14'), { from: '1986-03-14', to: '1986-03-15' });
  assert.deepEqual(daysOf('1986'), { from: '1986-01-01', to: '1987-01-01' });
  assert.deepEqual(daysOf('ge1986-03'), { from: '1986-03-01' });
  assert.equal(daysOf('1986-03-14T10:00Z'), undefined);
});
