import type { Lang } from '../../../kernel/i18n.ts';
import { textIn } from '../records.ts';
import type { Listed } from './listed.ts';

/** So few are picked out one by one; more are sorted. */
const FEW = 200;

/** The places of the first `most` by their key, greatest first, equals by `order`. Pure. Sorts no more than it must. */
export function firstOf(keys: Float64Array, most: number, order: (a: number, b: number) => number): number[] {
  const before = (a: number, b: number) => keys[b]! - keys[a]! || order(a, b);
  if (most > FEW || keys.length <= FEW) return [...keys.keys()].sort(before).slice(0, most);
  const best: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    if (best.length === most && keys[i]! < keys[best[most - 1]!]!) continue;
    let at = best.length;
    while (at > 0 && before(i, best[at - 1]!) < 0) at--;
    if (at === most) continue;
    best.splice(at, 0, i);
    if (best.length > most) best.pop();
  }
  return best;
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
