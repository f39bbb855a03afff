import { residentsAndVisitors } from '../../../kernel/access.ts';
import { one, page } from '../../../kernel/page.ts';
import { backTo } from './back.rules.ts';
import { here, rounded } from './here.ts';

/**
 * Takes where the device is, when its owner has pressed for it, and keeps it in the browser for half an hour. By POST, so that the place is in no
 * address, and neither in the history nor in anybody's log.
 */
export const near = page({
  at: '/services/near',
  may: residentsAndVisitors,

  post(visit) {
    const at = [Number(one(visit.form, 'lat') || Number.NaN), Number(one(visit.form, 'lon') || Number.NaN)] as const;
    const back = backTo(one(visit.form, 'back'));
    if (!(Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180)) return { go: back };
    here.keep(visit, rounded(at));
    return { go: nearHere(back) };
  },
});

/** The same search, nearest first from here. */
function nearHere(back: string): string {
  const [path, query] = back.split('?');
  const asked = new URLSearchParams(query);
  asked.set('near', 'here');
  asked.set('sort', 'distance');
  asked.delete('page');
  return `${path}?${asked}`;
}
