import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KINDS, WAYS } from '../contact/index.ts';
import { waysFor } from './way.rules.ts';

const verifiedAt = new Date();
const phone = { sms: { value: '+358400000001' } };
const email = { email: { value: 'a@example.fi' } };
const proven = <T extends object>(address: T) => Object.fromEntries(Object.entries(address).map(([k, v]) => [k, { ...v, verifiedAt }]));
const nothingSaid = { digital: true, channels: {} };

test('one who has said and proven nothing still gets confirmations, reminders and messages by every address given', () => {
  for (const kind of ['confirmation', 'reminder', 'message'] as const)
    assert.deepEqual(waysFor(kind, { ...phone, ...email }, nothingSaid), ['sms', 'email'], kind);
});
test('nobody gets news of services unasked, nor to an address that may be another’s', () => {
  assert.deepEqual(waysFor('news', { ...phone, ...email }, nothingSaid), []);
  assert.deepEqual(waysFor('news', { ...phone, ...proven(email) }, { digital: true, channels: { news: ['sms', 'email'] } }), ['email']);
});
test('reminders go by the channel chosen', () =>
  assert.deepEqual(waysFor('reminder', { ...phone, ...email }, { digital: true, channels: { reminder: ['email'] } }), ['email']));
test('when one address is proven the other is not used, but for what has just been booked', () => {
  assert.deepEqual(waysFor('reminder', { ...proven(phone), ...email }, nothingSaid), ['sms']);
  assert.deepEqual(waysFor('confirmation', { ...proven(phone), ...email }, nothingSaid), ['sms', 'email']);
});
test('a chosen channel without an address gives way to one that has it', () =>
  assert.deepEqual(waysFor('message', phone, { digital: true, channels: { message: ['email'] } }), ['sms']));
test('whoever wants no reminders gets none', () => assert.deepEqual(waysFor('reminder', phone, { digital: true, channels: { reminder: [] } }), []));
test('whoever uses no digital services gets letters, whatever was chosen before', () => {
  const wishes = { digital: false, channels: { reminder: ['sms'], message: [] } } as const;
  for (const kind of ['confirmation', 'reminder', 'message'] as const) assert.deepEqual(waysFor(kind, proven(phone), wishes), ['letter'], kind);
  assert.deepEqual(waysFor('news', proven(phone), wishes), []);
});

test('of a person with some address, only one who wants nothing gets nothing; and nobody gets by an address not given', () => {
  const ways = fc.subarray([...WAYS]);
  const chosen = fc.record({ reminder: ways, message: ways }, { requiredKeys: [] });
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      chosen,
      fc.constantFrom('confirmation', ...KINDS),
      (hasPhone, hasMail, p, e, digital, channels, kind) => {
        const contact = { ...(hasPhone && (p ? proven(phone) : phone)), ...(hasMail && (e ? proven(email) : email)) };
        const got = waysFor(kind, contact, { digital, channels });
        assert.equal(new Set(got).size, got.length);
        assert.ok(!got.includes('sms') || hasPhone);
        assert.ok(!got.includes('email') || hasMail);
        if (!digital) assert.ok(!got.includes('sms') && !got.includes('email'));
        const wanted = kind === 'confirmation' || (kind !== 'news' && channels[kind]?.length !== 0);
        if ((hasPhone || hasMail || !digital) && wanted) assert.ok(got.length > 0);
      },
    ),
  );
});
