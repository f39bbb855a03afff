/** Whose services are asked for: those for a wellbeing services county, and for each of its municipalities. Codes of the public code lists. */
export type Area = { county: string; municipalities: readonly string[]; nationwide: boolean };
/** What a plan of requests needs to know. `since`: only what has changed from then on; `until`: when this import began. */
export type Wish = { area: Area; since: Date | undefined; until: Date; holdsAny: boolean };
/** PTV's moments: UTC, without a zone. */
export const moment = (at: Date | undefined): string | undefined => at?.toISOString().slice(0, 19);
