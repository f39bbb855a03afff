import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import type { Lang } from '../../../../kernel/i18n.ts';
import { fold } from '../urgent.rules.ts';
import { openVoikko, type Voikko } from './voikko.ts';

/** What a word is found by, how much each weighs (1 the word itself, less for a part of a compound), and how it is spelt. */
export type Term = readonly [term: string, weight: number, spelt: string];
export type Analyzer = (word: string, lang: Lang) => readonly Term[];

/** Stands before a stem, so that it does not meet a whole word of the same letters. */
export const STEM_SIGN = '~';
const PART = 0.5;
const STEM = 0.9;
/** Terms of this weight stand for the whole of a word, not for a part of a compound. */
export const WHOLE = STEM;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words that tell nothing of what is sought. */
const EMPTY: Record<Lang, ReadonlySet<string>> = {
  fi: new Set('ja tai on ei se että kun jos myös sekä voi joka jotka ovat mikä olla olen minun minulla mitä missä miten kuin'.split(' ')),
  sv: new Set('och i att det som en ett på är av för med till den har de jag min mitt mina om kan var inte'.split(' ')),
  en: new Set('the of and a an to in is for on with my i have at or are be it that this'.split(' ')),
};

/** Words of a text in lower case, without those that tell nothing and single letters. */
export const wordsOf = (text: string, lang: Lang): string[] =>
  (text.normalize('NFC').toLowerCase().match(WORD) ?? []).filter((w) => w.length > 1 && !EMPTY[lang].has(w));

let one: Analyzer | undefined;
/** The analyzer of this process; with Voikko when the machine has it. */
export const analyzer = (): Analyzer => (one ??= makeAnalyzer(openVoikko()));

/** How many words are kept analysed; a directory of 30,000 services has some 200,000. */
const KEPT = 300_000;

export function makeAnalyzer(voikko: Voikko | undefined): Analyzer {
  const kept: Record<Lang, Map<string, readonly Term[]>> = { fi: new Map(), sv: new Map(), en: new Map() };
  return (word, lang) => {
    const known = kept[lang].get(word);
    if (known) return known;
    if (kept[lang].size > KEPT) kept[lang].clear();
    const terms = lang === 'fi' ? finnishTerms(word, voikko) : ([[fold((lang === 'sv' ? swedish : english)(word)), 1, word]] as const);
    kept[lang].set(word, terms);
    return terms;
  };
}

function finnishTerms(word: string, voikko: Voikko | undefined): Term[] {
  const terms = new Map<string, Term>();
  const add = (spelt: string, weight: number, term = fold(spelt)) => {
    if ((terms.get(term)?.[1] ?? 0) < weight) terms.set(term, [term, weight, spelt]);
  };
  const readings = voikko && word.length > 1 ? voikko(word) : [];
  for (const { base, parts } of readings) {
    add(base, 1);
    for (const part of parts) if (part !== base) add(part, PART);
  }
  if (readings.length === 0) {
    add(word, 1);
    if (!voikko || word.length > 4) add(word, STEM, STEM_SIGN + fold(finnish(word)));
  }
  return [...terms.values()];
}

/** Different runs of three letters of a folded word, its ends marked: 'sarky' -> '^sa', 'sar', 'ark', 'rky', 'ky$'. */
export function piecesOf(word: string, length = 3): string[] {
  const marked = `^${word}$`;
  if (marked.length <= length) return [marked];
  return [...new Set(Array.from({ length: marked.length - length + 1 }, (_, i) => marked.slice(i, i + length)))];
}
