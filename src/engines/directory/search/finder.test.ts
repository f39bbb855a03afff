import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeAnalyzer } from './analyze/terms.ts';
import { openVoikko, partsOf } from './analyze/voikko.ts';
import { Finder } from './index/finder.ts';
import type { Document } from './index/segment.ts';
import { editDistance } from './edit-distance.rules.ts';

const aService = (id: string, name: string, text = ''): Document<string> => ({
  id,
  names: { fi: [name] },
  fields: {
    fi: [
      ['name', name],
      ['text', text],
    ],
  },
  about: id,
});
const plain = makeAnalyzer(undefined);
const ranked = (finder: Finder<string>, q: string): [string, number][] => {
  const { slots, scores } = finder.search(q, 'fi');
  return [...slots].map((slot, i): [string, number] => [finder.at(slot), scores[i]!]).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};
const found = (finder: Finder<string>, q: string) => ranked(finder, q).map(([id]) => id);
const aFinder = (...services: Document<string>[]) => {
  const finder = new Finder<string>(plain);
  finder.put(services);
  return finder;
};

test('a service changed is found by its new words and no more by its old, one taken out by none', () => {
  const finder = aFinder(aService('a', 'Neuvola'), aService('b', 'Hammashoitola'));
  finder.put([aService('a', 'Fysioterapia')]);
  assert.deepEqual(found(finder, 'fysioterapia'), ['a']);
  assert.deepEqual(found(finder, 'neuvola'), []);
  finder.remove(['b']);
  assert.deepEqual(found(finder, 'hammashoitola'), []);
  assert.deepEqual([finder.size, ...[...finder.slots()].map((s) => finder.at(s))], [1, 'a']);
});

test('an index grown service by service finds the same, in the same order, as one made at once', () => {
  const words = ['hammas', 'lapsi', 'selkä', 'kurkku', 'rokotus', 'apu', 'hoito', 'neuvonta', 'hammashoito'];
  const some = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(some, fc.constantFrom(...words, 'hamas', 'lapsen hoito'), (names, q) => {
      const services = names.map((n, i) => aService(`s${i}`, n.join(' ')));
      const [whole, grown] = [aFinder(...services), new Finder<string>(plain)];
      for (const s of services) grown.put([s]);
      assert.deepEqual(ranked(grown, q), ranked(whole, q));
    }),
  );
});

test('services put in and taken out in any order leave what is left', () => {
  const steps = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('hammas', 'kurkku', 'selkä', undefined)), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (done) => {
      const finder = new Finder<string>(plain);
      const left = new Map<string, string>();
      for (const [n, word] of done) {
        if (word) finder.put([aService(`s${n}`, word)]);
        else finder.remove([`s${n}`]);
        if (word) left.set(`s${n}`, word);
        else left.delete(`s${n}`);
      }
      for (const word of ['hammas', 'kurkku', 'selkä'])
        assert.deepEqual(
          found(finder, word),
          [...left]
            .filter(([, w]) => w === word)
            .flatMap(([id]) => id)
            .sort(),
        );
      assert.equal(finder.size, left.size);
    }),
  );
});

test('what is made in turns with others gives the earlier answers until it is done', () => {
  const finder = aFinder(aService('a', 'Neuvola'));
  const putting = finder.putting(Array.from({ length: 50 }, (_, i) => aService(`s${i}`, 'Neuvola')));
  for (let i = 0; i < 3; i++) {
    putting.next();
    assert.deepEqual(found(finder, 'neuvola'), ['a']);
  }
  while (!putting.next().done);
  assert.equal(found(finder, 'neuvola').length, 51);
});

test('an index with much that is gone says that it is time to make it anew', () => {
  const finder = aFinder(...Array.from({ length: 1200 }, (_, i) => aService(`s${i}`, 'Neuvola')));
  finder.remove(Array.from({ length: 500 }, (_, i) => `s${i}`));
  assert.equal(finder.worn, true);
});

test('whatever is typed, search, spelling and completion answer', () => {
  const finder = aFinder(aService('a', 'Neuvola', 'Lasten terveys'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
      finder.search(q, 'fi');
      finder.suggestion(q, 'fi');
      finder.completions([q], 'fi');
    }),
  );
});

test('a word one letter off, or two in a long one, is spelt as one that the index has; the closest, then the commonest', () => {
  const finder = aFinder(
    aService('a', 'Hammashoito'),
    aService('b', 'Kurkkukivun hoito'),
    aService('c', 'Kuntoutus'),
    aService('d', 'Kuntoutus kotona'),
  );
  assert.equal(finder.suggestion('hammashiito', 'fi'), 'hammashoito');
  assert.equal(finder.suggestion('kutnoutus kotona', 'fi'), 'kuntoutus kotona');
  assert.equal(finder.suggestion('hammashoito', 'fi'), undefined);
  assert.equal(finder.suggestion('xqzzy', 'fi'), undefined);
});
test('the number of letters to change between words', () => {
  assert.deepEqual(
    [editDistance('hamas', 'hammas'), editDistance('kukru', 'kurku'), editDistance('', 'abc'), editDistance('sama', 'sama')],
    [1, 1, 3, 0],
  );
});

test('the beginning of a word goes on as words of names do, the commonest first', () => {
  const finder = aFinder(aService('a', 'Hammashoito'), aService('b', 'Hammashoito lapsille'), aService('c', 'Hammasproteesi'));
  assert.deepEqual(finder.completions(['hammas'], 'fi').words, ['hammashoito', 'hammasproteesi']);
  assert.deepEqual(finder.completions(['hammashoito', 'lap'], 'fi'), { words: ['lapsille'], about: ['b'] });
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
