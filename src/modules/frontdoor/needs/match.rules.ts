import type { Need } from '../../../../counties/guidance.ts';
import type { Lang } from '../../../kernel/i18n.ts';

/** Shortest beginning that two inflected forms of a word must share ("selkä" / "selässä" share "sel"). */
const STEM = 3;

/** How well what was typed says a need, 0–1: how much of each typed word is found in the need's name or words. Pure. */
export function howWell(need: Need, typed: string, lang: Lang): number {
  const asked = wordsOf(typed);
  if (asked.length === 0) return 0;
  const known = wordsOf(`${need.name[lang]}, ${need.words[lang]}`);
  const whole = `${need.name[lang]}, ${need.words[lang]}`
    .toLowerCase()
    .split(',')
    .some((phrase) => phrase.trim() === typed.trim().toLowerCase());
  const sum = asked.reduce((total, word) => total + Math.max(...known.map((k) => alike(word, k))), 0);
  return whole ? 1 : (sum / asked.length) * 0.99;
}

/** The needs that what was typed may mean, the likeliest first. */
export function matchNeeds(needs: readonly Need[], typed: string, lang: Lang): Need[] {
  const ENOUGH = 0.55;
  return needs
    .map((need) => ({ need, score: howWell(need, typed, lang) }))
    .filter((n) => n.score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
    .slice(0, 4)
    .map((n) => n.need);
}

/** Words that tell of no need by themselves. */
const EMPTY_WORDS = new Set([
  'ja',
  'on',
  'tai',
  'minulla',
  'mun',
  'kova',
  'paha',
  'och',
  'jag',
  'har',
  'ont',
  'i',
  'the',
  'a',
  'my',
  'in',
  'about',
  'for',
  'av',
  'ett',
]);
const wordsOf = (text: string): string[] => {
  const all = text
    .toLowerCase()
    .normalize('NFC')
    .slice(0, 200)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w.length > 1);
  const telling = all.filter((w) => !EMPTY_WORDS.has(w));
  return telling.length ? telling : all;
};

/** 1 for the same word; else the share of letters that two words begin with in common, for words long enough to tell; a compound's later part counts a little less. */
function alike(asked: string, known: string): number {
  if (asked === known) return 1;
  const common = shared(asked, known);
  const beginning = common >= STEM ? common / Math.min(Math.max(asked.length, STEM + 1), Math.max(known.length, STEM + 1)) : 0;
  const inside = known.length >= 4 && asked.includes(known) ? 0.8 : asked.length >= 4 && known.includes(asked) ? 0.8 : 0;
  return Math.max(Math.min(beginning, 0.95), inside, 1 - distance(asked, known) / Math.max(asked.length, known.length) >= 0.75 ? 0.75 : 0);
}

function shared(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/** Edit distance (Levenshtein 1966). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Math.max(a.length, b.length);
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
