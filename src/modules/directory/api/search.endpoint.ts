import { listServices, searchServices, textIn } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { endpoint } from '../../../kernel/page.ts';
import { badRequest, json } from './answer.ts';
import { readSearch } from './search.input.ts';

/** `GET /api/directory/v1/search?q=&lang=&municipality=&theme=&limit=&offset=` -> `{ total, hits, facets, suggestion }`. Without q: all, in order. */
export const search = endpoint({
  at: '/api/directory/v1/search',
  may: anyone,

  async get(visit) {
    const read = readSearch(visit.query);
    if ('wrong' in read) return badRequest(read.wrong);
    const { q, municipality, theme, limit, offset } = read.asked;
    const lang = read.asked.lang ?? visit.lang;
    const { db } = visit.world;
    if (q.trim() === '') {
      const { total, services } = await listServices(db, { municipality, theme, lang, limit, offset });
      const hits = services.map((s) => ({
        id: s.id,
        sourceId: s.sourceId,
        type: 'service',
        name: textIn(s.names, lang),
        summary: textIn(s.summaries, lang),
        score: 0,
      }));
      return json({ total, hits, facets: { themes: {}, municipalities: {} }, suggestion: null });
    }
    const count = visit.county.municipalities.map((m) => m.code);
    const { total, hits, facets } = await searchServices(db, { q, lang, onlyIn: municipality, municipality, theme, limit, offset, count });
    return json({ total, hits, facets, suggestion: null });
  },
});
