import type { Lang } from '../../../kernel/i18n.ts';
import { textIn } from '../records.ts';
import type { Listed } from './listed.ts';

/** The first `most` numbers below `count` by `key`, greatest first, equals by `order`. Pure. Sorts no more than it must. */
export function firstOf(count: number, most: number, key: (i: number) => number, order: (a: number, b: number) => number): number[] {
  const keys = Float64Array.from({ length: count }, (_, i) => key(i));
  const least = count > most ? keys.toSorted()[count - most]! : Number.NEGATIVE_INFINITY;
  const best: number[] = [];
  for (let i = 0; i < count; i++) if (keys[i]! >= least) best.push(i);
  return best.sort((a, b) => keys[b]! - keys[a]! || order(a, b)).slice(0, most);
}

/** The county's order, then by name. Pure. */
export function countyOrder(a: Listed, b: Listed, lang: Lang): number {
  if (a.position !== b.position) return a.position - b.position;
  const [x, y] = [sortKey(a, lang), sortKey(b, lang)];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
}

const keys = new WeakMap<Listed, Partial<Record<Lang, string>>>();
/** A name so that ordinary comparing sorts it as in Finnish and Swedish: å, ä and ö come last. */
function sortKey(service: Listed, lang: Lang): string {
  let kept = keys.get(service);
  if (!kept) {
    kept = {};
    keys.set(service, kept);
  }
  kept[lang] ??= textIn(service.names, lang)
    .toLowerCase()
    .replace(/[åäö]/g, (c) => ({ å: '{a', ä: '{b', ö: '{c' })[c]!);
  return kept[lang];
}
