const BLOCK_END = /<(?:br\s*\/?|\/(?:p|div|li|ul|ol|h[1-6]|tr|table))\s*>/gi;
const ITEM = /<li(?:\s[^<>]*)?>/gi;
const HIDDEN = /<(script|style|template|iframe|object)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<(?:\/?[a-z!?][^<>]*)>|<!--[\s\S]*?-->/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  aring: 'å',
  Auml: 'Ä',
  Ouml: 'Ö',
  Aring: 'Å',
  eacute: 'é',
  uuml: 'ü',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  bull: '•',
  euro: '€',
  sect: '§',
};

/**
 * HTML to plain text: paragraphs and list items stay apart, everything else of the markup goes, scripts with their content.
 * Text without markup is only tidied (line ends, spaces, control and direction characters). Pure.
 */
export function plainText(text: string): string {
  let plain = text.toWellFormed().replace(/\r\n?/g, '\n');
  // Twice and once more: markup may have been escaped on its way (&lt;p&gt;).
  for (let round = 0; round < 3; round++) {
    const before = plain;
    if (plain.includes('<')) plain = plain.replace(HIDDEN, ' ').replace(BLOCK_END, '\n').replace(ITEM, '\n– ').replace(TAG, '');
    if (plain.includes('&')) plain = plain.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, decode);
    if (plain === before) break;
  }
  return plain
    .replace(CONTROL, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function decode(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
}

/** Somebody else's words in a report or a log: one line, no longer than told, without control and direction characters. Pure. */
export function oneLine(text: string, longest: number): string {
  const plain = text
    .slice(0, 4 * longest)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(CONTROL, '')
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
