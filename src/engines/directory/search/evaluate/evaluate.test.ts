import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { openVoikko } from '../analyze/voikko.ts';
import { evaluateSearch, type Measure, OURS } from './evaluate.ts';

const shared = join(process.env.POLKU_SHARED ?? '../shared', 'data/ptv');
const files = { services: join(shared, 'services.v8.json'), terms: join(shared, 'koko-terms.json') };
const skip = existsSync(files.services) ? false : 'skipped: data absent';

let measures: Measure[] = [];
before(async () => {
  if (!skip) measures = await evaluateSearch(files);
});
const voikko = openVoikko();
const figures = (lang: string, queries: string, search = OURS) =>
  measures.find((m) => m.lang === lang && m.queries === queries && m.search === search)!;

test('what owners meant by their keywords and terms is found better than by any plain search of the same services', { skip }, () => {
  for (const queries of ['keywords', 'ontology terms', 'synonyms']) {
    const ours = figures('fi', queries);
    for (const plain of measures.filter((m) => m.lang === 'fi' && m.queries === queries && m.search !== OURS && m.asked > 0 && voikko))
      assert.ok(
        ours.mrr > plain.mrr && ours.recall >= plain.recall - 0.02,
        `${queries}: ${ours.mrr} ${ours.recall}, ${plain.search} ${plain.mrr} ${plain.recall}`,
      );
  }
});

test('with Voikko it finds more than was ever measured on such services, and nearly as much without', { skip }, () => {
  const least = voikko
    ? { keywords: [0.676, 0.832, 0], 'ontology terms': [0.725, 0.86, 0.004], synonyms: [0.68, 0.8, 0] }
    : { keywords: [0.65, 0.82, 0], 'ontology terms': [0.695, 0.84, 0.004], synonyms: [0.65, 0.81, 0] };
  for (const [queries, [mrr, recall, none]] of Object.entries(least)) {
    const ours = figures('fi', queries);
    assert.ok(ours.mrr > mrr! && ours.recall > recall! && ours.noHit <= none!, `${queries}: ${ours.mrr} ${ours.recall} ${ours.noHit}`);
  }
});

test('Swedish and English are measured by their own labels', { skip }, () => {
  assert.ok(figures('sv', 'keywords').mrr > 0.8 && figures('sv', 'ontology terms').mrr > 0.72);
  assert.ok(figures('en', 'ontology terms').mrr > 0.88);
});
