import type { Lang } from '../../../../kernel/i18n.ts';
import { wordsOf } from '../analyze/terms.ts';
import { fold } from '../urgent.rules.ts';

type Entry = { key: string; word: string; docs: number[] };

/** Words of names and keywords by how they begin. */
export class Completions {
  readonly #lang: Lang;
  readonly #words = new Map<string, Entry>();
  #sorted: Entry[] | undefined;
  constructor(lang: Lang) {
    this.#lang = lang;
  }

  add(doc: number, names: readonly string[]): void {
    for (const word of new Set(names.flatMap((n) => wordsOf(n, this.#lang)))) {
      const entry = this.#words.get(word);
      if (entry) entry.docs.push(doc);
      else this.#words.set(word, { key: fold(word), word, docs: [doc] });
    }
    this.#sorted = undefined;
  }

  /** The words that begin like this (folded), each with the documents that have it. */
  *from(beginning: string): Generator<{ word: string; docs: readonly number[] }> {
    this.#sorted ??= [...this.#words.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const sorted = this.#sorted;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.key < beginning) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < sorted.length && sorted[i]!.key.startsWith(beginning); i++) yield sorted[i]!;
  }
}
