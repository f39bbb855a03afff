import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Answer, EventClient, Problem, Route, Visit } from '../page.ts';
import { keepOpen } from './streams.ts';

/** Sends what a handler answered. */
export function respond(request: FastifyRequest, reply: FastifyReply, visit: Visit, answer: Exclude<Answer, { missing: true }>): FastifyReply {
  reply.header('cache-control', 'no-store');
  if ('go' in answer) return reply.redirect(asHeader(answer.exact || !answer.go.startsWith('/') ? answer.go : visit.href(answer.go)), 303);
  if ('show' in answer) return html(request, reply, answer.show, answer.status ?? 200);
  if ('stream' in answer) return stream(request, reply, visit, answer.stream);
  for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value);
  if (answer.type) reply.type(answer.type);
  return reply.code(answer.status ?? 200).send(answer.send);
}

/** An address as a header can carry it: an 'ä' or a Cyrillic letter in a way back is percent-encoded, as browsers do. */
const asHeader = (address: string): string => address.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);

/** Says to a program what went wrong, as its protocol says such things. */
export function problem(request: FastifyRequest, reply: FastifyReply, route: Route | undefined, what: Omit<Problem, 'bearer'>): FastifyReply {
  const own = route?.kind === 'endpoint' && route.problem?.({ ...what, bearer: request.headers.authorization !== undefined });
  if (own)
    return reply
      .code(what.status)
      .headers(own.headers ?? {})
      .type(own.type)
      .send(own.body);
  return reply
    .code(what.status)
    .type('application/problem+json')
    .send({ type: 'about:blank', ...what });
}

/** Draws a whole document, gzipped for those who can read it. */
export function html(request: FastifyRequest, reply: FastifyReply, element: ReactElement, status: number): FastifyReply {
  const text = `<!doctype html>${renderToStaticMarkup(element)}`;
  reply.code(status).type('text/html; charset=utf-8').header('vary', 'accept-encoding, cookie');
  if (!request.headers['accept-encoding']?.includes('gzip')) return reply.send(text);
  return reply.header('content-encoding', 'gzip').send(gzipSync(text, { level: 3 }));
}

function stream(request: FastifyRequest, reply: FastifyReply, visit: Visit, listen: (client: EventClient) => () => void): FastifyReply {
  const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
  // Nobody reads the answer to HEAD, so it ends at once.
  if (request.method === 'HEAD') return reply.headers(headers).send();
  const safety = reply.getHeaders();
  reply.hijack();
  const { raw } = reply;
  // The browser may have left while the handler was looking things up; its 'close' is then already past.
  if (raw.destroyed) return reply;
  raw.writeHead(200, { ...(safety as Record<string, string>), ...headers });
  raw.write('retry: 2000\n\n');
  const close = listen({
    send: (event, data, id) => {
      if (!raw.writableEnded && !raw.destroyed) raw.write(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
  });
  raw.on('close', close);
  const { actor } = visit;
  keepOpen({
    raw,
    world: visit.world,
    session: 'session' in actor ? actor.session : undefined,
    basis: 'by' in actor ? actor.by?.basis : undefined,
  });
  return reply;
}
