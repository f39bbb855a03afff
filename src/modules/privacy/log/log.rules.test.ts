import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LogLine } from '../../../kernel/audit/read.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { csv } from './csv.rules.ts';
import { readFilter, sinceOf } from './log.input.ts';
import { byDay, partyOf } from './log.rules.ts';

const me = 'me' as PersonId;
let ids = 1000;
const aLine = (at: string, more: Partial<LogLine> = {}): LogLine => ({
  id: String(--ids),
  at: new Date(at),
  role: 'professional',
  person: null,
  actingFor: null,
  basis: null,
  practitioner: null,
  name: null,
  title: null,
  units: null,
  systemName: null,
  client: null,
  action: 'queue.open-task',
  purpose: 'care',
  matter: null,
  subject: me,
  data: null,
  outcome: 'done',
  emergency: null,
  reason: null,
  session: null,
  ...more,
});

test('lines stand under their Finnish day, what one did oneself and what the service did apart', () => {
  const days = byDay([
    aLine('2026-11-23T22:30:00Z'),
    aLine('2026-11-23T21:30:00Z', { role: 'resident', person: me }),
    aLine('2026-11-23T20:30:00Z', { role: 'system' }),
  ]);
  assert.deepEqual(
    days.map((d) => [d.day, d.others.length, d.own.length, d.service.length]),
    [
      ['2026-11-24', 1, 0, 0],
      ['2026-11-23', 0, 1, 1],
    ],
  );
});

test('the same thing again and again is told once, with how many times', () => {
  const [day] = byDay([aLine('2026-11-23T10:02:00Z'), aLine('2026-11-23T10:01:00Z'), aLine('2026-11-23T10:00:00Z', { reason: 'x' })]);
  assert.deepEqual(
    day?.others.map((d) => [d.times, d.earliest.at.toISOString(), d.latest.at.toISOString()]),
    [
      [2, '2026-11-23T10:01:00.000Z', '2026-11-23T10:02:00.000Z'],
      [1, '2026-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
    ],
  );
});

test('no line is lost or told twice, whatever the log', () => {
  const line = fc.record({
    minute: fc.nat(5000),
    role: fc.constantFrom('resident', 'professional', 'system', 'client', 'officer', 'admin'),
    person: fc.constantFrom(me, 'other' as PersonId),
    action: fc.constantFrom('a.b', 'c.d'),
  });
  fc.assert(
    fc.property(fc.array(line), (made) => {
      const lines = made
        .toSorted((a, b) => b.minute - a.minute)
        .map(({ minute, role, person, action }) =>
          aLine(new Date(1.79e12 + minute * 60_000).toISOString(), { role: role as LogLine['role'], person, action }),
        );
      const told = byDay(lines).flatMap((d) => [...d.others, ...d.own, ...d.service]);
      return told.reduce((n, d) => n + d.times, 0) === lines.length && byDay(lines).every((d, i, all) => i === 0 || d.day < all[i - 1]!.day);
    }),
  );
});

test('who acted for me is not me', () => {
  assert.equal(partyOf({ role: 'resident', person: me, subject: me }), 'self');
  assert.equal(partyOf({ role: 'resident', person: 'mother' as PersonId, subject: me }), 'representative');
  assert.equal(partyOf({ role: 'anonymous', person: null, subject: me }), 'service');
});

test('what is asked of the log in a bent way is the default', () => {
  const plain = { by: undefined, span: '730', before: undefined };
  for (const query of ['', 'by=x&span=9&before=1;drop', 'before=-1', 'span=', 'by='])
    assert.deepEqual(readFilter(new URLSearchParams(query)), plain, query);
  assert.deepEqual(readFilter(new URLSearchParams('by=emergency&span=all&before=12')), { by: 'emergency', span: 'all', before: '12' });
  assert.equal(sinceOf('30', new Date('2026-11-23T10:00:00Z'))?.toISOString(), '2026-10-23T21:00:00.000Z');
  assert.equal(sinceOf('all', new Date()), undefined);
});

test('a file for a spreadsheet keeps its cells, and none is a formula', () => {
  assert.equal(csv([['a;b', 'c"d', '=1+1', '-2', 'rivi\nvaihto', 3]]), '\uFEFF"a;b";"c""d";\'=1+1;\'-2;"rivi\nvaihto";3\r\n');
});
