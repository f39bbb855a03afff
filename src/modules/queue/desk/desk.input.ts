import type { Professional } from '../../../kernel/access.ts';
import { asId, type UnitId } from '../../../kernel/ids.ts';

/** What part of the queue a desk shows. */
export type Filter = { units: readonly UnitId[]; kind: string | undefined };

/** The filter of an address; what is not the professional's own or not a kind is as if it were not asked. */
export function readFilter(query: URLSearchParams, { units }: Pick<Professional, 'units'>): Filter {
  const unit = asId<UnitId>(query.get('unit'));
  const kind = query.get('kind') ?? '';
  return { units: unit && units.includes(unit) ? [unit] : units, kind: /^[a-z][a-z-]{1,39}$/.test(kind) ? kind : undefined };
}
