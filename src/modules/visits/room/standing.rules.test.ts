import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PresenceId, Standing } from './presence.store.ts';
import { pageToCall, seenBy } from './standing.rules.ts';

const page = (name: string) => name as PresenceId;
const aVisit = (more: Partial<Standing> = {}): Standing => ({
  opened: false,
  outcome: null,
  residentHere: false,
  professionalHere: false,
  residentPage: null,
  professionalPage: null,
  residentCame: null,
  ...more,
});

test('a resident alone in the waiting room is told to wait', () =>
  assert.equal(seenBy('resident', aVisit({ residentHere: true, residentCame: new Date(0) })), 'alone'));
test('a resident is told when the nurse is preparing', () => assert.equal(seenBy('resident', aVisit({ professionalHere: true })), 'near'));
test('a nurse sees who waits, and who was there but is not now', () => {
  assert.equal(seenBy('professional', aVisit()), 'alone');
  assert.equal(seenBy('professional', aVisit({ residentHere: true, residentCame: new Date(0) })), 'near');
  assert.equal(seenBy('professional', aVisit({ residentCame: new Date(0) })), 'came');
});
test('in an opened visit each sees whether the other is there', () => {
  assert.equal(seenBy('resident', aVisit({ opened: true, professionalHere: true })), 'open');
  assert.equal(seenBy('professional', aVisit({ opened: true, residentCame: new Date(0) })), 'broken');
});
test('an ended visit is over for both', () =>
  assert.equal(seenBy('resident', aVisit({ opened: true, outcome: 'held', professionalHere: true })), 'over'));
test('picture and sound begin only in an opened visit, with a page that can', () => {
  assert.equal(pageToCall('resident', aVisit({ professionalPage: page('p') })), null);
  assert.equal(pageToCall('resident', aVisit({ opened: true, professionalPage: page('p') })), 'p');
  assert.equal(pageToCall('professional', aVisit({ opened: true, residentHere: true })), null, 'a resident without the script');
});
