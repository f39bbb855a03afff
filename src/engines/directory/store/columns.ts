import { type RawBuilder, sql } from 'kysely';

const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** Columns named as in code: `source_id as "sourceId"`. Names are ours, never a person's. */
export const columns = (table: string, names: readonly string[]): RawBuilder<unknown> =>
  sql.raw(names.map((n) => `${table}.${snake(n)} as "${n}"`).join(', '));

/** A record with the column names of its table. */
export const asRow = (record: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [snake(name), value]));
