import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access.ts';
import { randomToken } from '../crypto.ts';
import type { Lang } from '../i18n.ts';
import type { BrowserKey } from '../ids.ts';
import type { Visit } from '../page.ts';
import { actFor, beginSession, endSession, findSession, identifiedAgain, type SessionInfo, stopActing } from '../session.ts';
import type { World } from '../world.ts';
import { giveCookie, readCookie } from './cookies.ts';
import { deviceOf } from './device.ts';
import { readForm } from './form.ts';
import { networkMark } from './network.ts';
import { endStreamsOf } from './streams.ts';

const DAY = 86_400;

/** What a request needs of those above the kernel to know who came. */
export type Doors = {
  /** Whoever an access token was given to; nothing when it is not good. */
  bearer?(world: World, token: string): Promise<Actor | undefined>;
  /** Does the basis of acting for another still hold? Asked before each request of someone who acts for another. */
  mayGoOn?(world: World, session: SessionInfo): Promise<boolean>;
};

/** Makes the visit that a page's handler gets: who came (by cookies), in which language, with what. */
export async function makeVisit(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Lang,
  path: string,
  doors: Doors,
): Promise<Visit & { hadSession: boolean }> {
  const browserKey = (token: string) => world.crypto.keyed(token, 'browser') as BrowserKey;
  const browserToken = readCookie(world, request, 'polku_browser');
  const browser = browserToken ? browserKey(browserToken) : undefined;
  const token = readCookie(world, request, 'polku_session');
  const session = token ? await current(world, doors, token, browser) : undefined;
  const anonymous: Actor = { role: 'anonymous', ...(browser ? { browser } : {}) };
  const program = await programOf(world, doors, request);
  // A request with a token of its own is that program's or nobody's; cookies beside it say nothing.
  const withToken = /^Bearer /i.test(request.headers.authorization ?? '');
  const visit: Visit & { hadSession: boolean } = {
    world,
    county: world.county,
    lang,
    actor: program ?? (withToken ? undefined : session?.actor) ?? anonymous,
    actedFor: session?.actedFor,
    hadSession: token !== undefined && token !== '' && !session,
    sessionEndsAt: session?.endsAt,
    now: world.clock(),
    params: request.params as Record<string, string>,
    query: new URLSearchParams(path.split('?')[1] ?? ''),
    form: readForm(request.body),
    restored: false,
    path,
    municipality: world.county.municipalities.find((m) => m.code === readCookie(world, request, 'polku_municipality'))?.code,
    origin: `${request.protocol}://${request.host}`,
    href: (to) => `/${lang}${to === '/' ? '/' : to}`,
    setCookie: (name, value, options) => giveCookie(world, reply, name, value, options),
    cookie: (name) => readCookie(world, request, name),
    networkMark: () => networkMark(world, request.ip, visit.now),
    header: (name) => request.headers[name]?.toString(),
    withBrowser() {
      if ((visit.actor.role !== 'anonymous' && visit.actor.role !== 'resident') || visit.actor.browser) return visit.actor;
      const fresh = randomToken();
      giveCookie(world, reply, 'polku_browser', fresh, { maxAge: 7 * DAY });
      visit.actor = { ...visit.actor, browser: browserKey(fresh) };
      return visit.actor;
    },
    async signIn(who) {
      if (session) await endSession(world, session.actor.session, 'replaced');
      giveCookie(world, reply, 'polku_session', await beginSession(world, { device: deviceOf(request.headers['user-agent']), ...who }));
    },
    async identified(idToken) {
      if (!session) throw new Error('only somebody signed in identifies again');
      giveCookie(world, reply, 'polku_session', await identifiedAgain(world, session.actor.session, idToken));
    },
    async actFor(whom) {
      if (!session) throw new Error('only somebody signed in acts for another');
      giveCookie(world, reply, 'polku_session', await actFor(world, session.actor.session, whom));
    },
    async stopActing() {
      if (session) await stopActing(world, session.actor.session);
    },
    async signOut() {
      giveCookie(world, reply, 'polku_session', '', { maxAge: 0 });
      giveCookie(world, reply, 'polku_browser', '', { maxAge: 0 });
      giveCookie(world, reply, 'polku_parked', '', { maxAge: 0 });
      // Drafts that pages keep in the browser go too (W3C Clear Site Data).
      reply.header('clear-site-data', '"storage"');
      if (!session) return { idToken: undefined };
      const ended = await endSession(world, session.actor.session);
      endStreamsOf(session.actor.session);
      return ended;
    },
  };
  return visit;
}

/** The session behind a cookie; when the basis of acting for another no longer holds, the person's own again. */
async function current(world: World, doors: Doors, token: string, browser: BrowserKey | undefined): Promise<SessionInfo | undefined> {
  const session = await findSession(world, token, browser);
  if (!session || session.actor.role !== 'resident' || !session.actor.by || !doors.mayGoOn || (await doors.mayGoOn(world, session))) return session;
  const own = await findSession(world, token, browser);
  return own && { ...own, actedFor: session.actor.name };
}

async function programOf(world: World, doors: Doors, request: FastifyRequest): Promise<Actor | undefined> {
  const [, token] = /^Bearer ([\w~+/.-]{1,8000}=*)$/i.exec(request.headers.authorization ?? '') ?? [];
  return token && doors.bearer ? doors.bearer(world, token) : undefined;
}
