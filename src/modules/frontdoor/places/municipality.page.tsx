import { anyone } from '../../../kernel/access.ts';
import { localPath } from '../../../kernel/http/index.ts';
import { one, page, type Visit } from '../../../kernel/page.ts';
import { ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { PlaceChoice } from './place-form.view.tsx';

const YEAR = 365 * 86_400;
const COOKIE = 'polku_municipality';
/** Was asked, and lives elsewhere or would rather not say: not asked again. */
const NOT_TOLD = 'none';

/** Has this device been asked for the home municipality? */
export const wasAsked = (visit: Visit): boolean => (visit.cookie(COOKIE) ?? '') !== '';

/** Choosing and changing the home municipality. Remembered on this device; an unknown code changes nothing. */
export const municipality = page({
  at: '/municipality',
  may: anyone,

  get(visit) {
    const t = say(visit.lang);
    return {
      show: (
        <ResidentPage visit={visit} title={t('place.title')} narrow>
          <h1>{t('place.title')}</h1>
          <PlaceChoice visit={visit} back={localPath(visit.query.get('back') ?? '')} />
        </ResidentPage>
      ),
    };
  },

  post(visit) {
    const code = one(visit.form, 'municipality');
    if (code === '') visit.setCookie(COOKIE, NOT_TOLD, { maxAge: YEAR });
    else if (visit.county.municipalities.some((m) => m.code === code)) visit.setCookie(COOKIE, code, { maxAge: YEAR });
    return { go: localPath(one(visit.form, 'back')) };
  },
});
