import { isLang, type Lang } from '../i18n.ts';

/** The language to begin in: the one chosen before, else the browser's best among ours, else Finnish. */
export function preferredLang(cookie: string | undefined, acceptLanguage: string | undefined): Lang {
  if (isLang(cookie)) return cookie;
  for (const part of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (isLang(tag)) return tag;
  }
  return 'fi';
}

/** '/sv/my?x=1' -> ['sv', '/my?x=1']; nothing when the address has no language of ours. */
export function splitLang(url: string): { lang: Lang; path: string } | undefined {
  const match = /^\/(fi|sv|en)(\/.*|\?.*|$)/.exec(url);
  return match ? { lang: match[1] as Lang, path: match[2]!.startsWith('/') ? match[2]! : `/${match[2]}` } : undefined;
}

/** The path if it leads inside this service, else '/': nobody is sent elsewhere by a forged link. With or without its language part. */
export function localPath(path: string): string {
  const inner = splitLang(path)?.path ?? path;
  return /^\/(?![/\\])[^\\\s]*$/.test(inner) && path.length <= 2000 && path.startsWith('/') ? inner : '/';
}
