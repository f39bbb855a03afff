import { LANGS, type Lang } from '../../../kernel/i18n.ts';
import { normaliseService } from '../ptv/normalise.ts';
import { readRecords } from '../ptv/read.ts';
import type { ServiceRecord } from '../records.ts';
import { analyzer } from './analyze/terms.ts';
import { Finder, type Synonyms } from './index/finder.ts';
import { phraseOf } from './index/segment.ts';
import { documentOf } from './shelf.ts';

/** How well queries of one kind find what their owners meant. MRR: mean of 1/place of the first right one; recall: share of the right ones among the first ten. */
export type Measure = { queries: string; asked: number; mrr: number; recall: number; noHit: number };
type Query = { q: string; lang: Lang; right: Set<string> };

/** Figures of a plain BM25 search of the same kind, measured once on 450 services in Finnish (docs/benchmarks.md). */
export const BASELINE: Record<string, { mrr: number; recall: number; noHit: number }> = {
  keywords: { mrr: 0.676, recall: 0.832, noHit: 0 },
  'ontology terms': { mrr: 0.712, recall: 0.803, noHit: 0.002 },
  synonyms: { mrr: 0.551, recall: 0.678, noHit: 0 },
};

/**
 * Measures search on services of a PTV file whose owners gave keywords and ontology terms: these become queries and are left out of the index.
 * `terms`: an ontology file (labels, alternative and hidden labels by language), whose other names for the same become the third kind of query and the
 * synonyms of the search. Throws `FileProblem`.
 */
export async function evaluateSearch(files: { services: string; terms?: string | undefined }, langs: readonly Lang[] = ['fi']): Promise<Measure[]> {
  const services = (await readRecords(files.services)).flatMap((raw) => {
    const read = normaliseService(raw);
    return 'record' in read && read.record.status === 'Published' ? [read.record] : [];
  });
  const names = files.terms ? await namesIn(files.terms) : undefined;
  const synonyms: Synonyms = (phrase, lang) => names?.[lang].get(phrase) ?? [];
  const finder = new Finder(analyzer(), synonyms);
  finder.put(services.map((s) => documentOf({ ...s, id: s.sourceId, keywords: {}, ontologyTerms: {} })));
  const terms = queries(services, langs, (s, lang) => s.ontologyTerms[lang] ?? []);
  return [
    measure(
      finder,
      'keywords',
      queries(services, langs, (s, lang) => s.keywords[lang] ?? []),
    ),
    measure(finder, 'ontology terms', terms),
    ...(names ? [measure(finder, 'synonyms', otherNames(terms, synonyms))] : []),
  ];
}

function queries(
  services: readonly ServiceRecord[],
  langs: readonly Lang[],
  words: (service: ServiceRecord, lang: Lang) => readonly string[],
): Query[] {
  const found = new Map<string, Query>();
  for (const service of services)
    for (const lang of langs)
      for (const word of words(service, lang).flatMap((w) => w.split(','))) {
        const q = plain(word);
        if (!service.names[lang] || q.length < 2) continue;
        const query = found.get(`${lang} ${q}`) ?? { q, lang, right: new Set() };
        query.right.add(service.sourceId);
        found.set(`${lang} ${q}`, query);
      }
  return [...found.values()];
}

function otherNames(terms: readonly Query[], synonyms: Synonyms): Query[] {
  const found = new Map<string, Query>();
  for (const { q, lang, right } of terms)
    for (const other of synonyms(phraseOf(q), lang).slice(0, 2)) {
      const query = found.get(`${lang} ${other}`) ?? { q: other, lang, right: new Set() };
      for (const id of right) query.right.add(id);
      found.set(`${lang} ${other}`, query);
    }
  return [...found.values()];
}

function measure(finder: Finder, queries: string, asked: readonly Query[]): Measure {
  let [mrr, recall, none] = [0, 0, 0];
  for (const { q, lang, right } of asked) {
    const ids = finder.search(q, lang).map((r) => r.id);
    const place = ids.findIndex((id) => right.has(id));
    if (place >= 0) mrr += 1 / (place + 1);
    recall += ids.slice(0, 10).filter((id) => right.has(id)).length / Math.min(10, right.size);
    if (ids.length === 0) none++;
  }
  const n = Math.max(1, asked.length);
  return { queries, asked: asked.length, mrr: mrr / n, recall: recall / n, noHit: none / n };
}

/** 'kotihoito (palvelut)' -> 'kotihoito' */
const plain = (term: string): string =>
  term
    .replace(/ \(.*\)/, '')
    .trim()
    .toLowerCase();

type Named = { label?: Partial<Record<Lang, string>>; alt?: Partial<Record<Lang, string[]>>; hidden?: Partial<Record<Lang, string[]>> };
/** Every name of an ontology -> the other names of the same thing. */
async function namesIn(file: string): Promise<Record<Lang, Map<string, string[]>>> {
  const names: Record<Lang, Map<string, string[]>> = { fi: new Map(), sv: new Map(), en: new Map() };
  for (const { label, alt, hidden } of (await readRecords(file)) as readonly Named[])
    for (const lang of LANGS) {
      const all = [...new Set([label?.[lang], ...(alt?.[lang] ?? []), ...(hidden?.[lang] ?? [])].flatMap((n) => (n ? phraseOf(plain(n)) : [])))];
      for (const name of all) {
        const others = all.filter((n) => n !== name);
        if (others.length) names[lang].set(name, [...(names[lang].get(name) ?? []), ...others].slice(0, 8));
      }
    }
  return names;
}
