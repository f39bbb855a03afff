import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LANGS } from '../../src/kernel/i18n.ts';
import type { TestServer } from '../../test/world.ts';
import { DESKTOP, PHONE } from '../browser.ts';
import type { People, Who } from './people.ts';

/** Browser windows of the walk's people: a phone for residents, a desktop for those at work. */
export function visitors(browser: Browser, server: TestServer, people: People) {
  const contexts = new Map<Who, Promise<BrowserContext>>();
  const cookies = (who: Who) =>
    ['polku_session', 'polku_browser', 'polku_role', 'polku_favourites', 'polku_helpful'].flatMap((name) => {
      const value = people[who].cookie(name);
      return value ? [{ name, value }] : [];
    });

  async function open(who: Who): Promise<BrowserContext> {
    const atDesk = ['nurse', 'choosing', 'admin', 'officer'].includes(who);
    const context = await browser.newContext({
      ...(atDesk ? DESKTOP : PHONE),
      baseURL: server.url,
      locale: 'fi-FI',
      permissions: ['camera', 'microphone'],
    });
    await context.addCookies(cookies(who).map((c) => ({ ...c, url: server.url })));
    return context;
  }

  return {
    /** For asking without a browser. */
    cookieHeader: (who: Who) =>
      cookies(who)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
    /** A tab of one's own; `errors`: what the console complained of. */
    async tab(who: Who): Promise<{ page: Page; errors: string[] }> {
      const context = contexts.get(who) ?? open(who);
      contexts.set(who, context);
      const page = await (await context).newPage();
      const errors: string[] = [];
      // A page that is answered with a refusal is no complaint; something missing on a page is.
      const isPage = (url: string) => LANGS.some((lang) => url.startsWith(`${server.url}/${lang}/`));
      page.on('console', (m) => {
        if (m.type() === 'error' && !(/status of (403|404|410|422|503)/.test(m.text()) && isPage(m.location().url))) errors.push(m.text());
      });
      page.on('pageerror', (e) => errors.push(e.message));
      return { page, errors };
    },
  };
}
