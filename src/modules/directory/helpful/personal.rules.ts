/** A personal identity code, an e-mail address, a telephone number: as they look like, not whether they are somebody's. */
const LOOKS_PERSONAL = [/\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b/i, /\S@\S+\.\S/, /(?:\+|\b)\d(?:[\s-]?\d){6,}\b/];

/** Do the words hold what tells who somebody is? Names cannot be told from other words, so the page asks to leave them out. Pure. */
export const looksPersonal = (words: string): boolean => LOOKS_PERSONAL.some((pattern) => pattern.test(words));
