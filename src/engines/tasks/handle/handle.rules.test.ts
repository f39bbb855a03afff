import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { PractitionerId } from '../../../kernel/ids.ts';
import type { Situation } from '../task.ts';
import { type Command, judge } from './handle.rules.ts';

const noora = 'noora' as PractitionerId;
const niklas = 'niklas' as PractitionerId;
const now = new Date('2026-11-23T09:00:00+02:00');
const waiting: Situation = { state: 'waiting' };
const claimedBy = (practitioner: PractitionerId, minutesAgo = 0): Situation => ({
  state: 'claimed',
  claimed: { practitioner, name: practitioner, at: plusMinutes(now, -minutesAgo) },
});
const doneBy = (practitioner: PractitionerId): Situation => ({ state: 'done', done: { at: now, by: { practitioner, name: practitioner } } });

test('a nurse may take a task that waits', () => assert.equal(judge(waiting, 'claim', noora, now), 'yes'));
test('a nurse may not take what a colleague has', () => assert.equal(judge(claimedBy(niklas), 'claim', noora, now), 'theirs'));
test('taking one’s own task again changes nothing', () => assert.equal(judge(claimedBy(noora), 'claim', noora, now), 'already'));
test('a task must be taken before it is done', () => assert.equal(judge(waiting, 'complete', noora, now), 'unclaimed'));
test('only its owner ends a task', () => {
  assert.equal(judge(claimedBy(noora), 'complete', noora, now), 'yes');
  assert.equal(judge(claimedBy(niklas), 'complete', noora, now), 'theirs');
});
test('a second press on "done" does nothing twice', () => assert.equal(judge(doneBy(noora), 'complete', noora, now), 'already'));
test('a colleague’s task may be returned to the queue after half an hour, not before', () => {
  assert.equal(judge(claimedBy(niklas, 29), 'release', noora, now), 'theirs');
  assert.equal(judge(claimedBy(niklas, 30), 'release', noora, now), 'yes');
});
test('a waiting task may be handed on by anybody of the unit, a claimed one by its owner', () => {
  assert.equal(judge(waiting, 'hand-on', noora, now), 'yes');
  assert.equal(judge(claimedBy(noora), 'hand-on', noora, now), 'yes');
  assert.equal(judge(claimedBy(niklas, 500), 'hand-on', noora, now), 'theirs');
});

const commands = fc.array(
  fc.record({ who: fc.constantFrom(noora, niklas, 'leena' as PractitionerId), command: fc.constantFrom<Command>('claim', 'release', 'complete') }),
);

const after = (task: Situation, { who, command }: { who: PractitionerId; command: Command }): Situation => {
  if (judge(task, command, who, now) !== 'yes') return task;
  assert.notEqual(task.state, 'done');
  if (command !== 'claim') assert.ok(task.state === 'claimed' && task.claimed.practitioner === who);
  return { claim: claimedBy(who), release: waiting, complete: doneBy(who), 'hand-on': waiting }[command];
};

test('whatever nurses do in whatever order, a done task stays done and only its owner changes it', () => {
  fc.assert(fc.property(commands, (steps) => void steps.reduce(after, waiting)));
});
