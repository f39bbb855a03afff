import type { Answer } from '../../../kernel/page.ts';
import type { Wrong } from './search.input.ts';

/** Open data: any site may read it, and a minute old is fresh enough. */
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' };

export const json = (body: object): Answer => ({ send: body, type: 'application/json; charset=utf-8', headers: OPEN });

/** RFC 9457 problem details. */
export const badRequest = (wrong: readonly Wrong[]): Answer => ({
  send: JSON.stringify({
    type: 'about:blank',
    title: 'Bad request',
    status: 400,
    detail: wrong.map((w) => `${w.parameter}: ${w.problem}`).join('; '),
    errors: wrong,
  }),
  type: 'application/problem+json',
  headers: { 'access-control-allow-origin': '*' },
  status: 400,
});
