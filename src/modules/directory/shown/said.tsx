import { langOf, type Texts, textIn } from '../../../engines/directory/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';

/** A text of the directory. When it is not there in the page's language it says which one it is in, so that it is read aloud right. */
export function Said({ texts, lang }: { texts: Texts; lang: Lang }) {
  const own = langOf(texts, lang);
  const text = textIn(texts, lang);
  return own === lang ? text : <span lang={own}>{text}</span>;
}

/** A longer text in paragraphs; a run of lines that begin with a dash is a list. */
export function Paragraphs({ texts, lang }: { texts: Texts; lang: Lang }) {
  const own = langOf(texts, lang);
  const blocks = textIn(texts, lang)
    .split(/\n{2,}/)
    .filter(Boolean);
  return (
    <div className="stack" lang={own === lang ? undefined : own}>
      {blocks.map((block) => (
        <Block key={block} lines={block.split('\n').filter(Boolean)} />
      ))}
    </div>
  );
}

const BULLET = /^[–\-•*]\s+/;

function Block({ lines }: { lines: readonly string[] }) {
  if (lines.length > 0 && lines.every((l) => BULLET.test(l)))
    return (
      <ul>
        {lines.map((l) => (
          <li key={l}>{l.replace(BULLET, '')}</li>
        ))}
      </ul>
    );
  return (
    <p>
      {lines.map((line, i) => (
        <span key={line}>
          {i > 0 && <br />}
          {line}
        </span>
      ))}
    </p>
  );
}
