import { inLang, LANGS } from '../../kernel/i18n.ts';
import { whoseNow } from '../../kernel/page.ts';
import { assetUrl } from '../asset-url.ts';
import { Speak } from '../speak.tsx';
import { say } from '../texts.ts';
import { Session } from './session.tsx';
import { canonicalOf, isSignedIn, type PageProps } from './visit.ts';

const SIZES = ['125', '150'];

/** The whole HTML document around a page, the same in every shell. */
export function Document({
  visit,
  title,
  problem,
  scripts = [],
  styles = [],
  look,
  description,
  canonical,
  embedded,
  children,
}: PageProps & {
  look: 'resident' | 'desk';
  description?: string /** A part of another site's page: only what is needed there, and nothing for search engines. */;
  embedded?: boolean;
}) {
  const t = say(visit.lang);
  const size = visit.cookie('text') ?? '';
  const name = inLang(visit.county.serviceName, visit.lang);
  const acting = visit.actor.role === 'resident' && visit.actor.by !== undefined;
  const ours = embedded ? [] : ['enhance', ...(isSignedIn(visit) ? ['session'] : []), ...(acting ? ['over'] : [])];
  return (
    <html lang={visit.lang} data-text={SIZES.includes(size) ? size : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${problem ? t('problem.prefix') : ''}${title} – ${name}`}</title>
        <meta name="description" content={description ?? t('app.description')} />
        <meta name="theme-color" content={visit.county.theme.primary} />
        {(isSignedIn(visit) || embedded) && <meta name="robots" content="noindex" />}
        <link rel="stylesheet" href={assetUrl(look === 'desk' ? 'desk.css' : 'resident.css')} />
        {styles.map((sheet) => (
          <link key={sheet} rel="stylesheet" href={assetUrl(sheet)} />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href={`/assets/manifest-${visit.lang}.webmanifest`} />
        <link rel="canonical" href={canonicalOf(visit, visit.lang, canonical)} />
        {LANGS.map((lang) => (
          <link key={lang} rel="alternate" hrefLang={lang} href={canonicalOf(visit, lang, canonical)} />
        ))}
        <link rel="alternate" hrefLang="x-default" href={canonicalOf(visit, 'fi', canonical)} />
        {[...ours, ...scripts].map((script) => (
          <script key={script} type="module" src={assetUrl(script)} />
        ))}
      </head>
      <body className={embedded ? `${look} embedded` : look}>
        {!embedded && (
          <a className="skip" href="#content">
            {t('skip')}
          </a>
        )}
        <Speak lang={visit.lang} actingFor={acting && 'name' in visit.actor ? visit.actor.name : undefined} whose={whoseNow(visit.actor)}>
          {children}
        </Speak>
        {isSignedIn(visit) && <Session visit={visit} />}
      </body>
    </html>
  );
}
