import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Task } from '../../../engines/tasks/index.ts';
import type { PractitionerId } from '../../../kernel/ids.ts';
import { ageOf, isOverdue, orderOf, sectionOf } from './row.rules.ts';

const noora = 'noora' as PractitionerId;
const niklas = 'niklas' as PractitionerId;
const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
const aTask = (more: object = {}) => ({ id: 't', state: 'waiting', urgency: 'today', dueAt: null, createdAt: at(6), ...more }) as unknown as Task;
const claimed = aTask({ state: 'claimed', claimed: { practitioner: noora, name: 'Noora', at: at(7) } });

test('a nurse’s own task is among her own, on a colleague’s desk with colleagues', () => {
  assert.equal(sectionOf(claimed, noora), 'mine');
  assert.equal(sectionOf(claimed, niklas), 'others');
  assert.equal(sectionOf(aTask(), noora), 'waiting');
});
test('a child turns seven on the birthday, not a day before', () => {
  assert.equal(ageOf('2019-11-23', '2026-11-22'), 6);
  assert.equal(ageOf('2019-11-23', '2026-11-23'), 7);
  assert.equal(ageOf(null, '2026-11-23'), undefined);
});
test('one born on a leap day is a year older by the first of March', () => {
  assert.equal(ageOf('2024-02-29', '2026-03-01'), 2);
});
test('rows sort by urgency, then by what is due first, then by who came first', () => {
  const rows = [
    aTask({ id: 'self', urgency: 'selfcare' }),
    aTask({ id: 'second', createdAt: at(8) }),
    aTask({ id: 'first' }),
    aTask({ id: 'due', dueAt: at(12), createdAt: at(9) }),
    aTask({ id: 'acute', urgency: 'urgent', createdAt: at(10) }),
  ];
  assert.deepEqual(
    rows.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)).map((t) => t.id),
    ['acute', 'due', 'first', 'second', 'self'],
  );
});
test('what was done last is the first of the done', () => {
  const done = (hour: number) => aTask({ state: 'done', done: { at: at(hour), by: undefined } });
  assert.ok(orderOf(done(12)) < orderOf(done(11)));
});
test('a task is late after its time, and a done one no more', () => {
  assert.equal(isOverdue(aTask({ dueAt: at(9) }), at(10)), true);
  assert.equal(isOverdue(aTask({ dueAt: at(11) }), at(10)), false);
  assert.equal(isOverdue(aTask({ state: 'done', dueAt: at(9), done: { at: at(9), by: undefined } }), at(10)), false);
});
