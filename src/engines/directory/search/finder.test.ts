import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeAnalyzer } from './analyze/terms.ts';
import { openVoikko, partsOf } from './analyze/voikko.ts';
import { Finder } from './index/finder.ts';
import type { Document } from './index/segment.ts';

const aService = (id: string, name: string, text = ''): Document => ({
  id,
  names: { fi: [name] },
  fields: {
    fi: [
      [name, 4],
      [text, 1],
    ],
  },
});
const plain = makeAnalyzer(undefined);
const found = (finder: Finder, q: string) => finder.search(q, 'fi').map((r) => r.id);

test('a service changed is found by its new words and no more by its old, one taken out by none', () => {
  const finder = new Finder(plain);
  finder.put([aService('a', 'Neuvola'), aService('b', 'Hammashoitola')]);
  finder.put([aService('a', 'Fysioterapia')]);
  assert.deepEqual(found(finder, 'fysioterapia'), ['a']);
  assert.deepEqual(found(finder, 'neuvola'), []);
  finder.remove(['b']);
  assert.deepEqual(found(finder, 'hammashoitola'), []);
  assert.equal(finder.size, 1);
});

test('an index grown service by service finds the same first as one made at once', () => {
  const words = ['hammas', 'lapsi', 'selkä', 'kurkku', 'rokotus', 'apu', 'hoito', 'neuvonta'];
  const some = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(some, fc.constantFrom(...words), (names, q) => {
      const services = names.map((n, i) => aService(`s${i}`, n.join(' ')));
      const [whole, grown] = [new Finder(plain), new Finder(plain)];
      whole.put(services);
      for (const s of services) grown.put([s]);
      assert.deepEqual(new Set(found(grown, q)), new Set(found(whole, q)));
    }),
  );
});

test('an index of many small parts says that it is time to make it anew', () => {
  const finder = new Finder(plain);
  for (let i = 0; i < 20; i++) finder.put([aService(`s${i}`, 'Neuvola')]);
  assert.equal(finder.worn, true);
});

test('whatever is typed, search answers', () => {
  const finder = new Finder(plain);
  finder.put([aService('a', 'Neuvola', 'Lasten terveys')]);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => Array.isArray(finder.search(q, 'fi'))));
});

test('the parts of a compound are told apart, endings left out', () => {
  assert.deepEqual(partsOf('+virtsa(virtsa)+tie(tie)+vaiva(vaiva)'), ['virtsa', 'tie', 'vaiva']);
  assert.deepEqual(partsOf('+työ(työ)+terve(terve)+ys(+ys)+huolto(huolto)'), ['työ', 'terve', 'huolto']);
});

test('with Voikko an inflected compound is found by its base and by its parts', { skip: openVoikko() ? false : 'skipped: Voikko absent' }, () => {
  const terms = makeAnalyzer(openVoikko())('työterveyshuollossa', 'fi').map(([term]) => term);
  assert.ok(
    ['tyoterveyshuolto', 'tyo', 'huolto'].every((t) => terms.includes(t)),
    terms.join(),
  );
});
