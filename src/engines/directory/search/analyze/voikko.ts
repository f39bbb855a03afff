import koffi from 'koffi';

/** One reading of a Finnish word: its base form, the bases of a compound's parts, and whether it is a person's name. */
export type Reading = { base: string; parts: readonly string[]; person: boolean };
export type Voikko = (word: string) => readonly Reading[];

/**
 * Finnish morphology by libvoikko (Debian: libvoikko1, voikko-fi), when this machine has it. Nothing when not: search then stems and compares
 * pieces of words, nearly as well. POLKU_VOIKKO=off does as if not. The library is asked in-process; a word takes some ten microseconds, so keep the answers.
 */
export function openVoikko(): Voikko | undefined {
  if (process.env.POLKU_VOIKKO === 'off') return undefined;
  try {
    return load(koffi.load('libvoikko.so.1'));
  } catch {
    return undefined;
  }
}

/** Voikko's classes of first names and surnames. */
const NAMES = ['etunimi', 'sukunimi'];

function load(library: ReturnType<typeof koffi.load>): Voikko | undefined {
  const init = library.func('void *voikkoInit(_Out_ const char **error, const char *language, const char *path)');
  const analyze = library.func('void *voikkoAnalyzeWordCstr(void *handle, const char *word)');
  const value = library.func('void *voikko_mor_analysis_value_cstr(void *analysis, const char *key)');
  const freeValue = library.func('void voikko_free_mor_analysis_value_cstr(void *value)');
  const freeAll = library.func('void voikko_free_mor_analysis(void *analyses)');
  const handle = init([null], 'fi', null);
  if (!handle) return undefined;
  const read = (analysis: unknown, key: string): string => {
    const at = value(analysis, key);
    if (!at) return '';
    const text: string = koffi.decode(at, 'char', -1);
    freeValue(at);
    return text;
  };
  return (word) => {
    const list = analyze(handle, word);
    if (!list) return [];
    const readings: Reading[] = [];
    for (let i = 0; ; i++) {
      const analysis = koffi.decode(list, i * koffi.sizeof('void *'), 'void *');
      if (!analysis) break;
      const base = read(analysis, 'BASEFORM').toLowerCase();
      if (base) readings.push({ base, parts: partsOf(read(analysis, 'WORDBASES')), person: NAMES.includes(read(analysis, 'CLASS')) });
    }
    freeAll(list);
    return readings;
  };
}

/** '+virtsa(virtsa)+tie(tie)+vaiva(vaiva)' -> virtsa, tie, vaiva; '+päivyst(päivystää)+ys(+ys)' -> päivystää, päivyst. Endings are left out. */
export function partsOf(wordBases: string): string[] {
  const parts = new Set<string>();
  for (const part of wordBases.toLowerCase().split('+')) {
    const [, raw = '', base = ''] = /^([^()]*)(?:\(([^()]*)\)?)?/.exec(part) ?? [];
    if (part.endsWith('(') || raw.length < 3) {
      if (base.length > 1) parts.add(base);
      continue;
    }
    if (base.length > 1) parts.add(base);
    parts.add(raw);
  }
  return [...parts];
}
