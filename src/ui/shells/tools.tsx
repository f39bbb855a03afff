import { LANGS, type Lang } from '../../kernel/i18n.ts';
import { ADDRESS } from '../addresses.ts';
import { say } from '../texts.ts';
import { inLanguage, type ShellVisit } from './visit.ts';

const NAMES: Record<Lang, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** The same page in the other languages. */
export function Languages({ visit }: { visit: ShellVisit }) {
  return (
    <nav className="languages" aria-label={say(visit.lang)('language.label')}>
      <ul>
        {LANGS.map((lang) => (
          <li key={lang}>
            <a href={inLanguage(visit, lang)} hrefLang={lang} lang={lang} aria-current={lang === visit.lang ? 'true' : undefined}>
              {NAMES[lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const SIZES = ['100', '125', '150'] as const;

/** Three text sizes, kept in the cookie `text`. */
export function TextSize({ visit }: { visit: ShellVisit }) {
  const t = say(visit.lang);
  const chosen = visit.cookie('text') ?? '100';
  return (
    <form className="text-size" method="post" action={`${ADDRESS.textSize}?lang=${visit.lang}`} aria-label={t('text.label')}>
      <input type="hidden" name="back" value={visit.path} />
      {SIZES.map((size) => (
        <button
          key={size}
          type="submit"
          name="size"
          value={size}
          className={`text-size-${size}`}
          aria-pressed={chosen === size}
          aria-label={t(`text.${size}`)}
        >
          <span aria-hidden="true">A</span>
        </button>
      ))}
    </form>
  );
}
