/** What may be asked, with the article it stands on: GDPR 15, 16, 17, 18, 21; 703/2023 11 §; and a question about a line of the log. */
export const KINDS = ['access', 'correction', 'deletion', 'restriction', 'objection', 'log', 'clarification'] as const;
export type Kind = (typeof KINDS)[number];
export const isKind = (text: unknown): text is Kind => (KINDS as readonly unknown[]).includes(text);

export const OUTCOMES = ['done', 'partly', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * On what ground a request is refused, wholly or in part (told to the person: GDPR 12(4)). `retention`: the law orders keeping (GDPR 17(3)(b), 703/2023 annex).
 * `no-reason`: a log older than two years without a reason (703/2023 11 §). `danger`: knowing would seriously endanger health, care or another's rights
 * (GDPR 15(4), data protection act 1050/2018 34 §). `unfounded`: manifestly unfounded or excessive (GDPR 12(5)). `correct`: what is written is right, a
 * note of the person's view is added (GDPR 16). `not-held`: no such data.
 */
export const GROUNDS = ['retention', 'correct', 'no-reason', 'danger', 'unfounded', 'not-held', 'other'] as const;
export type Ground = (typeof GROUNDS)[number];
