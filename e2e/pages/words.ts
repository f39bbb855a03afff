import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGS, type Lang } from '../../src/kernel/i18n.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(ROOT + file, 'utf8'));
const files = globSync('src/**/locales/fi.json', { cwd: ROOT });
const said = Object.fromEntries(
  LANGS.map((lang) => [lang, new Set(files.flatMap((f) => Object.values(read(f.replace('fi.json', `${lang}.json`)))))]),
) as Record<Lang, Set<string>>;
const keys = new Set(files.flatMap((file) => Object.keys(read(file))).filter((key) => key.includes('.')));

/** Everything a person reads or hears of the markup, a line for each piece. */
export function wordsOf(html: string): string[] {
  const visible = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<!--[\s\S]*?-->/g, '');
  const attributes = [...visible.matchAll(/\s(?:aria-label|title|alt|placeholder|content|data-[a-z-]+)="([^"]*)"/g)].map(([, text = '']) => text);
  return [...visible.split(/<[^>]*>/), ...attributes].map((text) => unescaped(text).replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/** Message keys and half-said values that have slipped onto a page. */
export function unsaid(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const found = (line.match(/[\w-]+(?:\.[\w-]+)+/g) ?? []).filter((word) => keys.has(word));
    const half = line.match(/\bundefined\b|\bNaN\b|\[object |Invalid Date|\{\w+(?:, ?\w+|\})/g) ?? [];
    return [...found, ...half].map((word) => `"${word}" is shown as it is: "${line.slice(0, 80)}"`);
  });
}

/** Our texts that stand on the page in another language than its own. Single words may be the same in both, or names. */
export function inAnotherLanguage(lines: readonly string[], lang: Lang): string[] {
  const others = LANGS.filter((l) => l !== lang);
  return lines
    .filter((line) => line.length >= 12 && line.includes(' ') && !said[lang].has(line) && others.some((l) => said[l].has(line)))
    .map((line) => `not in ${lang}: "${line}"`);
}

/** The page's title, as the browser's tab shows it. */
export const titleOf = (html: string): string => unescaped(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '');

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (NAMED[name!] ?? whole),
  );
