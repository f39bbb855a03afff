import { anyone } from '../../../kernel/access.ts';
import { one, page } from '../../../kernel/page.ts';
import { localPath } from '../../../kernel/http/index.ts';

const YEAR = 365 * 86_400;

/** Remembers the home municipality on this device; '' forgets it. An unknown code changes nothing. */
export const municipality = page({
  at: '/municipality',
  may: anyone,

  post(visit) {
    const code = one(visit.form, 'municipality');
    if (code === '') visit.setCookie('polku_municipality', '', { maxAge: 0 });
    else if (visit.county.municipalities.some((m) => m.code === code)) visit.setCookie('polku_municipality', code, { maxAge: YEAR });
    return { go: localPath(one(visit.form, 'back')) };
  },
});
