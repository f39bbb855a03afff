import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Custody, mayActForChild, ofAgeAt } from './guardian.rules.ts';

const now = new Date('2026-11-23T08:00:00Z');
const aCustody = ({ child, ...more }: Partial<Omit<Custody, 'child'>> & { child?: Partial<Custody['child']> } = {}): Custody => ({
  custody: 'joint',
  guardianDead: false,
  ...more,
  child: { birthDate: '2019-06-11', dead: false, nonDisclosure: false, ...child },
});

test('each custodian may, alone or together with another', () => {
  for (const custody of ['sole', 'joint'] as const) assert.ok(mayActForChild(aCustody({ custody }), now).allowed, custody);
});
test('limited custody, none, non-disclosure and death mean no', () => {
  for (const no of [
    { custody: 'restricted' },
    { custody: 'none' },
    { guardianDead: true },
    { child: { dead: true } },
    { child: { nonDisclosure: true } },
    { child: { birthDate: '2008-11-23' } },
  ] as const)
    assert.ok(!mayActForChild(aCustody(no), now).allowed, JSON.stringify(no));
});
test('it ends when the day of age begins in Finland, in summer and in winter time', () => {
  assert.equal(ofAgeAt('2008-11-24').toISOString(), '2026-11-23T22:00:00.000Z');
  assert.equal(ofAgeAt('2008-06-11').toISOString(), '2026-06-10T21:00:00.000Z');
  assert.ok(mayActForChild(aCustody({ child: { birthDate: '2008-11-24' } }), now).allowed);
});
test('one born on 29 February comes of age on 1 March', () => {
  assert.equal(ofAgeAt('2008-02-29').toISOString(), '2026-02-28T22:00:00.000Z');
});
