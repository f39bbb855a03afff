import { searchServices } from '../../../engines/directory/index.ts';
import { addressWith, json } from './answer.ts';
import { operation } from './operation.ts';
import { searchParameters } from './parameters.ts';

/** `GET /search?q=&lang=&municipality=&…` -> `{ total, hits, facets, suggestion }`. Without q: all services, in the county's order. */
export const search = operation({
  name: 'search',
  path: '/search',
  parameters: searchParameters,
  answers: 'Found',
  example: '/search?q=hammassärky&municipality=638&limit=3',

  async answer(visit, { municipality, open, limit, offset, ...asked }) {
    const { total, hits, facets, suggestion } = await searchServices(visit.world.db, {
      ...asked,
      now: visit.now,
      onlyIn: municipality,
      municipality,
      open: open || undefined,
      limit,
      offset,
      count: visit.county.municipalities.map((m) => m.code),
    });
    const told = hits.map(({ id, source, sourceId, name, nameLang, summary, score, distance, open, assessment, places }) => ({
      ...{ id, source, sourceId, type: 'service', name, lang: nameLang, summary, score },
      ...{ distance: distance === null ? null : Math.round(distance * 1000) / 1000, open, assessment, places },
    }));
    const next = offset + limit < total ? addressWith(visit, { offset: offset + limit }) : null;
    const prev = offset > 0 ? addressWith(visit, { offset: Math.max(0, offset - limit) }) : null;
    return json(visit, { total, hits: told, facets, suggestion }, { next, prev });
  },
});
