import type { ReactNode } from 'react';
import type { Lang, Say } from '../../kernel/i18n.ts';
import { Details } from '../../ui/index.ts';
import { type Conversation, OWN_NAME, type TextLang, textIn } from './conversation.ts';
import type { Statement } from './statement.store.ts';
import { say } from './texts.ts';
import type fi from './locales/fi.json';

type Key = keyof typeof fi;
type Styled = { [K in Key]: K extends `${infer Base}.youth` ? (`${Base}.plain` extends Key ? Base : never) : never }[Key] & Key;

/** Some words are said otherwise to the young, and in plain language. */
export const sayAs = (lang: Lang, style: Conversation['style']): ((key: Styled, values?: Parameters<Say<Key>>[1]) => string) => {
  const t = say(lang);
  return (key, values) => t(style === 'standard' ? key : (`${key}.${style}` as Key), values);
};

/** The question in the reader's language, or in the one it was asked in. */
export const questionOf = ({ texts, langs }: Conversation, lang: Lang) => textIn(texts, langs, lang);
export const wordsOf = ({ texts, lang: original }: Pick<Statement, 'texts' | 'lang'>, lang: TextLang) => textIn(texts, [original], lang);
/** The language to tell of, when a text is not in the page's own. */
export const otherThan = (page: Lang, lang: TextLang): TextLang | undefined => (lang === page ? undefined : lang);

/** Somebody's words in the language they are in. */
export const InLang = ({ page, lang, children }: { page: Lang; lang: TextLang; children: ReactNode }) => (
  <span lang={otherThan(page, lang)}>{children}</span>
);

/** A statement's words. */
export function Words({ statement, lang }: { statement: Pick<Statement, 'texts' | 'lang'>; lang: Lang }) {
  const { lang: is, text } = wordsOf(statement, lang);
  return (
    <InLang page={lang} lang={is}>
      {text.text}
    </InLang>
  );
}

/** The same statement in the other languages it is in, and who put it into the one shown. */
export function OtherLanguages({ statement, lang }: { statement: Statement; lang: Lang }) {
  const t = say(lang);
  const { lang: is, text } = wordsOf(statement, lang);
  const others = Object.entries(statement.texts).filter(([other]) => other !== is) as [TextLang, { text: string }][];
  if (others.length === 0) return null;
  return (
    <Details summary={t('languages.other')}>
      {text.madeBy !== 'author' && <p className="muted">{t(`languages.by.${text.madeBy}`)}</p>}
      <dl className="talk-languages">
        {others.map(([other, words]) => (
          <div key={other}>
            <dt lang={other}>{OWN_NAME[other]}</dt>
            <dd lang={other}>{words.text}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
