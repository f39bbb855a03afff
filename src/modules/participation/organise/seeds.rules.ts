import type { TextLang } from '../conversation.ts';
import { judge } from '../write/write.rules.ts';

/** What is wrong with a line, or worth a thought. The first three keep it from being added; the others are advice. */
export type Remark = 'short' | 'long' | 'address' | 'twice' | 'similar' | 'two-thoughts';
export const BAD: readonly Remark[] = ['short', 'long', 'address', 'twice'];
export type Line = { texts: Partial<Record<TextLang, string>>; text: string; remarks: Remark[]; like?: string };

const MOST = 200;

/**
 * Lines pasted into a box: one statement a line, or columns of a spreadsheet (tabs between), in the order of the conversation's languages. `present`:
 * what is in the conversation already. Pure.
 */
export function readSeeds(pasted: string, langs: readonly TextLang[], present: readonly string[]): Line[] {
  const lines: Line[] = [];
  for (const row of pasted.split(/\r?\n/).slice(0, MOST)) {
    const cells = row.split('\t').map((cell) => unquoted(cell).replace(/\s+/g, ' ').trim());
    const texts = Object.fromEntries(langs.flatMap((lang, i) => (cells[i] ? [[lang, cells[i]]] : [])));
    const text = cells[0] ?? '';
    if (text === '' || (lines.length === 0 && /^(comment-body|väittämä|väite|påstående|statement|text)$/i.test(text))) continue;
    lines.push({ texts, text, ...remarksOn(text, [...present, ...lines.map((l) => l.text)]) });
  }
  return lines;
}

function remarksOn(text: string, others: readonly string[]): Pick<Line, 'remarks' | 'like'> {
  const remarks: Remark[] = [];
  const judged = judge(text);
  if (judged.kind !== 'fits') remarks.push(judged.kind);
  const same = others.find((o) => bare(o) === bare(text));
  const like = same ?? others.find((o) => alike(o, text) > SIMILAR);
  if (same !== undefined) remarks.push('twice');
  else if (like !== undefined) remarks.push('similar');
  if (twoThoughts(text)) remarks.push('two-thoughts');
  return like === undefined ? { remarks } : { remarks, like };
}

/** Whoever agrees with one half and not with the other cannot answer. Two sentences, or a long one joined by "and": a hint, not a verdict. */
export const twoThoughts = (text: string): boolean =>
  /[.!?;]\s+\p{L}/u.test(text) || (text.length > 70 && / (ja|sekä|och|samt|and|mutta|men|but) /i.test(text));

const SIMILAR = 0.45;
/** Share of pieces of three letters that two texts have in common (as PostgreSQL's pg_trgm counts): inflection leaves most as they are. */
export function alike(a: string, b: string): number {
  const [x, y] = [pieces(a), pieces(b)];
  let both = 0;
  for (const piece of x) if (y.has(piece)) both++;
  return x.size + y.size === 0 ? 0 : both / (x.size + y.size - both);
}
function pieces(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    for (let i = 0; i <= word.length; i++) found.add(`  ${word} `.slice(i, i + 3));
  return found;
}
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const unquoted = (cell: string): string => (/^".*"$/.test(cell.trim()) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell);
