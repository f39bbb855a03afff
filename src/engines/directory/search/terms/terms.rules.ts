import { LANGS, type Lang } from '../../../../kernel/i18n.ts';
import type { Names, Synonyms } from '../index/finder.ts';
import { phraseOf } from '../index/segment.ts';

/** A thing of an ontology: its name, its other names and the ids of wider things, as in a terms file. */
export type OntologyTerm = {
  id?: string;
  label?: Partial<Record<Lang, string>>;
  alt?: Partial<Record<Lang, readonly string[]>>;
  hidden?: Partial<Record<Lang, readonly string[]>>;
  broader?: readonly string[];
};
export type OtherNames = Synonyms;
export const noNames: OtherNames = () => undefined;

const MOST_SAME = 8;
const MOST_WIDER = 6;

/** What else each name of an ontology is called, and what is wider. Pure. `otherNames(terms)('influenssa', 'fi')` -> { same: ['flunssa'], … } */
export function otherNames(terms: readonly OntologyTerm[]): OtherNames {
  const byId = new Map(terms.flatMap((t) => (t.id ? [[t.id, t] as const] : [])));
  const names: Record<Lang, Map<string, Names>> = { fi: new Map(), sv: new Map(), en: new Map() };
  for (const term of terms)
    for (const lang of LANGS) {
      const all = phrases([term.label?.[lang], ...(term.alt?.[lang] ?? []), ...(term.hidden?.[lang] ?? [])]);
      const above = phrases((term.broader ?? []).map((id) => byId.get(id)?.label?.[lang]));
      for (const name of all) {
        const before = names[lang].get(name) ?? { same: [], wider: [] };
        const same = [...before.same, ...all.filter((n) => n !== name)].slice(0, MOST_SAME);
        const wider = [...before.wider, ...above].slice(0, MOST_WIDER);
        if (same.length + wider.length > 0) names[lang].set(name, { same, wider });
      }
    }
  return (phrase, lang) => names[lang].get(phrase);
}

const phrases = (names: readonly (string | undefined)[]): string[] => [...new Set(names.flatMap((n) => (n ? phraseOf(plain(n)) || [] : [])))];
/** 'kotihoito (palvelut)' -> 'kotihoito' */
export const plain = (term: string): string =>
  term
    .replace(/ \(.*\)/, '')
    .trim()
    .toLowerCase();
