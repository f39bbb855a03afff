import type { Lang } from '../../../kernel/i18n.ts';
import type { Finder } from './index/finder.ts';
import { CHOICES, type Choice, type Listed, type Shared } from './listed.ts';
import { countyOrder } from './order.rules.ts';

/** By slot, what every search asks of each service that answers: thousands are counted without looking at the services themselves. */
export type Columns = {
  /** The numbers of what it shares with others, and by these numbers what it is. */
  choices: Record<Choice, Uint32Array>;
  shared: readonly Shared[];
  /** 1: the county's own. */
  county: Uint8Array;
  /** All slots in the county's order. */
  ordered: (lang: Lang) => Uint32Array;
  at: (slot: number) => Listed;
};

const kept = new WeakMap<Finder<Listed>, { changes: number; columns: Columns }>();
/** The columns of an index, made once until something changes. */
export function columnsOf(finder: Finder<Listed>): Columns {
  const known = kept.get(finder);
  if (known?.changes === finder.changes) return known.columns;
  const columns = make(finder);
  kept.set(finder, { changes: finder.changes, columns });
  return columns;
}

function make(finder: Finder<Listed>): Columns {
  const slots = Uint32Array.from(finder.slots());
  const end = slots.reduce((most, slot) => Math.max(most, slot + 1), 0);
  const choices = Object.fromEntries(CHOICES.map((c) => [c, new Uint32Array(end)])) as Columns['choices'];
  const county = new Uint8Array(end);
  const shared: Shared[] = [];
  for (const slot of slots) {
    const service = finder.at(slot);
    county[slot] = Number(service.source === 'county');
    for (const choice of CHOICES) {
      const value = service[choice];
      choices[choice][slot] = value.number;
      shared[value.number] = value;
    }
  }
  const orders: Partial<Record<Lang, Uint32Array>> = {};
  const at = (slot: number) => finder.at(slot);
  const ordered = (lang: Lang) => (orders[lang] ??= slots.slice().sort((a, b) => countyOrder(at(a), at(b), lang)));
  return { choices, shared, county, ordered, at };
}
