import { LANGS, type Lang } from '../../../../kernel/i18n.ts';
import { classesOf } from '../../ptv/classes.ts';
import { normaliseService } from '../../ptv/normalise.ts';
import { readRecords } from '../../ptv/read.ts';
import type { ServiceRecord, Texts } from '../../records.ts';
import { makeAnalyzer } from '../analyze/terms.ts';
import { openVoikko } from '../analyze/voikko.ts';
import { Finder } from '../index/finder.ts';
import { phraseOf } from '../index/segment.ts';
import { documentOf } from '../listed.ts';
import { noNames, otherNames, plain, type OtherNames } from '../terms/terms.rules.ts';
import { termsIn } from '../terms/terms.store.ts';
import { plainSearches, type Searcher } from './plain.ts';

/**
 * How well queries of one kind find what their owners meant. MRR: mean of 1/place of the first right one; recall: share of the right ones among the first
 * ten; noHit: share that found nothing.
 */
export type Measure = { lang: Lang; queries: string; asked: number; search: string; mrr: number; recall: number; noHit: number };
type Query = { q: string; right: Set<string> };

/** The name under which this product's own search is measured. */
export const OURS = 'polku';
/** Figures of a plain BM25 search of words and parts with pieces, measured earlier on 450 services of the same kind in Finnish. */
const EARLIER: Record<string, Pick<Measure, 'mrr' | 'recall' | 'noHit'>> = {
  keywords: { mrr: 0.676, recall: 0.832, noHit: 0 },
  'ontology terms': { mrr: 0.712, recall: 0.803, noHit: 0.002 },
  synonyms: { mrr: 0.551, recall: 0.678, noHit: 0 },
};

/**
 * Measures search on services of a PTV file whose owners gave keywords and ontology terms: these become queries and are left out of the index. Beside it
 * plain searches of the same data. `terms`: an ontology file, whose other names for the same become the third kind of query and are known to the search.
 * Throws `FileProblem`.
 */
export async function evaluateSearch(files: { services: string; terms?: string | undefined }): Promise<Measure[]> {
  const services = await servicesIn(files.services);
  const names = files.terms ? otherNames(await termsIn(files.terms)) : noNames;
  const documents = services.map(({ record, classNames }) =>
    documentOf({ ...record, id: record.sourceId, keywords: {}, ontologyTerms: {}, classNames }, record.sourceId),
  );
  const voikko = openVoikko();
  const finder = new Finder<string>(makeAnalyzer(voikko), names);
  finder.put(documents);
  return LANGS.flatMap((lang) => {
    const records = services.map((s) => s.record);
    const keywords = queries(records, lang, (s) => s.keywords[lang] ?? []);
    const terms = queries(records, lang, (s) => s.ontologyTerms[lang] ?? []);
    const kinds = { keywords, 'ontology terms': terms, synonyms: otherNamesOf(terms, names, lang) };
    const searches: Record<string, Searcher> = { [OURS]: best(finder, lang), ...plainSearches(documents, lang, makeAnalyzer(voikko)) };
    return Object.entries(kinds).flatMap(([kind, asked]) => {
      if (asked.length === 0) return [];
      const measures = Object.entries(searches).map(([search, find]) => ({ lang, queries: kind, search, ...measure(find, asked) }));
      const earlier = lang === 'fi' ? [{ lang, queries: kind, search: 'the last, of 450 services', asked: 0, ...EARLIER[kind]! }] : [];
      return [...measures, ...earlier];
    });
  });
}

async function servicesIn(file: string): Promise<{ record: ServiceRecord; classNames: Texts[] }[]> {
  return (await readRecords(file)).flatMap((raw) => {
    const read = normaliseService(raw);
    return 'record' in read && read.record.status === 'Published' ? [{ record: read.record, classNames: classesOf(raw).map((c) => c.names) }] : [];
  });
}

const best =
  (finder: Finder<string>, lang: Lang): Searcher =>
  (q) => {
    const { slots, scores } = finder.search(q, lang);
    return [...slots]
      .map((slot, i) => ({ id: finder.at(slot), score: scores[i]! }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .map((r) => r.id);
  };

function queries(services: readonly ServiceRecord[], lang: Lang, words: (service: ServiceRecord) => readonly string[]): Query[] {
  const found = new Map<string, Query>();
  for (const service of services)
    for (const word of words(service).flatMap((w) => w.split(','))) {
      const q = plain(word);
      if (!service.names[lang] || q.length < 2) continue;
      const query = found.get(q) ?? { q, right: new Set() };
      query.right.add(service.sourceId);
      found.set(q, query);
    }
  return [...found.values()];
}

function otherNamesOf(terms: readonly Query[], names: OtherNames, lang: Lang): Query[] {
  const found = new Map<string, Query>();
  for (const { q, right } of terms)
    for (const other of names(phraseOf(q), lang)?.same.slice(0, 2) ?? []) {
      const query = found.get(other) ?? { q: other, right: new Set() };
      for (const id of right) query.right.add(id);
      found.set(other, query);
    }
  return [...found.values()];
}

function measure(find: Searcher, asked: readonly Query[]): Pick<Measure, 'asked' | 'mrr' | 'recall' | 'noHit'> {
  let [mrr, recall, none] = [0, 0, 0];
  for (const { q, right } of asked) {
    const ids = find(q);
    const place = ids.findIndex((id) => right.has(id));
    if (place >= 0) mrr += 1 / (place + 1);
    recall += ids.slice(0, 10).filter((id) => right.has(id)).length / Math.min(10, right.size);
    if (ids.length === 0) none++;
  }
  const n = asked.length;
  return { asked: n, mrr: mrr / n, recall: recall / n, noHit: none / n };
}
