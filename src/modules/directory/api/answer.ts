import { sha256 } from '../../../kernel/crypto.ts';
import type { Answer, Problem, Visit } from '../../../kernel/page.ts';
import type { Wrong } from './parameters.ts';

/** Any site may read; a minute old is fresh enough. */
const ANY_SITE = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag, link, retry-after' };

/** Open data with a tag, so that who has it already gets 304 and no body. `links`: next and prev, whole addresses. */
export function json(visit: Visit, body: object, links: Readonly<Record<string, string | null>> = {}): Answer {
  const text = JSON.stringify(body);
  const etag = `"${sha256(text).slice(0, 24)}"`;
  const link = Object.entries(links).flatMap(([rel, address]) => (address ? [`<${address}>; rel="${rel}"`] : []));
  const headers = { ...ANY_SITE, 'cache-control': 'public, max-age=60', etag, ...(link.length ? { link: link.join(', ') } : {}) };
  const has = visit
    .header('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (has?.some((tag) => tag === etag || tag === '*')) return { send: '', status: 304, headers };
  return { send: text, type: 'application/json; charset=utf-8', headers };
}

/** RFC 9457: which parameter, and what is accepted. */
export const badRequest = (wrong: readonly Wrong[]): Answer => ({
  send: JSON.stringify({
    type: 'about:blank',
    title: 'Bad request',
    status: 400,
    detail: wrong.map((w) => `${w.parameter}: ${w.problem}`).join('; '),
    errors: wrong,
  }),
  type: 'application/problem+json',
  headers: ANY_SITE,
  status: 400,
});

/** What the kernel refuses, as any site may read it. */
export const problem = ({ status, title }: Problem) => ({
  type: 'application/problem+json',
  body: { type: 'about:blank', title, status },
  headers: ANY_SITE,
});

/** The address of this same answer with other values of some parameters. */
export function addressWith({ world, path, query }: Visit, values: Readonly<Record<string, number>>): string {
  const changed = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) changed.set(name, String(value));
  return `${world.config.url}${path.split('?')[0]}?${changed}`;
}
