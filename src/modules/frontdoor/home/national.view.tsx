import type { Guidance } from '../../../../counties/guidance.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { say } from '../texts.ts';

/** National services that guidance leads to, for those who came for one of them. */
export function National({ visit, guidance }: { visit: Visit; guidance: Guidance }) {
  const t = say(visit.lang);
  const national = guidance.outside.filter((o) => o.kind === 'national' && o.url);
  if (national.length === 0) return null;
  return (
    <section aria-labelledby="national">
      <h2 id="national">{t('home.national')}</h2>
      <dl className="facts">
        {national.map((o) => (
          <div key={o.key}>
            <dt>
              <a href={inLang(o.url!, visit.lang)}>{inLang(o.name, visit.lang)}</a>
            </dt>
            <dd>{inLang(o.purpose, visit.lang)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
