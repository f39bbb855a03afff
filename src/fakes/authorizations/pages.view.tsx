import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DemoResident } from '../../../demo/ita-uusimaa/people.ts';
import type { Lang } from '../../kernel/i18n.ts';
import { say } from '../texts.ts';

/** The whole document as text. */
export const drawn = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;

function Document({ lang, title, children }: { lang: Lang; title: string; children: ReactNode }) {
  const t = say(lang);
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${t('authorize.name')}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/test/authorizations/style.css" />
      </head>
      <body className="identify">
        <header>
          <p>
            <strong className="mark">{t('test.mark')}</strong> {t('authorize.name')}
          </p>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}

/** Choosing whom to act for, of those who have given a mandate. */
export function ChooseView({ lang, principals }: { lang: Lang; principals: readonly DemoResident[] }) {
  const t = say(lang);
  return (
    <Document lang={lang} title={t('authorize.title')}>
      <h1>{t('authorize.title')}</h1>
      <p>{t('authorize.text')}</p>
      {principals.length === 0 && <p>{t('authorize.none')}</p>}
      <form method="post">
        {principals.length > 0 && (
          <ul aria-label={t('authorize.label')}>
            {principals.map((p) => (
              <li key={p.key}>
                <button type="submit" name="principal" value={p.key}>
                  <span className="name">{`${p.given} ${p.family}`}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <button type="submit" name="cancel" value="1" className="cancel">
          {t('authorize.cancel')}
        </button>
      </form>
    </Document>
  );
}

/** The choosing is over, or never was. */
export function StaleView({ lang, service }: { lang: Lang; service: string }) {
  const t = say(lang);
  return (
    <Document lang={lang} title={t('authorize.stale')}>
      <h1>{t('authorize.stale')}</h1>
      <p>
        <a href={`${service}/${lang}/acting`}>{t('back')}</a>
      </p>
    </Document>
  );
}
