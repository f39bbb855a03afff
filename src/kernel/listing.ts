import { type RawBuilder, sql } from 'kysely';

/** Which part of a long list is wanted, newest id first. `changed`: last changed from the first to before the second. */
export type Listing = {
  ids?: readonly string[] | undefined;
  changed?: readonly Span[] | undefined;
  /** Rows after this id in the order of the list: where the previous part ended. */
  after?: string | undefined;
  limit: number;
};
/** From `from` to before `to`; without one, open to that side. */
export type Span = { from?: Date | undefined; to?: Date | undefined };

/** The moment in a column is within every span. Names of columns are ours, never a person's. */
export const within = (column: string, spans: readonly Span[] = []): RawBuilder<boolean> =>
  all(
    spans.flatMap(({ from, to }) => [
      ...(from ? [sql<boolean>`${sql.ref(column)} >= ${from}`] : []),
      ...(to ? [sql<boolean>`${sql.ref(column)} < ${to}`] : []),
    ]),
  );

/** Conditions joined by "and"; none: true. Those not given are left out. */
export const all = (conditions: readonly (RawBuilder<boolean> | undefined | false)[]): RawBuilder<boolean> => {
  const given = conditions.filter((c) => c !== undefined && c !== false);
  return given.length ? sql<boolean>`${sql.join(given, sql` and `)}` : sql<boolean>`true`;
};

/**
 * The end of a listing's query: rows that are wanted, in order, at most `limit`.
 * `select … from calendar.appointment a where ${listed('a', listing, [person && sql`a.person = ${person}`])}`
 */
export const listed = (
  table: string,
  { ids, changed, after, limit }: Listing,
  conditions: readonly (RawBuilder<boolean> | undefined | false | '' | null)[] = [],
): RawBuilder<unknown> => {
  const id = sql.ref(`${table}.id`);
  return sql`${all([
    ids && sql<boolean>`${id} = any(${[...ids]}::uuid[])`,
    within(`${table}.changed_at`, changed),
    after !== undefined && sql<boolean>`${id} < ${after}::uuid`,
    ...conditions.map((c) => c || undefined),
  ])} order by ${id} desc limit ${limit}`;
};
