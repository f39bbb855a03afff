import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Guidance, Rule, TargetRef, TimeWindow } from '../../../../counties/guidance.ts';
import { LANGS } from '../../../kernel/i18n.ts';
import { aGuidance, aNeed, anOutside, aRule } from '../a-guidance.ts';
import { guide } from '../evaluate/guide.rules.ts';
import type { Situation } from '../evaluate/situation.ts';
import { type Fact, type Facts, worksBy } from '../evaluate/works.rules.ts';
import { checkGuidance } from './check.rules.ts';

const MUNICIPALITIES = ['434', '638'];
const TODAY = '2026-11-28';
const fact = (more: Partial<Fact> = {}): Fact => ({ langs: LANGS, municipalities: null, phone: false, place: false, links: [], ...more });
const facts = new Map<TargetRef, Fact>([
  ['service:station', fact({ phone: true, place: true })],
  ['service:digital', fact()],
  ['channel:phone', fact({ phone: true })],
]);
const check = (definition: Guidance, more: { facts?: Facts; deadLinks?: Set<string> } = {}) =>
  checkGuidance(definition, { municipalities: MUNICIPALITIES, today: TODAY, facts, deadLinks: new Set(), ...more }).problems;
const kinds = (definition: Guidance, more = {}) => check(definition, more).map((p) => p.kind);

test('a guidance in order is clean', () => assert.deepEqual(check(aGuidance({ rules: [aRule('a')] })), []));

test('a need whose only way is for another municipality is a dead end, and the report says for whom', () => {
  const here = new Map(facts).set('service:porvoo', fact({ municipalities: ['638'], phone: true, place: true }));
  const [problem] = check(aGuidance({ needs: [aNeed('flu', { otherwise: ['service:porvoo'] })] }), { facts: here });
  assert.equal(problem?.kind, 'dead-end');
  assert.equal(problem?.situation?.municipality, '434');
});

test('phone and place are never forgotten', () => {
  assert.deepEqual(kinds(aGuidance({ needs: [aNeed('flu', { otherwise: ['service:digital'] })] })), ['no-phone']);
  assert.deepEqual(kinds(aGuidance({ needs: [aNeed('flu', { otherwise: ['channel:phone'] })] })), ['no-place']);
});

test('what is not in the directory, content or assessments any more is told with where it stands', () => {
  const problems = check(aGuidance({ rules: [aRule('a', { targets: ['service:gone', 'assessment:gone', 'service:digital'] })] }));
  assert.deepEqual(
    problems.map((p) => [p.kind, p.rule, p.about]),
    [
      ['missing-target', 'a', 'service:gone'],
      ['missing-target', 'a', 'assessment:gone'],
    ],
  );
});

test('needs that lead to each other in a circle are found', () => {
  const needs = [aNeed('a'), aNeed('b'), aNeed('c')];
  const leads = (from: string, to: string) => aRule(from, { needs: [from], targets: [`need:${to}`] });
  assert.deepEqual(
    check(aGuidance({ needs, rules: [leads('a', 'b'), leads('b', 'a'), leads('c', 'a')] })).map((p) => [p.kind, p.need]),
    [
      ['loop', 'a'],
      ['loop', 'b'],
    ],
  );
});

test('a text missing in a language is an error, a target told in Finnish only a warning', () => {
  const half = new Map(facts).set('service:digital', fact({ langs: ['fi'] }));
  const problems = check(aGuidance({ rules: [aRule('a', { because: { fi: 'syy', sv: '', en: 'why' } })] }), { facts: half });
  assert.deepEqual(
    problems.map((p) => [p.kind, p.level, p.langs]),
    [
      ['missing-text', 'error', ['sv']],
      ['untranslated', 'warning', ['sv', 'en']],
    ],
  );
});

test('a rule in the shadow of an earlier last one never gives anything', () => {
  const rules = [aRule('all', { last: true }), aRule('shadowed', { municipalities: ['638'], targets: ['channel:phone'] })];
  assert.deepEqual(
    check(aGuidance({ rules })).map((p) => [p.kind, p.rule]),
    [['never', 'shadowed']],
  );
});

test('a rule of the transition that ends with nothing in its place is told, one with a successor is not', () => {
  const own = aRule('own', { municipalities: ['434'], targets: ['outside:own'], until: '2026-12-31' });
  const outside = [anOutside('own')];
  assert.deepEqual(
    check(aGuidance({ outside, rules: [own] })).map((p) => [p.kind, p.rule, p.situation?.moment.day]),
    [['no-successor', 'own', '2027-01-01']],
  );
  assert.deepEqual(kinds(aGuidance({ outside, rules: [own, aRule('county', { from: '2027-01-01' })] })), []);
  assert.deepEqual(kinds(aGuidance({ outside, rules: [own, aRule('late', { from: '2027-02-01' })] })), ['no-successor']);
});

test('a link that last did not answer is told', () => {
  const outside = [anOutside('own')];
  const rules = [aRule('a', { targets: ['outside:own'] })];
  assert.deepEqual(kinds(aGuidance({ outside, rules }), { deadLinks: new Set(['https://own.example/']) }), ['dead-link']);
});

test('slips of the pen: an ended rule, days the wrong way round, keys that nobody has, a key twice', () => {
  assert.deepEqual(kinds(aGuidance({ rules: [aRule('a', { until: '2026-11-27' })] })), ['ended']);
  assert.deepEqual(kinds(aGuidance({ rules: [aRule('a', { from: '2027-02-01', until: '2027-01-01' })] })), ['bad-period', 'never']);
  assert.deepEqual(kinds(aGuidance({ rules: [aRule('a', { municipalities: ['999'] })] })), ['unknown', 'never']);
  assert.deepEqual(kinds(aGuidance({ needs: [aNeed('flu'), aNeed('flu')] })), ['twice']);
});

/** Random guidances over a small world, so that rules meet and stand in each other's way. */
const TARGETS: TargetRef[] = ['service:station', 'service:digital', 'channel:phone', 'service:porvoo', 'service:gone', 'outside:own', 'need:b'];
const few = <T>(...of: T[]) => fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, fc.uniqueArray(fc.constantFrom(...of), { maxLength: 2 }));
const targets = fc.uniqueArray(fc.constantFrom(...TARGETS), { maxLength: 3 });
const otherwise = fc.oneof(
  targets,
  ...[['channel:phone', 'service:porvoo'], ['service:station'], ['service:station']].map((t) => fc.constant(t as TargetRef[])),
);
const day = fc.option(fc.constantFrom('2026-11-01', '2026-12-24', '2026-12-31', '2027-01-01'), { nil: undefined });
const time: fc.Arbitrary<TimeWindow | undefined> = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('open' as const, 'closed' as const), channel: fc.constant('phone') }),
    fc.record({
      kind: fc.constant('clock' as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
      from: fc.constantFrom('08:00', '16:00', '22:00'),
      to: fc.constantFrom('08:00', '16:00', '06:30'),
    }),
  ),
  { nil: undefined },
);
const rule = fc.record({
  needs: few('a', 'b'),
  municipalities: few(...MUNICIPALITIES),
  audiences: few('child', 'older'),
  lifeEvents: few('birth'),
  langs: few(...LANGS),
  signedIn: fc.option(fc.boolean(), { nil: undefined }),
  time,
  from: day,
  until: day,
  targets,
  last: fc.option(fc.constant(true as const), { nil: undefined }),
});
const guidances = fc.record({ rules: fc.array(rule, { maxLength: 5 }), otherwise: fc.tuple(otherwise, otherwise) }).map(({ rules, otherwise }) =>
  aGuidance({
    needs: [aNeed('a', { otherwise: otherwise[0] }), aNeed('b', { otherwise: otherwise[1] })],
    outside: [anOutside('own', { municipalities: ['434'], phone: '019 000' })],
    rules: rules.map((r, i) => aRule(`r${i}`, Object.fromEntries(Object.entries(r).filter(([, v]) => v !== undefined)) as Partial<Rule>)),
  }),
);
const situations: fc.Arbitrary<Situation> = fc.record({
  need: fc.constantFrom('a', 'b'),
  municipality: fc.constantFrom(undefined, ...MUNICIPALITIES),
  audience: fc.constantFrom(undefined, 'child', 'older'),
  lifeEvent: fc.constantFrom(undefined, 'birth'),
  lang: fc.constantFrom(...LANGS),
  signedIn: fc.boolean(),
  moment: fc.record({
    day: fc.constantFrom('2026-11-28', '2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-06-01'),
    weekday: fc.integer({ min: 1, max: 7 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    open: fc.constantFrom(new Set<string>(), new Set(['phone'])),
  }),
});

test('whatever the rules, when the checker finds no error everyone has a working way with a phone and a place', () => {
  const world = new Map(facts).set('service:porvoo', fact({ municipalities: ['638'], place: true }));
  const works = (d: Guidance) => worksBy(d, world);
  let clean = 0;
  fc.assert(
    fc.property(guidances, fc.array(situations, { minLength: 12, maxLength: 12 }), (definition, asked) => {
      const errors = check(definition, { facts: world }).filter(
        (p) => p.level === 'error' && !['missing-target', 'no-targets', 'bad-period'].includes(p.kind),
      );
      if (errors.length) return;
      clean++;
      for (const situation of asked) {
        const { given, otherwise } = guide(definition, situation, works(definition));
        const ways = [...given.map((g) => g.target), ...otherwise].filter((t) => !t.startsWith('need:'));
        assert.ok(ways.length > 0 && ways.every((t) => works(definition)(t, situation)));
        assert.ok(ways.some((t) => t === 'outside:own' || world.get(t)?.phone) && ways.some((t) => world.get(t)?.place));
      }
    }),
    { numRuns: 150 },
  );
  assert.ok(clean > 20, `only ${clean} of the guidances tried were clean`);
});
