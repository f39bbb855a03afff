import { searchServices } from '../../../engines/directory/index.ts';
import { anyone } from '../../../kernel/access.ts';
import { endpoint } from '../../../kernel/page.ts';
import { badRequest, json } from './answer.ts';
import { readSearch } from './search.input.ts';

/** `GET /api/directory/v1/search?q=&lang=&municipality=&theme=&limit=&offset=` -> `{ total, hits, facets, suggestion }`. Without q: all, in the county's order. */
export const search = endpoint({
  at: '/api/directory/v1/search',
  may: anyone,

  async get(visit) {
    const read = readSearch(visit.query);
    if ('wrong' in read) return badRequest(read.wrong);
    const { q, municipality, theme, limit, offset } = read.asked;
    const lang = read.asked.lang ?? visit.lang;
    const { db } = visit.world;
    const count = visit.county.municipalities.map((m) => m.code);
    const found = await searchServices(db, { q, lang, now: visit.now, onlyIn: municipality, municipality, theme, limit, offset, count });
    const hits = found.hits.map(({ id, sourceId, name, summary, score, distance }) => ({
      id,
      sourceId,
      type: 'service',
      name,
      summary,
      score,
      distance,
    }));
    return json({ ...found, hits });
  },
});
