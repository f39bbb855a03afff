import type { Guidance } from '../../../../counties/guidance.ts';

const LISTS = ['themes', 'lifeEvents', 'audiences', 'needs', 'outside', 'rules'] as const;
export type List = (typeof LISTS)[number];
/** What became of one thing: `fields` of a changed one; `moved`: its place in the order alone. */
export type Difference =
  | { list: List; key: string; what: 'added' | 'removed' | 'moved' }
  | { list: List; key: string; what: 'changed'; fields: { field: string; before: unknown; after: unknown }[] }
  | { list: undefined; what: 'changed'; key: ''; fields: { field: string; before: unknown; after: unknown }[] };

/** What is otherwise in `after` than in `before`, thing by thing in the order of `after`, what was removed last. Pure. */
export function compareGuidance(before: Guidance, after: Guidance): Difference[] {
  const about = fieldsOf(headOf(before), headOf(after));
  return [
    ...(about.length ? [{ list: undefined, what: 'changed', key: '', fields: about } as const] : []),
    ...LISTS.flatMap((list) => inList(list, before, after)),
  ];
}

function inList(list: List, before: Guidance, after: Guidance): Difference[] {
  type Thing = { key: string };
  const [was, is]: [readonly Thing[], readonly Thing[]] = [before[list], after[list]];
  const old = new Map(was.map((x) => [x.key, x]));
  const kept = new Set(is.map((x) => x.key));
  const stayed = stayers(
    was.map((x) => x.key).filter((k) => kept.has(k)),
    is.map((x) => x.key).filter((k) => old.has(k)),
  );
  return [
    ...is.flatMap((thing): Difference[] => {
      const earlier = old.get(thing.key);
      if (!earlier) return [{ list, key: thing.key, what: 'added' }];
      const fields = fieldsOf(earlier, thing);
      if (fields.length) return [{ list, key: thing.key, what: 'changed', fields }];
      return stayed.has(thing.key) ? [] : [{ list, key: thing.key, what: 'moved' }];
    }),
    ...was.filter((x) => !kept.has(x.key)).map(({ key }): Difference => ({ list, key, what: 'removed' })),
  ];
}

const headOf = ({ author, reviewed, sources, sample }: Guidance) => ({ author, reviewed, sources, sample });

function fieldsOf(before: object, after: object): { field: string; before: unknown; after: unknown }[] {
  const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((field) => !same(a[field], b[field]))
    .map((field) => ({ field, before: a[field], after: b[field] }));
}

/** The most that kept their order among themselves (a longest common subsequence): the others are the ones that moved. */
function stayers(was: readonly string[], is: readonly string[]): Set<string> {
  const place = new Map(is.map((key, i) => [key, i]));
  const best: { end: number; keys: string[] }[] = [];
  for (const key of was) {
    const end = place.get(key)!;
    const before = best.filter((b) => b.end < end).reduce<string[]>((longest, b) => (b.keys.length > longest.length ? b.keys : longest), []);
    best.push({ end, keys: [...before, key] });
  }
  return new Set(best.reduce<string[]>((longest, b) => (b.keys.length > longest.length ? b.keys : longest), []));
}

/** Are two pieces of a guidance the same, whatever the order of their fields? The database does not keep that order. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(x), ...Object.keys(y)]);
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => same(x[key], y[key]));
}
