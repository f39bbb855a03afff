import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LANGS, type Lang } from '../../kernel/i18n.ts';
import { say } from '../texts.ts';
import type { TestPerson } from './test-person.ts';

/** Which of the two systems is being played. */
export type Played = { kind: 'identify' | 'directory'; path: string; service: string };

const NAMES = { fi: 'Suomeksi', sv: 'På svenska', en: 'In English' } as const satisfies Record<Lang, string>;

/** The whole document as text. */
export const drawn = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;

function Document({ played, lang, title, children }: { played: Played; lang: Lang; title: string; children: ReactNode }) {
  const t = say(lang);
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${t(`${played.kind}.name`)}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={`${played.path}/style.css`} />
      </head>
      <body className={played.kind}>
        <header>
          <p>
            <strong className="mark">{t('test.mark')}</strong> {t(`${played.kind}.name`)}
          </p>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}

/** Choosing whom to sign in as: one press, no password. Plain buttons of one form, so it works everywhere. */
export function ChooseView({ played, lang, people }: { played: Played; lang: Lang; people: readonly TestPerson[] }) {
  const t = say(lang);
  return (
    <Document played={played} lang={lang} title={t(`${played.kind}.title`)}>
      <nav aria-label={t('choose.language')}>
        {LANGS.map((l) => (
          <a key={l} href={`?lang=${l}`} lang={l} hrefLang={l} aria-current={l === lang ? 'true' : undefined}>
            {NAMES[l]}
          </a>
        ))}
      </nav>
      <h1>{t(`${played.kind}.title`)}</h1>
      <p>{t(`${played.kind}.text`)}</p>
      <form method="post">
        <ul aria-label={t('choose.label')}>
          {people.map((person) => (
            <li key={person.key}>
              <button type="submit" name="person" value={person.key}>
                <span className="name">{person.name}</span> <span className="facts">{person.facts(lang)}</span>
              </button>
            </li>
          ))}
        </ul>
        <button type="submit" name="cancel" value="1" className="cancel">
          {t('choose.cancel')}
        </button>
      </form>
    </Document>
  );
}

/** A plain word and the way back to the service. */
export function WordView({ played, lang, word, reason }: { played: Played; lang: Lang; word: 'again' | 'wrong' | 'out'; reason?: string }) {
  const t = say(lang);
  return (
    <Document played={played} lang={lang} title={t(`${word}.title`)}>
      <h1>{t(`${word}.title`)}</h1>
      <p>{t(`${word}.text`)}</p>
      {reason && <p className="reason">{t('wrong.reason', { reason })}</p>}
      <p>
        <a href={`${played.service}/${lang}/`}>{t('back')}</a>
      </p>
    </Document>
  );
}
