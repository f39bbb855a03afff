import type { County } from '../../../counties/county.ts';
import { inLang, LANGS, type Lang } from '../../kernel/i18n.ts';
import { ADDRESS } from '../addresses.ts';
import { say } from '../texts.ts';
import { markSvg } from './mark.ts';
import { type AssetFile, typeOf } from './pack.ts';

const SVG = typeOf('x.svg');

function manifest(county: County, lang: Lang): AssetFile {
  const t = say(lang);
  const name = inLang(county.serviceName, lang);
  const shortcut = (text: string, address: string) => ({ name: text, url: `/${lang}${address}` });
  const content = {
    id: '/',
    name: `${name} – ${inLang(county.name, lang)}`,
    short_name: name,
    description: t('app.description'),
    lang,
    start_url: `/${lang}/`,
    scope: '/',
    display: 'standalone',
    theme_color: county.theme.primary,
    background_color: '#ffffff',
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
    ],
    shortcuts: [
      shortcut(t('nav.services'), ADDRESS.services),
      shortcut(t('nav.assessments'), ADDRESS.assessments),
      shortcut(t('nav.my'), ADDRESS.my),
    ],
  };
  return { path: `/assets/manifest-${lang}.webmanifest`, type: 'application/manifest+json; charset=utf-8', text: JSON.stringify(content) };
}

/** Search engines may read the public pages; personal and work pages are nothing to them. */
function robots(url: string): AssetFile {
  const closed = [ADDRESS.my, ADDRESS.desk, ADDRESS.admin, ADDRESS.signIn, ADDRESS.offline];
  const lines = [
    'User-agent: *',
    ...LANGS.flatMap((lang) => closed.map((address) => `Disallow: /${lang}${address}`)),
    `Sitemap: ${url}${ADDRESS.sitemap}`,
  ];
  return { path: '/robots.txt', type: typeOf('robots.txt'), text: `${lines.join('\n')}\n` };
}

/** Small files with fixed addresses. */
export const fixedFiles = (county: County, url: string): AssetFile[] => [
  { path: '/favicon.svg', type: SVG, text: markSvg(county.theme.primary) },
  { path: '/favicon.ico', type: SVG, text: markSvg(county.theme.primary) },
  { path: '/icon.svg', type: SVG, text: markSvg(county.theme.primary, { inset: 10, rounded: false }) },
  ...LANGS.map((lang) => manifest(county, lang)),
  robots(url),
];
