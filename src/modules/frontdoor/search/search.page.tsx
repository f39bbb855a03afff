import { searchServices, urgentWords } from '../../../engines/directory/index.ts';
import { publishedGuidance } from '../../../engines/guidance/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { page } from '../../../kernel/page.ts';
import { matchNeeds } from '../needs/match.rules.ts';
import { SearchView } from './search.view.tsx';

/** Longest search that is read; the rest says nothing more. */
const LONGEST = 200;
const SHOWN = 6;

/** From own words to help: needs first, then services, the emergency notice before both. */
export const search = page({
  at: '/search',
  may: anyone,

  async get(visit) {
    const q = (visit.query.get('q') ?? '').trim().slice(0, LONGEST);
    if (q === '') return { show: <SearchView visit={visit} q="" needs={[]} services={{ total: 0, hits: [], suggestion: null }} urgent={false} /> };
    const { definition } = await publishedGuidance(visit.world);
    const needs = matchNeeds(definition.needs, q, visit.lang);
    const services = await searchServices(visit.world.db, {
      ...{ q, lang: visit.lang, now: visit.now, municipality: visit.municipality, limit: SHOWN, offset: 0 },
    });
    return { show: <SearchView visit={visit} q={q} needs={needs} services={services} urgent={urgentWords(q)} /> };
  },
});
