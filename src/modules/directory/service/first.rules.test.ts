import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServiceChannel } from '../../../engines/directory/index.ts';
import { firstWays } from './first.rules.ts';

const aChannel = (type: ServiceChannel['type'], more: object = {}) =>
  ({ type, phoneNumbers: [], webPages: [], addresses: [], ...more }) as unknown as ServiceChannel;
const number = (n: string) => ({ phoneNumbers: [{ number: n, type: 'Phone', langs: [] }] });
const online = aChannel('EChannel', { webPages: [{ url: 'https://a.example', texts: {} }] });
const phone = aChannel('Phone', number('019 1'));
const place = aChannel('ServiceLocation', number('019 2'));
const plain = { assessment: null, serviceClasses: ['P5.1'] };

test('an assessment is the first step, with phone and place beside it', () => {
  const { first, ...beside } = firstWays({ ...plain, assessment: 'sore-throat' }, [online, phone, place]);
  assert.deepEqual(first, { kind: 'assessment', key: 'sore-throat' });
  assert.deepEqual([beside.phone?.number, beside.place], ['019 1', place]);
});
test('without one the electronic service', () => assert.equal(firstWays(plain, [online, phone]).first.kind, 'online'));
test('when the county puts the telephone first, the telephone', () => assert.equal(firstWays(plain, [phone, online]).first.kind, 'phone'));
test('in an emergency the telephone, whatever the order', () =>
  assert.equal(firstWays({ assessment: 'x', serviceClasses: ['P5.5'] }, [online, phone]).first.kind, 'phone'));
test('a place with a number is called first', () =>
  assert.deepEqual(firstWays(plain, [place]).first, { kind: 'phone', channel: place, number: '019 2' }));
test('a web page is reading, not help: then somebody answers', () =>
  assert.deepEqual(firstWays(plain, [aChannel('WebPage')]).first, { kind: 'centre' }));
