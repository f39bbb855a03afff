import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { onlyInDemo } from '../only-in-demo.ts';
import { addChoosing } from './choose.page.tsx';
import { keptKeys } from './keys.ts';
import type { Played } from './pages.view.tsx';
import { type ClientSettings, makeProvider } from './provider.ts';
import type { TestPerson } from './test-person.ts';

export const RESIDENTS_PATH = '/test/suomi-fi';
export const DIRECTORY_PATH = '/test/directory';

type Protocol = { path: string; answer: ReturnType<ReturnType<typeof makeProvider>['callback']> };
type Options = {
  config: {
    mode: 'demo' | 'production';
    url: string;
    port: number;
    dataDir: string;
    behindProxy?: boolean;
    residents: ClientSettings;
    professionals: ClientSettings;
  };
  people: { residents: readonly TestPerson[]; professionals: readonly TestPerson[] };
};

/**
 * Mounts two OpenID providers: one plays Suomi.fi e-identification for residents (issuer `<url>/test/suomi-fi`), one the county's
 * directory for professionals (`<url>/test/directory`). Signing in is choosing a test person. The service is their only client, by
 * any of its addresses: `<origin>/sign-in/done` and, after signing out, `<origin>/signed-out`. Throws in production.
 */
export async function mountTestIdentification(app: FastifyInstance, { config, people }: Options): Promise<void> {
  onlyInDemo(config.mode, 'Test identification');
  const keys = await keptKeys(config.dataDir);
  const origins = [...new Set([new URL(config.url).origin, `http://localhost:${config.port}`, `http://127.0.0.1:${config.port}`])];
  const policy = `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${origins.join(' ')}`;
  const css = await readFile(new URL('style.css', import.meta.url));
  const both = [
    { kind: 'identify', path: RESIDENTS_PATH, people: people.residents, client: config.residents },
    { kind: 'directory', path: DIRECTORY_PATH, people: people.professionals, client: config.professionals },
  ] as const;
  for (const { kind, path, people: these, client } of both) {
    const played: Played = { kind, path, service: new URL(config.url).origin };
    const provider = makeProvider({ issuer: config.url + path, played, people: these, client, origins, keys, policy });
    provider.proxy = config.behindProxy ?? false;
    app.get(`${path}/style.css`, (_request, reply) =>
      reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(css),
    );
    await app.register(addChoosing, { provider, played, people: these, policy });
    await app.register(addSigningOut, { path, answer: provider.callback() });
    await app.register(addProtocol, { path, answer: provider.callback() });
  }
}

/**
 * Signing out may be asked by GET as well as by POST, which keeps the ID token out of addresses (OpenID Connect RP-Initiated Logout 1.0,
 * section 2). The library takes POST only with cookies that every site could use, so it gets the form as if it had been asked by GET.
 */
async function addSigningOut(scope: FastifyInstance, { path, answer }: Protocol): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16 * 1024 }, (_request, text, done) =>
    done(null, new URLSearchParams(String(text))),
  );
  scope.post(`${path}/session/end`, (request, reply) => {
    reply.hijack();
    const end = `/session/end?${request.body}`;
    return answer(Object.assign(request.raw, { method: 'GET', originalUrl: path + end, url: end }), reply.raw);
  });
}

/** Everything else under the path is the provider's own: it gets the request as Node gave it, body unread, with the path cut off. */
async function addProtocol(scope: FastifyInstance, { path, answer }: Protocol): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  scope.route({
    method: ['GET', 'POST'],
    url: `${path}/*`,
    handler: (request, reply) => {
      reply.hijack();
      const raw = Object.assign(request.raw, { originalUrl: request.raw.url, url: request.raw.url!.slice(path.length) });
      return answer(raw, reply.raw);
    },
  });
}
