import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sameSecret } from '../../kernel/crypto.ts';
import type { Db } from '../../kernel/db.ts';
import { isLang, type Lang } from '../../kernel/i18n.ts';
import { onlyInDemo } from '../only-in-demo.ts';
import { ofPic, rights } from '../registers/rights.store.ts';
import { wrongWith } from './hmac.ts';
import { Memory, type Session, TOKEN_SECONDS } from './memory.ts';
import { ChooseView, drawn, StaleView } from './pages.view.tsx';

export const AUTHORIZATIONS_PATH = '/test/authorizations';
/** Where the browser may be sent back: this path of the service, at any of its addresses. */
const BACK_PATH = '/acting/authorizations/done';

type Options = {
  mode: 'demo' | 'production';
  url: string;
  port: number;
  db: Db;
  clock: () => Date;
  client: { id: string; key: string; secret: string };
};
type Asked = FastifyRequest<{ Querystring: Record<string, string | undefined>; Params: Record<string, string>; Body: URLSearchParams }>;

/**
 * Plays Suomi.fi e-authorizations for acting for a person (HPA), at `<url>/test/authorizations`: register, authorize (pages to choose whom for),
 * token, delegate, authorization. Checks what the real one checks: the HMAC header and its clock, client credentials, that a code is used once,
 * whose token it is. Mandates are withdrawn on the page `/demo/registers`. Throws in production.
 */
export async function mountTestAuthorizations(app: FastifyInstance, { mode, url, port, db, clock, client }: Options): Promise<void> {
  onlyInDemo(mode, 'Test e-authorizations');
  const memory = new Memory();
  const origins = [...new Set([new URL(url).origin, `http://localhost:${port}`, `http://127.0.0.1:${port}`])];
  const policy = `default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${origins.join(' ')}`;
  const css = await readFile(new URL('../identification/style.css', import.meta.url));
  const now = () => clock().getTime();
  /** Mandates in force, by whom they are given to. */
  const principalsOf = async (pic: string) =>
    (await rights(db)).filter((r) => r.register === 'authorizations' && !r.withdrawn && r.holder.pic === pic).map((r) => r.about);

  await app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 4096 }, (_request, text, done) =>
        done(null, new URLSearchParams(String(text))),
      );
      scope.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(css));
      scope.get('/', (_request, reply) => reply.redirect('/fi/demo/registers', 303));

      scope.get('/service/hpa/user/register/:client/:pic', async (request: Asked, reply) => {
        if (refusedBySignature(request, reply)) return reply;
        const { client: of, pic = '' } = request.params;
        const { requestId } = request.query;
        if (of !== client.id || !requestId) return reply.code(400).send({ error: 'invalid_request' });
        if (!ofPic(pic)) return reply.code(404).send({ error: 'unknown person' });
        const { id, user } = memory.register(pic, requestId, now());
        return { sessionId: id, userId: user };
      });

      scope.get('/oauth/authorize', async (request: Asked, reply) => {
        const under = await underWay(request);
        if (!under) return page(reply, 410, drawn(<StaleView lang={langOf(request)} service={url} />));
        return page(reply, 200, drawn(<ChooseView lang={langOf(request)} principals={await principalsOf(under.session.pic)} />));
      });
      scope.post('/oauth/authorize', async (request: Asked, reply) => {
        const under = await underWay(request);
        if (!under) return page(reply, 410, drawn(<StaleView lang={langOf(request)} service={url} />));
        const chosen = request.body ?? new URLSearchParams();
        const principal = (await principalsOf(under.session.pic)).find((p) => p.key === chosen.get('principal'));
        if (!principal && !chosen.has('cancel'))
          return page(reply, 422, drawn(<ChooseView lang={langOf(request)} principals={await principalsOf(under.session.pic)} />));
        const back = new URL(under.redirectUri);
        if (request.query.state) back.searchParams.set('state', request.query.state);
        if (principal) back.searchParams.set('code', memory.choose(under.session, principal.pic, under.redirectUri, now()));
        else back.searchParams.set('error', 'access_denied');
        return reply.redirect(back.href, 303);
      });

      scope.post('/oauth/token', async (request: Asked, reply) => {
        const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
        const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent);
        if (id !== client.id || !sameSecret(secret, client.secret)) return reply.code(401).send({ error: 'invalid_client' });
        const form = request.body ?? new URLSearchParams();
        if (form.get('grant_type') !== 'authorization_code') return reply.code(400).send({ error: 'unsupported_grant_type' });
        const token = memory.redeem(form.get('code') ?? '', form.get('redirect_uri') ?? '', now());
        if (!token) return reply.code(400).send({ error: 'invalid_grant' });
        return { access_token: token, token_type: 'bearer', expires_in: TOKEN_SECONDS };
      });

      scope.get('/service/hpa/api/delegate/:session', async (request: Asked, reply) => {
        const session = sessionOf(request, reply);
        if (!session) return reply;
        const chosen = session.principal ? ofPic(session.principal) : undefined;
        return chosen ? [{ personId: chosen.pic, name: `${chosen.given} ${chosen.family}` }] : [];
      });

      scope.get('/service/hpa/api/authorization/:session/:principal', async (request: Asked, reply) => {
        const session = sessionOf(request, reply);
        if (!session) return reply;
        const principal = (await principalsOf(session.pic)).find((p) => p.pic === request.params.principal);
        // No reason is told; under non-disclosure nobody is acted for.
        return { result: principal && !principal.nonDisclosure ? 'ALLOWED' : 'DISALLOWED' };
      });
    },
    { prefix: AUTHORIZATIONS_PATH },
  );

  const page = (reply: FastifyReply, status: number, text: string) =>
    reply.code(status).type('text/html; charset=utf-8').header('content-security-policy', policy).header('cache-control', 'no-store').send(text);
  const langOf = ({ query }: Asked): Lang => (isLang(query.lang) ? query.lang : 'fi');

  function refusedBySignature(request: Asked, reply: FastifyReply): boolean {
    const path = (request.raw.url ?? '').slice(AUTHORIZATIONS_PATH.length);
    const wrong = wrongWith(request.headers['x-asiointivaltuudetauthorization'], { path, client: client.id, key: client.key, now: clock() });
    if (wrong) reply.code(401).send({ error: wrong });
    return wrong !== undefined;
  }

  /** The session asked about, when the signature and the bearer token are both right and the token is this session's own. */
  function sessionOf(request: Asked, reply: FastifyReply): Session | undefined {
    if (refusedBySignature(request, reply)) return undefined;
    const session = memory.session(request.params.session ?? '', now());
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (session?.token && token && sameSecret(session.token.value, token) && session.token.until > now()) return session;
    reply.code(401).send({ error: 'invalid_token' });
    return undefined;
  }

  /** Who is choosing, when the address is one the service made. */
  async function underWay({ query }: Asked): Promise<{ session: Session; redirectUri: string } | undefined> {
    const session = memory.ofUser(query.user ?? '', now());
    const redirectUri = query.redirect_uri ?? '';
    const fits =
      session?.requestId === query.requestId &&
      query.client_id === client.id &&
      query.response_type === 'code' &&
      origins.some((origin) => redirectUri === origin + BACK_PATH);
    return session && fits ? { session, redirectUri } : undefined;
  }
}
