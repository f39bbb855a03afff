import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSeeds } from './seeds.rules.ts';
import { slugOf } from './slug.rules.ts';

const remarks = (pasted: string, present: string[] = []) => readSeeds(pasted, ['fi', 'sv'], present).map((l) => l.remarks);

test('lines pasted are statements; what is too short, written twice or holds two thoughts is told', () => {
  assert.deepEqual(remarks('Terveysaseman pitää olla auki illalla\n\nLyhyt\nTerveysaseman pitää olla auki illalla.'), [[], ['short'], ['twice']]);
  assert.deepEqual(remarks('Bussin pitää kulkea. Taksin pitää olla halpa.'), [['two-thoughts']]);
  assert.deepEqual(remarks('Terveysasemien pitää olla auki myös illalla', ['Terveysaseman pitää olla auki illalla']), [['similar']]);
});

test('columns of a spreadsheet are languages, and its heading is no statement', () => {
  const [line, ...more] = readSeeds('väittämä\tsvenska\n"Hän sanoi ""kyllä"" heti"\tHan sade ja genast', ['fi', 'sv'], []);
  assert.deepEqual(line!.texts, { fi: 'Hän sanoi "kyllä" heti', sv: 'Han sade ja genast' });
  assert.equal(more.length, 0);
});

test('an address follows from the question', () => assert.equal(slugOf('Mitä palveluja tarvitset – läheltä?'), 'mita-palveluja-tarvitset-lahelta'));
