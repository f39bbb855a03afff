import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comeFrom, type Facts, isOn, mayBeMissed, stageOf, timesOf } from './visits.rules.ts';

const starts = new Date('2026-11-23T09:30:00+02:00');
const at = (minutes: number) => new Date(starts.getTime() + minutes * 60_000);
const aVisit = (more: Partial<Facts> = {}): Facts => ({ starts, ends: at(20), cancelled: false, opened: false, outcome: null, ...more });
const practice = timesOf('production');
const demo = timesOf('demo');

test('a resident comes to the waiting room a quarter before, not earlier', () => {
  assert.equal(stageOf(aVisit(), at(-16), practice), 'early');
  assert.equal(stageOf(aVisit(), at(-15), practice), 'waiting');
  assert.deepEqual(comeFrom(aVisit(), practice), at(-15));
});
test('in the demo a visit can be opened the day before', () => {
  assert.equal(stageOf(aVisit(), at(-23 * 60), demo), 'waiting');
  assert.equal(stageOf(aVisit(), at(-25 * 60), demo), 'early');
});
test('a nurse who is hours behind can still hold the visit, but not on the next day', () => {
  assert.equal(stageOf(aVisit(), at(3 * 60), practice), 'waiting');
  assert.equal(stageOf(aVisit(), at(24 * 60), practice), 'late');
});
test('an opened visit stays open until it is ended', () => {
  assert.equal(stageOf(aVisit({ opened: true }), at(24 * 60), practice), 'open');
  assert.equal(stageOf(aVisit({ opened: true, outcome: 'held' }), at(10), practice), 'held');
});
test('a cancelled time has no waiting room', () => {
  assert.equal(stageOf(aVisit({ cancelled: true }), at(0), practice), 'cancelled');
  assert.equal(isOn('cancelled'), false);
});
test('that the resident did not come can be said five minutes after the start', () => {
  assert.equal(mayBeMissed(aVisit(), at(4), practice), false);
  assert.equal(mayBeMissed(aVisit(), at(5), practice), true);
  assert.equal(mayBeMissed(aVisit({ opened: true }), at(10), practice), true);
  assert.equal(mayBeMissed(aVisit(), at(24 * 60), practice), true, 'also the day after, so that no visit stays without an end');
});
test('an ended or cancelled visit is never missed', () => {
  for (const more of [{ outcome: 'held' as const, opened: true }, { outcome: 'no-show' as const }, { cancelled: true }])
    assert.equal(mayBeMissed(aVisit(more), at(30), demo), false);
});
