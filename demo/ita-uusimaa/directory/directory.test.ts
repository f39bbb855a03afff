import assert from 'node:assert/strict';
import { test } from 'node:test';
import { channels, organizations, services } from './index.ts';

const LANGS = ['fi', 'sv', 'en'] as const;
const known = new Map(channels.map((c) => [c.key, c]));

test('the county has at least 44 services of its own', () =>
  assert.ok(services.filter((s) => !s.by).length >= 44, `${services.filter((s) => !s.by).length}`));
test('every service speaks all three languages, and its summary fits', () => {
  for (const s of services)
    for (const lang of LANGS) {
      for (const part of ['name', 'summary', 'description', 'instruction', 'keywords'] as const)
        assert.ok(s[part][lang].trim(), `${s.key} ${part} ${lang}`);
      assert.ok(s.summary[lang].length <= 150, `${s.key} summary ${lang}: ${s.summary[lang].length}`);
      assert.ok(s.name[lang].length <= 100, `${s.key} name ${lang}`);
      assert.ok(s.description[lang].split('\n\n').length >= 2, `${s.key} description ${lang}`);
    }
});
test('nobody is left with a screen only: every service has a phone or a place', () => {
  for (const s of services) {
    const kinds = s.channels.map((key) => known.get(key)?.kind ?? assert.fail(`${s.key}: no channel ${key}`));
    assert.ok(kinds.includes('phone') || kinds.includes('place'), s.key);
  }
});
test('keys are unique and every channel is used', () => {
  for (const list of [services, channels, organizations]) assert.equal(new Set(list.map((x) => x.key)).size, list.length);
  const used = new Set(services.flatMap((s) => s.channels));
  assert.deepEqual(
    channels.filter((c) => !used.has(c.key)).map((c) => c.key),
    [],
  );
});
test('invented telephone numbers come from the block that nobody has', () => {
  for (const c of channels) {
    const number = c.kind === 'phone' ? c.number : c.kind === 'place' ? c.phone : undefined;
    if (number && !c.key.startsWith('n-') && number !== '116117') assert.match(number, /^019 000 \d{4}$/, c.key);
  }
});
test('the three assessments each belong to one service', () =>
  assert.deepEqual(services.flatMap((s) => s.assessment ?? []).sort(), ['low-back-pain', 'sore-throat', 'urinary-symptoms']));
