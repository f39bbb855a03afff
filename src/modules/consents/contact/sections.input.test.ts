import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contact, Wishes } from '../../../engines/contact/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { callTimeOf, channelsOf, mistakesIn, needsOf, sectionOf, valuesOf, withTyped } from './sections.input.ts';

const aino: Contact = { person: 'p' as PersonId, given: 'Aino', family: 'Esimerkki', lang: 'fi', sms: { value: '+358400000001' } };
const nothingSaid: Wishes = { channels: {}, digital: true, needs: [], needsNote: '' };
const values = valuesOf(aino, nothingSaid);

test('before anything is chosen the page shows what holds: text messages and e-mail, no news', () =>
  assert.deepEqual(values.channels, { reminder: ['sms', 'email'], message: ['sms', 'email'], news: [] }));

test('leaving every box empty is a choice', () => {
  const typed = withTyped(values, 'channels', { section: 'channels' });
  assert.deepEqual(mistakesIn('channels', typed), []);
  assert.deepEqual(channelsOf(typed.channels), { reminder: [], message: [], news: [] });
});

test('a channel that is not offered is not taken', () => {
  const typed = withTyped(values, 'channels', { reminder: 'letter', message: ['letter', 'pigeon'], news: 'sms' });
  assert.deepEqual(
    mistakesIn('channels', typed).map((m) => m.field),
    ['reminder', 'message'],
  );
});

test('typing into one section leaves the others as they were', () => {
  const typed = withTyped(values, 'needs', { interpreter: 'so', needs: ['hearing', 'flying'], needsNote: ' Puhu hitaasti. ' });
  assert.deepEqual({ ...typed, needs: values.needs }, values);
  assert.deepEqual(needsOf(typed.needs), { interpreter: 'so', needs: ['hearing'], needsNote: 'Puhu hitaasti.' });
});

test('mistakes of a section are told', () => {
  assert.deepEqual(mistakesIn('digital', withTyped(values, 'digital', { digital: 'perhaps' })), [{ field: 'digital', key: 'digital.missing' }]);
  const needs = withTyped(values, 'needs', { interpreter: 'klingon', needsNote: 'x'.repeat(501) });
  assert.deepEqual(
    mistakesIn('needs', needs).map((m) => m.key),
    ['interpreter.wrong', 'needs.long'],
  );
});

test('no particular time to call is no wish', () => {
  assert.equal(callTimeOf({ digital: 'yes', callTime: '' }), null);
  assert.equal(callTimeOf({ digital: 'yes', callTime: 'morning' }), 'morning');
});

test('a form that names no section is that of the addresses', () => assert.equal(sectionOf({ section: 'x' }), 'addresses'));
