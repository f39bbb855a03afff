import type { Guidance } from '../../../../counties/guidance.ts';
import { rulesOf } from './refs.ts';

type List = 'needs' | 'outside' | 'rules';
type Thing<L extends List> = Guidance[L][number];

/** Puts a thing in its list: over the one with its key, else last. Pure, as everything here. */
export function put<L extends List>(definition: Guidance, list: L, thing: Thing<L>): Guidance {
  const things: readonly Thing<L>[] = definition[list];
  const there = things.some((x) => x.key === thing.key);
  return { ...definition, [list]: there ? things.map((x) => (x.key === thing.key ? thing : x)) : [...things, thing] };
}

/** Takes a thing away. A need is also taken from the rules that name it; a rule that was for that need alone goes with it. */
export function remove(definition: Guidance, list: List, key: string): Guidance {
  const without = { ...definition, [list]: (definition[list] as readonly { key: string }[]).filter((x) => x.key !== key) };
  if (list !== 'needs') return without;
  const rules = definition.rules
    .filter((r) => !(r.needs.length === 1 && r.needs[0] === key))
    .map((r) => (r.needs.includes(key) ? { ...r, needs: r.needs.filter((n) => n !== key) } : r));
  return { ...without, rules };
}

/** Moves a rule over its neighbour among the rules of a need, up or down. At the end of the list nothing changes. */
export function moveRule(definition: Guidance, key: string, need: string, by: -1 | 1): Guidance {
  const among = rulesOf(definition, need);
  const neighbour = among[among.findIndex((r) => r.key === key) + by];
  const rule = among.find((r) => r.key === key);
  if (!rule || !neighbour) return definition;
  const others = definition.rules.filter((r) => r !== rule);
  const at = others.indexOf(neighbour) + (by === 1 ? 1 : 0);
  return { ...definition, rules: [...others.slice(0, at), rule, ...others.slice(at)] };
}

/** A list with one of its things moved by one place. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const to = index + by;
  if (index < 0 || index >= list.length || to < 0 || to >= list.length) return [...list];
  const others = list.filter((_, i) => i !== index);
  return [...others.slice(0, to), list[index]!, ...others.slice(to)];
}

/** A key for a new thing out of its name: 'Apua kotiin' -> 'apua-kotiin', with a number when that is taken. */
export function newKey(name: string, taken: readonly { key: string }[]): string {
  const base =
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'new';
  const free = (key: string) => key !== 'new' && !taken.some((x) => x.key === key);
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}-${n}`;
    if (free(key)) return key;
  }
}
