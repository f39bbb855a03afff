/**
 * The numbers of ranking, in one place. They lie near the means of the best eighth of a random search over the labels of 258 real services in
 * Finnish (with and without Voikko) and Swedish, then adjusted by hand on the same labels (docs/decisions/0015).
 */

/** How much a word in a field tells, how far a long field dilutes it, and how many words such a field usually has. */
export const FIELDS = {
  name: { weight: 6, dilution: 0.65, usual: 3 },
  alternative: { weight: 3, dilution: 0.65, usual: 3 },
  keyword: { weight: 3, dilution: 0.3, usual: 5 },
  term: { weight: 2, dilution: 0.3, usual: 5 },
  /** Names of the service classes, target groups and life events that the owner chose. */
  class: { weight: 1.6, dilution: 0.3, usual: 6 },
  /** Names of the channels: 'Porvoon terveysasema'. */
  channel: { weight: 1, dilution: 0.5, usual: 10 },
  summary: { weight: 1.7, dilution: 0.6, usual: 14 },
  /** The first words of a description mostly say what it is. */
  lead: { weight: 1, dilution: 0.3, usual: 20 },
  text: { weight: 1, dilution: 0.65, usual: 110 },
} as const;
export type FieldName = keyof typeof FIELDS;

/** How soon more of the same word stops telling more (BM25). */
export const SATURATION = 3;
/** A similar word beside the word itself. */
export const SIMILAR = 0.65;
/** Two words of the query written as one: 'virtsatie vaiva'. */
export const JOINED = 0.7;
/** Another name of the same thing; a wider thing that it belongs to. */
export const SYNONYM = 0.65;
export const WIDER = 0.22;
/** A service called just what was typed. */
export const EXACT = 0.3;
/** An answer in another language than the page's. */
export const OTHER_LANGUAGE = 0.8;
/** What is found scores at least this share of the best. */
export const ENOUGH = 0.1;
