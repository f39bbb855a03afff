import { everyone } from '../../../kernel/access.ts';
import { endpoint } from '../../../kernel/page.ts';
import { json, problem } from './answer.ts';
import { API } from './operation.ts';
import { openApi } from './openapi.ts';

export const description = endpoint({
  at: `${API}/openapi.json`,
  may: everyone,
  problem,
  get: (visit) => json(visit, openApi(visit.world.config.url, visit.county.name.en)),
});
