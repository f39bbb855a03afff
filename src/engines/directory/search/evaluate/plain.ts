import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import type { Lang } from '../../../../kernel/i18n.ts';
import { type Analyzer, piecesOf, wordsOf } from '../analyze/terms.ts';
import type { Document } from '../index/segment.ts';
import { fold } from '../urgent.rules.ts';

/** Ids, best first. */
export type Searcher = (q: string) => readonly string[];
type Terms = (word: string) => readonly (readonly [term: string, weight: number])[];

const STEMMER = { fi: finnish, sv: swedish, en: english };
const [K1, B] = [1.2, 0.75];
/** How much pieces of words add to words when both are asked. */
const FUSED = 0.5;

/** Searches to compare with: plain BM25 over all texts of a service as one, in one language. */
export function plainSearches(documents: readonly Document<unknown>[], lang: Lang, analyze: Analyzer): Record<string, Searcher> {
  const stems = bm25(documents, lang, (w) => [[STEMMER[lang](w), 1]]);
  const lemmas = bm25(documents, lang, (w) => analyze(w, lang).map(([term, weight]) => [term, weight]));
  const pieces = bm25(documents, lang, (w) => piecesOf(fold(w), 4).map((p) => [p, 1]));
  const fused = (q: string) => {
    const [a, b] = [lemmas(q), pieces(q)];
    const share = (scores: Map<string, number>, id: string) => (scores.get(id) ?? 0) / Math.max(...scores.values());
    return new Map([...new Set([...a.keys(), ...b.keys()])].map((id) => [id, (a.size && share(a, id)) + (b.size && FUSED * share(b, id))]));
  };
  return {
    'stems (as PostgreSQL)': ranked(stems),
    'words and parts': ranked(lemmas),
    'pieces of four letters': ranked(pieces),
    'words and parts with pieces': ranked(fused),
  };
}

const ranked =
  (search: (q: string) => Map<string, number>): Searcher =>
  (q) =>
    [...search(q)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);

function bm25(documents: readonly Document<unknown>[], lang: Lang, terms: Terms): (q: string) => Map<string, number> {
  const having = new Map<string, Map<string, number>>();
  const lengths = new Map<string, number>();
  for (const { id, fields } of documents)
    for (const [field, text] of fields[lang] ?? [])
      if (field !== 'lead')
        for (const word of wordsOf(text, lang))
          for (const [term, weight] of terms(word)) {
            const docs = having.get(term) ?? new Map<string, number>();
            having.set(term, docs.set(id, (docs.get(id) ?? 0) + weight));
            lengths.set(id, (lengths.get(id) ?? 0) + weight);
          }
  const mean = [...lengths.values()].reduce((a, b) => a + b, 0) / Math.max(1, lengths.size);
  return (q) => {
    const scores = new Map<string, number>();
    for (const [term, weight] of new Map(wordsOf(q, lang).flatMap((w) => terms(w)))) {
      const docs = having.get(term) ?? new Map<string, number>();
      const rarity = Math.log(1 + (lengths.size - docs.size + 0.5) / (docs.size + 0.5));
      for (const [id, n] of docs) {
        const told = (n * (K1 + 1)) / (n + K1 * (1 - B + (B * lengths.get(id)!) / mean));
        scores.set(id, (scores.get(id) ?? 0) + weight * rarity * told);
      }
    }
    return scores;
  };
}
