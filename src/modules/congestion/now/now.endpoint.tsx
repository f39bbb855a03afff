import { renderToStaticMarkup } from 'react-dom/server';
import { textIn } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { endpoint } from '../../../kernel/page.ts';
import { Speak } from '../../../ui/index.ts';
import { clinicsNow } from './clinics.store.ts';
import { isFresh } from './congestion.rules.ts';
import { Clinics } from './congestion.view.tsx';

/** The list of clinics drawn anew, for the open front page. */
export const congestionList = endpoint({
  at: '/congestion/now',
  may: anyone,

  async get(visit) {
    const list = (
      <Speak lang={visit.lang}>
        <Clinics visit={visit} clinics={await clinicsNow(visit.world, '')} />
      </Speak>
    );
    return { send: renderToStaticMarkup(list), type: 'text/html; charset=utf-8' };
  },
});

/** The same for other sites and information screens. What is not known is null, never nought. */
export const congestionData = endpoint({
  at: '/api/congestion/v1/clinics',
  may: anyone,

  async get(visit) {
    const clinics = (await clinicsNow(visit.world, '')).map(({ id, names, measuredAt, level, waitMinutes, waiting }) => {
      const fresh = isFresh(measuredAt, visit.now);
      return {
        clinic: id,
        name: textIn(names, visit.lang),
        measuredAt,
        level: fresh ? level : null,
        waitMinutes: fresh ? waitMinutes : null,
        waiting: fresh ? waiting : null,
      };
    });
    return { send: { clinics }, type: 'application/json', headers: { 'access-control-allow-origin': '*' } };
  },
});
