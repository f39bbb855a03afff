import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inForce, mayBecome } from './life.rules.ts';

const now = new Date('2026-11-23T08:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test('a consent lives one way: proposed, active, inactive', () => {
  assert.ok(mayBecome('proposed', 'active'));
  assert.ok(mayBecome('proposed', 'inactive', 'declined'));
  assert.ok(mayBecome('active', 'inactive', 'withdrawn'));
  for (const to of ['proposed', 'active', 'inactive'] as const) assert.ok(!mayBecome('inactive', to, 'error'), to);
  assert.ok(!mayBecome('active', 'proposed'));
});
test('an end has a reason that fits', () => {
  assert.ok(!mayBecome('active', 'inactive'));
  assert.ok(!mayBecome('active', 'inactive', 'declined'));
  assert.ok(!mayBecome('proposed', 'active', 'error'));
});
test('it holds from its start until its end, the end not within', () => {
  const consent = { status: 'active', startsAt: at(-10), endsAt: at(10) } as const;
  assert.ok(inForce(consent, now));
  assert.ok(!inForce({ ...consent, endsAt: now }, now));
  assert.ok(!inForce({ ...consent, startsAt: at(1) }, now));
  assert.ok(!inForce({ ...consent, status: 'proposed' }, now));
  assert.ok(inForce({ ...consent, endsAt: null }, at(1_000_000)));
});
