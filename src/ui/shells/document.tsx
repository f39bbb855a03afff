import { inLang, LANGS } from '../../kernel/i18n.ts';
import { whoseNow } from '../../kernel/page.ts';
import { assetUrl } from '../asset-url.ts';
import { Speak } from '../speak.tsx';
import { say } from '../texts.ts';
import { Session } from './session.tsx';
import { inLanguage, isSignedIn, type PageProps } from './visit.ts';

const SIZES = ['125', '150'];

/** The whole HTML document around a page, the same in every shell. */
export function Document({
  visit,
  title,
  problem,
  scripts = [],
  look,
  description,
  children,
}: PageProps & { look: 'resident' | 'desk'; description?: string }) {
  const t = say(visit.lang);
  const size = visit.cookie('text') ?? '';
  const name = inLang(visit.county.serviceName, visit.lang);
  const acting = visit.actor.role === 'resident' && visit.actor.by !== undefined;
  const ours = ['enhance', ...(isSignedIn(visit) ? ['session'] : []), ...(acting ? ['over'] : [])];
  return (
    <html lang={visit.lang} data-text={SIZES.includes(size) ? size : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${problem ? t('problem.prefix') : ''}${title} – ${name}`}</title>
        <meta name="description" content={description ?? t('app.description')} />
        <meta name="theme-color" content={visit.county.theme.primary} />
        {isSignedIn(visit) && <meta name="robots" content="noindex" />}
        <link rel="stylesheet" href={assetUrl(look === 'desk' ? 'desk.css' : 'resident.css')} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href={`/assets/manifest-${visit.lang}.webmanifest`} />
        {LANGS.filter((lang) => lang !== visit.lang).map((lang) => (
          <link key={lang} rel="alternate" hrefLang={lang} href={visit.origin + inLanguage(visit, lang)} />
        ))}
        {[...ours, ...scripts].map((script) => (
          <script key={script} type="module" src={assetUrl(script)} />
        ))}
      </head>
      <body className={look}>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        <Speak lang={visit.lang} actingFor={acting && 'name' in visit.actor ? visit.actor.name : undefined} whose={whoseNow(visit.actor)}>
          {children}
        </Speak>
        {isSignedIn(visit) && <Session visit={visit} />}
      </body>
    </html>
  );
}
