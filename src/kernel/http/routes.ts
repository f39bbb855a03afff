import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { anyone, decide } from '../access.ts';
import { refused } from '../change.ts';
import { isLang, LANGS, type Lang } from '../i18n.ts';
import { refusals } from '../metrics.ts';
import { type Answer, type Form, one, type Route, type Visit, WHOSE, whoseNow } from '../page.ts';
import { park, unpark } from '../parked.ts';
import { ownerOf } from '../session.ts';
import type { World } from '../world.ts';
import { readCookie } from './cookies.ts';
import { preferredLang, splitLang } from './language.ts';
import { html, problem, respond } from './respond.ts';
import { fromOwnPage } from './same-origin.ts';
import { type Doors, makeVisit } from './visit.ts';

/** The pages everything falls back on, drawn by ui. */
export type SystemViews = {
  notFound(visit: Visit): ReactElement;
  forbidden(visit: Visit): ReactElement;
  /** Acting for another, on a page that is only one's own. */
  onlyYourself(visit: Visit): ReactElement;
  /** Supporting somebody in one matter, on a page of their other things. */
  notAsSupporter(visit: Visit): ReactElement;
  /** The right to act for `actedFor` has just ended. */
  actingEnded(visit: Visit): ReactElement;
  /** The form was of a page opened for somebody else than whose matters are handled now; nothing was sent. */
  anotherPerson(visit: Visit): ReactElement;
  serverError(visit: Visit, errorId: string): ReactElement;
  tooMany(visit: Visit): ReactElement;
  badRequest(visit: Visit): ReactElement;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    route?: Route;
    lang?: Lang;
  }
}

/** Puts a part's routes on the server: pages under each language, endpoints as they are. */
export function addRoutes(app: FastifyInstance, world: World, routes: readonly Route[], views: SystemViews, doors: Doors): void {
  for (const route of routes) {
    const method = [...(route.get ? (['GET'] as const) : []), ...(route.post ? (['POST'] as const) : [])];
    const places = route.kind === 'page' ? LANGS.map((lang) => ({ lang, url: `/${lang}${route.at}` })) : [{ lang: undefined, url: route.at }];
    for (const { lang, url } of places) {
      app.route({
        method,
        url,
        config: { route, ...(lang ? { lang } : {}) },
        handler: (request, reply) => answer(world, route, views, doors, request, reply),
      });
      // Who speaks a protocol is told in its words also that a method is not for this address.
      if (route.kind === 'endpoint' && route.problem)
        app.route({
          method: (['POST', 'PUT', 'PATCH', 'DELETE'] as const).filter((m) => !(method as string[]).includes(m)),
          url,
          config: { route },
          handler: (request, reply) =>
            problem(request, reply.header('allow', method.join(', ')), route, { title: 'Method not allowed', status: 405 }),
        });
    }
  }
}

/** One request from beginning to end: who came, may they, what was typed before, what happens, what is shown. */
async function answer(
  world: World,
  route: Route,
  views: SystemViews,
  doors: Doors,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = await visitOf(world, request, reply, doors);
  const framed = route.kind === 'page' && route.framed;
  if (framed) Object.assign(visit, NOBODY);
  const changing = request.method === 'POST';
  if (changing && visit.actor.role !== 'client' && !fromOwnPage(request)) return refuse('other-origin');
  // Signing in and out is not done in anybody's name, so it goes on.
  if (visit.actedFor !== undefined && !(route.kind === 'endpoint' && route.may === anyone)) return actingEnded();
  if (changing && isForAnother(visit, visit.form)) return anotherPerson();

  const verdict = decide(route.may, visit.actor, visit.now);
  if (verdict === 'sign-in-first') return signInFirst();
  if (verdict === 'identify-first') return signInFirst('identify');
  if (verdict === 'only-yourself') return route.kind === 'endpoint' ? refuse(verdict) : html(request, reply, views.onlyYourself(visit), 403);
  if (verdict === 'not-as-supporter') return route.kind === 'endpoint' ? refuse(verdict) : html(request, reply, views.notAsSupporter(visit), 403);
  if (verdict === 'not-yours') return refuse('role');

  if (!changing) await restoreTyped();
  const handler = changing ? route.post : route.get;
  let answered: Answer;
  try {
    answered = handler ? await handler(visit) : { missing: true };
  } catch (error) {
    // Row-level security has the last word: what it refuses is a refusal, not a disturbance. The page should have known, so it is an error in the log.
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    world.log.error({ err: error, route: route.at, method: request.method }, 'the database refused what the page let through');
    return refuse('database');
  }
  // Not there for a visitor, but perhaps for whom they were a moment ago: their session ended in the middle of this.
  if (route.kind === 'page' && visit.hadSession && visit.actor.role === 'anonymous' && isMissing(answered)) return signInFirst();
  if (framed) letFrame(reply);
  if (!('missing' in answered)) return respond(request, reply, visit, answered);
  if (route.kind === 'endpoint') return problem(request, reply, route, { title: 'Not found', status: 404 });
  return html(request, reply, views.notFound(visit), 404);

  async function refuse(reason: string): Promise<FastifyReply> {
    refusals.inc({ route: route.at, reason });
    await refused(world, visit.actor, `route ${request.method} ${route.at}`.slice(0, 100), reason);
    if (route.kind === 'endpoint') return problem(request, reply, route, { title: 'Forbidden', status: 403 });
    return html(request, reply, views.forbidden(visit), 403);
  }

  /** What was begun for another is not done, nor shown as one's own: the page says so, and leads on. */
  async function actingEnded(): Promise<FastifyReply> {
    if (route.kind === 'page' || request.headers.accept?.startsWith('text/html')) return html(request, reply, views.actingEnded(visit), 403);
    return problem(request, reply, route, { title: 'Acting for another has ended', status: 403 });
  }

  /** What was typed for one person is not sent for another. */
  async function anotherPerson(): Promise<FastifyReply> {
    if (route.kind === 'page') return html(request, reply, views.anotherPerson(visit), 409);
    return problem(request, reply, route, { title: 'The page was opened for somebody else', status: 409 });
  }

  async function signInFirst(how?: 'identify'): Promise<FastifyReply> {
    if (route.kind === 'endpoint') return problem(request, reply, route, { title: how ? 'Identify yourself first' : 'Sign in first', status: 401 });
    const back = changing && !route.get ? ownReferer(request, visit) : visit.path;
    const owner = changing && Object.keys(visit.form).length > 0 && (await ownerOf(world, visit.cookie('polku_session') ?? ''));
    // Only what somebody typed in a session of theirs is kept: a stranger's post fills no table, and after signing out nothing waits for the next person.
    if (owner && back.length <= 2000) visit.setCookie('polku_parked', await park(world, back, visit.form, owner), { maxAge: 3600 });
    const as = route.may.who.includes('resident') ? 'resident' : 'professional';
    return reply.redirect(
      visit.href(`/sign-in?as=${as}${how ? '&identify=1' : ''}&back=${encodeURIComponent(back)}${visit.hadSession ? '&ended=1' : ''}`),
      303,
    );
  }

  async function restoreTyped(): Promise<void> {
    const token = visit.cookie('polku_parked');
    if (!token || visit.actor.role === 'anonymous') return;
    const typed = await unpark(
      world,
      token,
      visit.path,
      'person' in visit.actor ? visit.actor.person : 'practitioner' in visit.actor ? visit.actor.practitioner : '',
    );
    if (typed && !isForAnother(visit, typed)) {
      Object.assign(visit, { form: typed, restored: true });
      visit.setCookie('polku_parked', '', { maxAge: 0 });
    }
  }
}

/** What PostgreSQL says when row-level security, a grant or a guarding trigger says no. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** Who came, to a page that stands inside another site. */
const NOBODY = { actor: { role: 'anonymous' }, hadSession: false, actedFor: undefined, sessionEndsAt: undefined } satisfies Partial<
  Awaited<ReturnType<typeof visitOf>>
>;

/** Any site may show this answer in a frame; every other answer says that none may. */
function letFrame(reply: FastifyReply): void {
  reply.header('content-security-policy', String(reply.getHeader('content-security-policy')).replace(/frame-ancestors [^;]*/, 'frame-ancestors *'));
  reply.removeHeader('x-frame-options');
}

/** Was the form drawn while another's matters were handled than now? A form that does not say is not asked. */
function isForAnother({ actor }: Visit, form: Form): boolean {
  const whose = one(form, WHOSE);
  return actor.role === 'resident' && whose !== '' && whose !== whoseNow(actor);
}

const isMissing = (answer: Answer): boolean => 'missing' in answer || ('show' in answer && answer.status === 404);

/** The visit of any request, also of one that no route answers. */
export function visitOf(world: World, request: FastifyRequest, reply: FastifyReply, doors: Doors) {
  const split = splitLang(request.url);
  const asked = new URLSearchParams(request.url.split('?')[1]).get('lang');
  const lang = split?.lang ?? preferredLang(isLang(asked) ? asked : readCookie(world, request, 'polku_lang'), request.headers['accept-language']);
  const { route } = request.routeOptions.config;
  const framed = route?.kind === 'page' && route.framed;
  if (split && !framed && request.method === 'GET' && readCookie(world, request, 'polku_lang') !== split.lang) {
    reply.setCookie(world.config.secure ? '__Host-polku_lang' : 'polku_lang', split.lang, {
      path: '/',
      sameSite: 'lax',
      secure: world.config.secure,
      maxAge: 365 * 86_400,
    });
  }
  return makeVisit(world, request, reply, lang, split?.path ?? request.url, doors);
}

function ownReferer(request: FastifyRequest, visit: Visit): string {
  const from = request.headers.referer;
  if (!from || !URL.canParse(from)) return '/';
  const url = new URL(from);
  return url.origin === visit.origin ? (splitLang(url.pathname + url.search)?.path ?? '/') : '/';
}
