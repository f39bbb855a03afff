import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import type { Lang } from '../../../../kernel/i18n.ts';
import { fold } from '../urgent.rules.ts';
import { openVoikko, type Voikko } from './voikko.ts';

/** What a word is found by, each with how much it weighs: 1 for the word itself, less for a part of a compound. */
export type Term = readonly [term: string, weight: number];
export type Analyzer = (word: string, lang: Lang) => readonly Term[];

const PART = 0.5;
const STEM = 0.9;
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
export const analyzer = (): Analyzer => (one ??= makeAnalyzer(process.env.POLKU_VOIKKO === 'off' ? undefined : openVoikko()));

/** How many words are kept analysed; a directory of 30,000 services has some 200,000. */
const KEPT = 500_000;

export function makeAnalyzer(voikko: Voikko | undefined): Analyzer {
  const kept = new Map<string, readonly Term[]>();
  return (word, lang) => {
    const key = `${lang} ${word}`;
    const known = kept.get(key);
    if (known) return known;
    if (kept.size > KEPT) kept.clear();
    const terms = lang === 'fi' ? finnishTerms(word, voikko) : ([[fold((lang === 'sv' ? swedish : english)(word)), 1]] as const);
    kept.set(key, terms);
    return terms;
  };
}

function finnishTerms(word: string, voikko: Voikko | undefined): Term[] {
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(fold(term), Math.max(terms.get(fold(term)) ?? 0, weight));
  const readings = voikko && word.length > 1 ? voikko(word) : [];
  for (const { base, parts } of readings) {
    add(base, 1);
    for (const part of parts) if (part !== base) add(part, PART);
  }
  if (readings.length === 0) {
    add(word, 1);
    // A sign before the stem keeps it from meeting a whole word of the same letters.
    if (!voikko || word.length > 4) add(`~${finnish(word)}`, STEM);
  }
  return [...terms];
}

/** Runs of four letters of a word, its ends marked, accents left out: 'särky' -> '^sar', 'sark', 'arky', 'rky$'. */
export function gramsOf(word: string): string[] {
  const marked = `^${fold(word)}$`;
  if (marked.length <= 4) return [marked];
  return Array.from({ length: marked.length - 3 }, (_, i) => marked.slice(i, i + 4));
}
