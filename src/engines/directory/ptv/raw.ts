/** Careful reading of JSON that others wrote: anything may be missing or of another kind. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (x: unknown): x is Raw => typeof x === 'object' && x !== null && !Array.isArray(x);
export const raw = (x: unknown): Raw => (isRaw(x) ? x : {});
/** The objects of a list; what is not an object is left out. */
export const raws = (x: unknown): Raw[] => (Array.isArray(x) ? x.filter(isRaw) : []);
export const str = (x: unknown): string | undefined => (typeof x === 'string' ? x : undefined);
export const filled = (x: unknown): string | undefined => str(x)?.trim() || undefined;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A PTV id in lower case, or nothing when it is not one. */
export const ptvId = (x: unknown): string | undefined => (typeof x === 'string' && UUID.test(x.trim()) ? x.trim().toLowerCase() : undefined);

/** A record read into ours with remarks on what was left out of it, or the reason why it cannot be used. */
export type Normalised<Record> = { record: Record; notes: string[] } | { refused: string };

/** Thrown inside a normaliser: this record cannot be used. The importer turns it into a line of the report. */
export class Refused extends Error {}
