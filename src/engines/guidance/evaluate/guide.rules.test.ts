import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aGuidance, anOutside, aRule } from '../a-guidance.ts';
import { guide } from './guide.rules.ts';
import { momentOf, type Situation } from './situation.ts';

/** Saturday 28 November 2026 at 12:00 in Finland. */
const noon = new Date('2026-11-28T10:00:00Z');
const asking = (more: Partial<Situation> = {}, now = noon, open: string[] = []): Situation => ({
  need: 'flu',
  lang: 'fi',
  signedIn: false,
  moment: momentOf(now, open),
  ...more,
});
const given = (rules: ReturnType<typeof aRule>[], situation: Situation, works?: Parameters<typeof guide>[2]) =>
  guide(aGuidance({ rules, outside: [anOutside('own')] }), situation, works).given.map((g) => g.target);

test('rules give their targets in order, each once, and say which rule it was', () => {
  const rules = [aRule('a', { targets: ['service:one', 'service:two'] }), aRule('b', { targets: ['service:two', 'service:three'] })];
  const guided = guide(aGuidance({ rules }), asking());
  assert.deepEqual(
    guided.given.map((g) => [g.target, g.rule.key]),
    [
      ['service:one', 'a'],
      ['service:two', 'a'],
      ['service:three', 'b'],
    ],
  );
  assert.deepEqual(guided.otherwise, ['service:station']);
});

test('a municipality’s own solution is for its people alone, and for nobody who has not told where they live', () => {
  const rules = [aRule('own', { municipalities: ['434'], targets: ['outside:own'] })];
  assert.deepEqual(given(rules, asking({ municipality: '434' })), ['outside:own']);
  assert.deepEqual(given(rules, asking({ municipality: '638' })), []);
  assert.deepEqual(given(rules, asking()), []);
});

test('until its last day a municipality’s own booking stands before the county’s, and from the next day the county’s is there', () => {
  const rules = [
    aRule('own', { municipalities: ['434'], targets: ['outside:own'], until: '2026-12-31', last: true }),
    aRule('county', { targets: ['channel:e-clinic'] }),
  ];
  const at = (time: string) => given(rules, asking({ municipality: '434' }, new Date(time)));
  assert.deepEqual(at('2026-12-31T21:59:00Z'), ['outside:own'], 'a minute to midnight in Finland');
  assert.deepEqual(at('2026-12-31T22:00:00Z'), ['channel:e-clinic'], 'midnight in Finland');
});

test('a rule with nothing that works is passed over, even when it would be the last', () => {
  const rules = [aRule('off', { targets: ['outside:own'], last: true }), aRule('county', { targets: ['service:digital'] })];
  const guided = guide(aGuidance({ rules }), asking(), (t) => t !== 'outside:own');
  assert.deepEqual(
    guided.trace.map((t) => t.why),
    ['nothing-works', undefined],
  );
  assert.deepEqual(guided.given[0]?.target, 'service:digital');
});

test('while the phone is closed another number comes first', () => {
  const rules = [aRule('closed', { time: { kind: 'closed', channel: 'phone' }, targets: ['outside:own'] })];
  assert.deepEqual(given(rules, asking({}, noon, ['phone'])), []);
  assert.deepEqual(given(rules, asking({}, noon)), ['outside:own']);
});

test('hours that go over midnight belong to the day they began on', () => {
  const fridayNight = [aRule('night', { time: { kind: 'clock', days: [5], from: '21:00', to: '08:00' } })];
  const at = (time: string) => given(fridayNight, asking({}, new Date(time))).length;
  assert.deepEqual(
    ['2026-11-27T18:59:00Z', '2026-11-27T19:00:00Z', '2026-11-28T05:59:00Z', '2026-11-28T06:00:00Z', '2026-11-28T20:00:00Z'].map(at),
    [0, 1, 1, 0, 0],
  );
});

test('for whom, in which turn of life, language and signing in are told, or do not count', () => {
  const rules = [
    aRule('child', { audiences: ['child'], targets: ['service:child'] }),
    aRule('birth', { lifeEvents: ['birth'], targets: ['service:birth'] }),
    aRule('sv', { langs: ['sv'], targets: ['service:sv'] }),
    aRule('in', { signedIn: true, targets: ['service:in'] }),
  ];
  assert.deepEqual(given(rules, asking()), []);
  assert.deepEqual(given(rules, asking({ audience: 'child', lifeEvent: 'birth', lang: 'sv', signedIn: true })), [
    'service:child',
    'service:birth',
    'service:sv',
    'service:in',
  ]);
});
