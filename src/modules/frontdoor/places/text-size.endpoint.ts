import { anyone } from '../../../kernel/access.ts';
import { endpoint, one } from '../../../kernel/page.ts';
import { localPath, splitLang } from '../../../kernel/http/index.ts';

const YEAR = 365 * 86_400;

/** Remembers the text size on this device and comes back to the same page. */
export const textSize = endpoint({
  at: '/text-size',
  may: anyone,

  post(visit) {
    const size = one(visit.form, 'size');
    if (['100', '125', '150'].includes(size)) visit.setCookie('text', size, { maxAge: YEAR });
    const back = one(visit.form, 'back');
    const lang = splitLang(back)?.lang ?? visit.lang;
    return { go: `/${lang}${localPath(back)}`, exact: true };
  },
});
