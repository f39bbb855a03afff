import { type Service, textIn } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Said } from '../shown/said.tsx';
import { say } from '../texts.ts';

/** Services like this one, for people of the own municipality when it is known. */
export function Related({ visit, services }: { visit: Visit; services: readonly Service[] }) {
  const t = say(visit.lang);
  const own = visit.county.municipalities.find((m) => m.code === visit.municipality);
  if (services.length === 0) return null;
  return (
    <section aria-labelledby="related-title" className="no-print">
      <h2 id="related-title">{own ? t('related.in', { municipality: inLang(own.name, visit.lang) }) : t('related')}</h2>
      <ul className="links">
        {services.map((s) => (
          <li key={s.id}>
            <a href={visit.href(`/services/${s.id}`)}>
              <Said texts={s.names} lang={visit.lang} />
            </a>
            {textIn(s.summaries, visit.lang) && (
              <p className="muted">
                <Said texts={s.summaries} lang={visit.lang} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
