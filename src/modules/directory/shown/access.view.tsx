import { type Channel, textIn } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { linksFor } from './contact.view.tsx';
import { Said } from './said.tsx';
import { say } from '../texts.ts';

/** Has anything been told of the way in, or of how accessible the site is? */
export const tellsAccess = ({ accessibility }: Pick<Channel, 'accessibility'>): boolean =>
  accessibility.entrances.some((e) => e.groups.length > 0) || accessibility.statements.length > 0;

/** The way in, the doors, the lift: as the owner has described them for people who need to know. Main entrances first. */
export function Access({ visit, channel }: { visit: Visit; channel: Channel }) {
  const t = say(visit.lang);
  const entrances = channel.accessibility.entrances.toSorted((a, b) => Number(b.main) - Number(a.main));
  return (
    <section id="access" aria-labelledby="access-title">
      <h2 id="access-title">{t('access')}</h2>
      {entrances.flatMap((e) =>
        e.groups.map(({ name, sentences }) => (
          <section key={textIn(e.name, 'fi') + textIn(name, 'fi')}>
            <h3>
              {textIn(e.name, visit.lang) && (
                <>
                  <Said texts={e.name} lang={visit.lang} />:{' '}
                </>
              )}
              <Said texts={name} lang={visit.lang} />
            </h3>
            <ul>
              {sentences.map((s) => (
                <li key={textIn(s, 'fi')}>
                  <Said texts={s} lang={visit.lang} />
                </li>
              ))}
            </ul>
          </section>
        )),
      )}
      {linksFor(channel.accessibility.statements, visit.lang).map((link) => (
        <p key={link.url}>
          <a href={link.url}>{textIn(link.texts, visit.lang) || t('access.statement')}</a>
        </p>
      ))}
    </section>
  );
}
