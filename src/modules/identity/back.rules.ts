import { isLang } from '../../kernel/i18n.ts';
import type { Role } from '../../kernel/access.ts';

/** Longest way back: it travels in a cookie. */
const MAX = 1000;
const HERE = 'http://here.invalid';

/**
 * The page to return to after signing in, if what the address says is a page of ours: a path with its query, without language and
 * fragment ('/fi/my?x=1#y' -> '/my?x=1'). Nothing for anything else: whole addresses, '//host', '/\host', our own sign-in pages.
 * Never an open redirect, whoever made the link (OWASP: unvalidated redirects).
 */
export function wayBack(text: string | null | undefined): string | undefined {
  if (!text || text.length > MAX || !text.startsWith('/') || !URL.canParse(text, HERE)) return undefined;
  const url = new URL(text, HERE);
  if (url.origin !== HERE) return undefined;
  const [, first = '', ...rest] = url.pathname.split('/');
  const path = isLang(first) ? `/${rest.join('/')}` : url.pathname;
  if (path.startsWith('//') || /^\/(sign-in|sign-out|signed-out|session)(\/|$)/.test(path)) return undefined;
  return path + url.search;
}

/** Pages at the desk where administrators work beside professionals. */
const STAFF_TOGETHER = /^\/desk\/(conversations|catalogue)(?=[/?]|$)/;

/** Where somebody lands who has just signed in: where they were going, unless that is a place for others. */
export function landing(role: Exclude<Role, 'anonymous' | 'client'>, back: string | undefined): string {
  const own = { resident: '/my', professional: '/desk', admin: '/admin', officer: '/privacy-office' }[role];
  if (!back) return own;
  if (STAFF_TOGETHER.test(back) && (role === 'professional' || role === 'admin')) return back;
  const place = /^\/(my|desk|admin|privacy-office)(?=[/?]|$)/.exec(back)?.[0];
  return place === undefined || place === own ? back : own;
}
