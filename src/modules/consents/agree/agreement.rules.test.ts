import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counties } from '../../../../counties/index.ts';
import type { Consent } from '../../../engines/consent/index.ts';
import { instantOf, plusMinutes } from '../../../kernel/clock.ts';
import { asksAgain, standingOf } from './agreement.rules.ts';

const now = instantOf('2026-11-23', '12:00');
const policy = { key: 'remote-visits', kind: 'service', version: '2' } as const;
const given = (more: Partial<Consent>): Consent =>
  ({ kind: 'service', policy: 'remote-visits', version: '2', status: 'active', reason: null, startsAt: now, endsAt: null, ...more }) as Consent;
const standing = (...consents: Consent[]) => standingOf(policy, consents, now);

test('what nobody has answered is unanswered', () => assert.deepEqual(standing(), { kind: 'never' }));
test('another policy, or a declaration of the same name, is another thing', () =>
  assert.equal(standing(given({ policy: 'x' }), given({ kind: 'declaration' })).kind, 'never'));
test('what is given to the present text is in force', () => assert.equal(standing(given({})).kind, 'given'));
test('what was given to an earlier text holds, and asks again', () => {
  assert.equal(standing(given({ version: '1' })).kind, 'older');
  assert.equal(asksAgain(standing(given({ version: '1' }))), true);
  assert.equal(asksAgain(standing(given({}))), false);
});
test('what was taken back asks nothing more', () => {
  const withdrawn = standing(given({ status: 'inactive', reason: 'withdrawn', version: '1' }));
  assert.equal(withdrawn.kind, 'ended');
  assert.equal(asksAgain(withdrawn), false);
});
test('what was given anew after taking back is in force', () =>
  assert.equal(standing(given({}), given({ status: 'inactive', reason: 'withdrawn' })).kind, 'given'));
test('what has ended by its time is not in force, at that very moment', () => {
  assert.equal(standing(given({ endsAt: now })).kind, 'ended');
  assert.equal(standing(given({ endsAt: plusMinutes(now, 1) })).kind, 'given');
});

test('every policy of a county has a key of its own, and every text in three languages', () => {
  for (const county of Object.values(counties)) {
    assert.equal(new Set(county.policies.map((p) => p.key)).size, county.policies.length);
    for (const p of county.policies) {
      assert.match(p.key, /^[a-z][a-z-]{1,60}$/);
      for (const lang of ['fi', 'sv', 'en'] as const) {
        for (const text of [p.title, p.give, p.law, p.withdraw, p.consequence]) if (text) assert.ok(text[lang].length > 3, `${p.key} ${lang}`);
        assert.equal(p.asks[lang].length, p.asks.fi.length, `${p.key} ${lang}`);
      }
      assert.equal(p.withdraw === undefined, p.consequence === undefined, `${p.key}: what can be taken back tells what follows`);
    }
  }
});
