import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MatterId } from '../../kernel/ids.ts';
import { describe, describedKinds, nameTopics, type Reader, sayTimeline, topicName } from './saying.ts';
import type { TimelineEntry } from './timeline.store.ts';

const anEntry = (kind: string, data: Record<string, unknown> = {}): TimelineEntry => ({
  id: kind,
  matter: 'm' as MatterId,
  at: new Date(0),
  kind,
  byRole: 'resident',
  byName: 'Aino',
  data,
});
const reader = { lang: 'sv', href: (path: string) => `/sv${path}` } as Reader;

test('each part says its own kinds, in the order they happened', async () => {
  describe('test.began', () => ({ title: 'Alku' }));
  describe('test.waited', async (entry, { href }) => ({ title: 'Odotus', links: [{ text: 'Avaa', href: href(`/x/${entry.data.x}`) }] }));
  const told = await sayTimeline([anEntry('test.began'), anEntry('test.waited', { x: 1 })], reader);
  assert.deepEqual(
    told.map((t) => t.said),
    [{ title: 'Alku' }, { title: 'Odotus', links: [{ text: 'Avaa', href: '/sv/x/1' }] }],
  );
  assert.deepEqual(describedKinds(), ['test.began', 'test.waited']);
});

test('what nobody describes, or is not for the reader, is left out', async () => {
  describe('test.secret', () => undefined);
  assert.deepEqual(await sayTimeline([anEntry('test.secret'), anEntry('test.unknown')], reader), []);
});

test('a kind described twice is our mistake', () => {
  describe('test.twice', () => undefined);
  assert.throws(() => describe('test.twice', () => undefined), /described twice/);
});

test('a topic gets its name from the part that knows it', () => {
  nameTopics((topic, lang) => (topic === 'throat' ? { fi: 'Kurkkukipu', sv: 'Halsont', en: 'Sore throat' }[lang] : undefined));
  assert.equal(topicName('throat', 'sv'), 'Halsont');
  assert.equal(topicName('unknown', 'sv'), undefined);
});
