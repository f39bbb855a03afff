import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access.ts';
import { randomToken } from '../crypto.ts';
import type { Lang } from '../i18n.ts';
import type { BrowserKey } from '../ids.ts';
import type { Visit } from '../page.ts';
import { beginSession, endSession, findSession } from '../session.ts';
import type { World } from '../world.ts';
import { giveCookie, readCookie } from './cookies.ts';
import { readForm } from './form.ts';
import { endStreamsOf } from './streams.ts';

const DAY = 86_400;

/** Makes the visit that a page's handler gets: who came (by cookies), in which language, with what. */
export async function makeVisit(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  lang: Lang,
  path: string,
): Promise<Visit & { hadSession: boolean }> {
  const browserKey = (token: string) => world.crypto.keyed(token, 'browser') as BrowserKey;
  const browserToken = readCookie(world, request, 'polku_browser');
  const browser = browserToken ? browserKey(browserToken) : undefined;
  const token = readCookie(world, request, 'polku_session');
  const session = token ? await findSession(world, token, browser) : undefined;
  const anonymous: Actor = { role: 'anonymous', ...(browser ? { browser } : {}) };
  const visit: Visit & { hadSession: boolean } = {
    world,
    county: world.county,
    lang,
    actor: session?.actor ?? anonymous,
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
    withBrowser() {
      if (visit.actor.role === 'system' || 'practitioner' in visit.actor || visit.actor.browser) return visit.actor;
      const fresh = randomToken();
      giveCookie(world, reply, 'polku_browser', fresh, { maxAge: 7 * DAY });
      visit.actor = { ...visit.actor, browser: browserKey(fresh) };
      return visit.actor;
    },
    async signIn(who) {
      if (session) await endSession(world, session.actor.session);
      giveCookie(world, reply, 'polku_session', await beginSession(world, who));
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
