import type { ReactNode } from 'react';
import type { Visit } from '../../kernel/page.ts';
import { ADDRESS } from '../addresses.ts';

/** What the shells need of a visit; a whole `Visit` always fits. */
export type ShellVisit = Pick<
  Visit,
  'county' | 'lang' | 'actor' | 'path' | 'href' | 'cookie' | 'origin' | 'now' | 'sessionEndsAt' | 'municipality'
> & {
  world: { config: Pick<Visit['world']['config'], 'mode' | 'POLKU_SESSION_IDLE_MINUTES'> };
};

export type PageProps = {
  visit: ShellVisit;
  /** Of the document; the page draws its own h1. */
  title: string;
  /** Something must be put right: the title then begins with "Error:". */
  problem?: boolean;
  /** Names of browser scripts (a part's `scripts`) this page uses. */
  scripts?: readonly string[];
  /** Names of style sheets beside the common one ('map.css'). */
  styles?: readonly string[];
  /** Path of the page that is the same as this one, when it has another address too; without it this path, query left out. */
  canonical?: string;
  children?: ReactNode;
};

/** Address of this same page in another language. */
export const inLanguage = (visit: ShellVisit, lang: string): string => `/${lang}${visit.path}`;
/** Address of the page that search engines should know, in a language; whole. */
export const canonicalOf = (visit: ShellVisit, lang: string, path = visit.path.split('?')[0]): string => `${visit.origin}/${lang}${path}`;
/** Address of signing in, and back to this page. Professionals have their own provider. */
export const signInFrom = (
  visit: ShellVisit,
  as: 'resident' | 'professional' = isStaff(visit) ? 'professional' : 'resident',
  back = visit.path,
): string => visit.href(`${ADDRESS.signIn}?as=${as}&back=${encodeURIComponent(back)}`);

/** Is the page at or under this address? */
export function isHere(visit: ShellVisit, address: string): boolean {
  const path = visit.path.split('?')[0] ?? '/';
  return address === '/' ? path === '/' : path === address || path.startsWith(`${address}/`);
}

/** Where somebody at work begins. */
export const staffHome = (visit: ShellVisit): string => (visit.actor.role === 'officer' ? ADDRESS.privacyOffice : ADDRESS.desk);

export const isSignedIn = (visit: ShellVisit): boolean => visit.actor.role === 'resident' || isStaff(visit);
export const isStaff = (visit: ShellVisit): boolean =>
  visit.actor.role === 'professional' || visit.actor.role === 'admin' || visit.actor.role === 'officer';
