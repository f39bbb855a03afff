import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { requestSeconds } from '../metrics.ts';
import type { Route } from '../page.ts';
import type { World } from '../world.ts';
import { addHealth, type Readiness } from './health.ts';
import { preferredLang, splitLang } from './language.ts';
import { readCookie } from './cookies.ts';
import { html, problem } from './respond.ts';
import { addRoutes, type SystemViews, visitOf } from './routes.ts';
import type { Doors } from './visit.ts';

export type ServerParts = { routes: readonly Route[]; views: SystemViews; ready: Readiness; assets: StaticFiles; doors: Doors };

/** Files the same for everybody, served from memory. */
type StaticFiles = {
  paths: readonly string[];
  serve(path: string, acceptEncoding?: string): { body: Buffer; type: string; headers: Record<string, string> } | undefined;
};

/** How long requests under way may take after the server has been asked to stop. */
const FINISH_MS = 1_500;
/** Longest body a form may have. Far above any form's fields, far below what would hurt. */
const BODY_LIMIT = 256 * 1024;

/** Node reads no longer address, so a page of ours, not the router, says that there is nothing behind a long one. */
const LONGEST_ADDRESS = 16 * 1024;

/** Builds the web server; `listen` is the caller's. */
export async function buildServer(world: World, parts: ServerParts): Promise<FastifyInstance> {
  const { config } = world;
  const app = fastify({
    logger: false,
    // The nearest proxy only: what it was told by others before it, anybody can write.
    trustProxy: config.POLKU_TRUST_PROXY && ((_address: string, hop: number) => hop === 0),
    rewriteUrl: decodable,
    bodyLimit: BODY_LIMIT,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_ADDRESS },
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT });
  await app.register(helmet, security(config));
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    reply.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(self), display-capture=(self)');
  });
  if (config.POLKU_RATE_LIMIT > 0)
    await app.register(rateLimit, {
      max: config.POLKU_RATE_LIMIT,
      timeWindow: '1 minute',
      allowList: (request) => request.url.startsWith('/assets/') || request.url.startsWith('/health/'),
    });
  timeRequests(app, world);
  app.addHook('preClose', async () => {
    // Requests under way are finished; event streams never end by themselves, so what is still open then is cut. Browsers come back.
    setTimeout(() => app.server.closeAllConnections(), FINISH_MS).unref();
  });

  addHealth(app, world, parts.ready);
  addStaticFiles(app, parts.assets);
  app.get('/', (request, reply) =>
    reply.redirect(`/${preferredLang(readCookie(world, request, 'polku_lang'), request.headers['accept-language'])}/`, 302),
  );
  addRoutes(app, world, parts.routes, parts.views, parts.doors);
  addFallbacks(app, world, parts);
  return app;
}

/** An address that is not text ('%ZZ', NUL) is sought as it stands, so that a page of ours says there is no such page; a query loses its NULs. */
function decodable({ url = '/' }: { url?: string }): string {
  const [path = '', ...query] = url.split('?');
  return [isText(path) ? path : path.replaceAll('%', '%25'), ...query.map((q) => q.replaceAll('%00', ''))].join('?');
}
function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** Security headers; no inline scripts or styles anywhere. Sign-out may post on to the identity providers. */
function security(config: World['config']) {
  const providers = [config.OIDC_RESIDENT_ISSUER, config.OIDC_PROFESSIONAL_ISSUER].flatMap((u) => (u ? [new URL(u).origin] : []));
  const self = ["'self'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: self,
        styleSrc: self,
        fontSrc: self,
        connectSrc: self,
        manifestSrc: self,
        workerSrc: self,
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        // Previews of our own framed pages; see `letFrame` for who may frame us.
        frameSrc: self,
        frameAncestors: ["'none'"],
        formAction: ["'self'", ...providers],
        ...(config.secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: config.secure ? { maxAge: 31_536_000 } : (false as const),
    referrerPolicy: { policy: 'same-origin' as const },
  };
}

function timeRequests(app: FastifyInstance, world: World): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    requestSeconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    world.log.debug({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
}

function addStaticFiles(app: FastifyInstance, files: StaticFiles): void {
  for (const path of files.paths) {
    app.get(path, async (request, reply) => {
      const { body, type, headers } = files.serve(path, request.headers['accept-encoding'])!;
      return reply.headers(headers).type(type).send(body);
    });
  }
}

/** What nobody answered, what was too much, and what went wrong: a kind page in the visitor's language, or problem+json. */
function addFallbacks(app: FastifyInstance, world: World, parts: ServerParts): void {
  const pages = parts.routes.filter((r) => r.kind === 'page' && r.get).map((r) => new RegExp(`^${r.at.replace(/:\w+/g, '[^/]+')}/?$`));
  const wantsPage = (accept: string | undefined) => accept === undefined || accept.includes('text/html') || accept.includes('*/*');

  const limited = world.config.POLKU_RATE_LIMIT > 0 ? { preHandler: app.rateLimit() } : {};
  app.setNotFoundHandler(limited, async (request, reply) => {
    const visit = await visitOf(world, request, reply, parts.doors);
    const [path] = request.url.split('?');
    if (request.method === 'GET' && !splitLang(request.url) && pages.some((p) => p.test(path!))) return reply.redirect(visit.href(request.url), 302);
    if (path!.startsWith('/api/') || !wantsPage(request.headers.accept))
      return reply.code(404).type('application/problem+json').send({ type: 'about:blank', title: 'Not found', status: 404 });
    return html(request, reply, parts.views.notFound(visit), 404);
  });

  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
    const errorId = crypto.randomUUID().slice(0, 8);
    if (status === 500) world.log.error({ err: error, errorId, route: request.routeOptions.url, method: request.method }, 'request failed');
    if (reply.sent) return reply;
    if (request.routeOptions.config.route?.kind === 'endpoint' || !wantsPage(request.headers.accept)) {
      const title = { 413: 'Too large', 429: 'Too many requests', 500: 'Something went wrong' }[status] ?? 'Bad request';
      return problem(request, reply, request.routeOptions.config.route, { title, status, ...(status === 500 ? { errorId } : {}) });
    }
    const visit = await visitOf(world, request, reply, parts.doors).catch(() => undefined);
    if (!visit)
      return reply
        .code(500)
        .type('text/plain; charset=utf-8')
        .send(
          `Palvelussa on häiriö. Soita 116117 tai hätätilanteessa 112.\nTjänsten har en störning.\nThe service has a disturbance. (${errorId})\n`,
        );
    const view =
      status === 500 ? parts.views.serverError(visit, errorId) : status === 429 ? parts.views.tooMany(visit) : parts.views.badRequest(visit);
    return html(request, reply, view, status);
  });
}
