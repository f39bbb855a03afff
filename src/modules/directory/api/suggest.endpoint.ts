import { suggestWords } from '../../../engines/directory/index.ts';
import { json } from './answer.ts';
import { operation } from './operation.ts';
import { suggestParameters } from './parameters.ts';

/** `GET /suggest?q=hamm&lang=fi` -> `{ words, services }`: how what has been typed so far may go on. */
export const suggest = operation({
  name: 'suggest',
  path: '/suggest',
  parameters: suggestParameters,
  answers: 'Suggestions',
  example: '/suggest?q=hamm&lang=fi',

  async answer(visit, { q, lang }) {
    return json(visit, await suggestWords(visit.world.db, q, lang));
  },
});
