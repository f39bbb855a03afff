import type { Need } from '../../../../counties/guidance.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, EmptyState, LinkButton, Notice, PhoneLink, ResidentPage } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { SearchForm } from './search-form.view.tsx';

type Props = {
  visit: Visit;
  q: string;
  needs: readonly Need[];
  services: { total: number; hits: readonly { id: string; name: string; summary: string }[]; suggestion: string | null };
  urgent: boolean;
};

export function SearchView({ visit, q, needs, services, urgent }: Props) {
  const t = say(visit.lang);
  const title = q ? t('search.title', { q }) : t('search.title.empty');
  const nothing = q !== '' && needs.length === 0 && services.total === 0;
  return (
    <ResidentPage visit={visit} title={title} scripts={['suggest']}>
      <h1>{title}</h1>
      {urgent && (
        <Notice kind="emergency" title={t('search.emergency.title')}>
          <p>{t('search.emergency.text')}</p>
          <PhoneLink number={visit.county.phones.emergency} big />
        </Notice>
      )}
      <SearchForm visit={visit} typed={q} />
      {q === '' && <p>{t('search.ask')}</p>}
      {services.suggestion && (
        <p>
          {t('search.suggestion')} <a href={visit.href(`/search?q=${encodeURIComponent(services.suggestion)}`)}>{services.suggestion}</a>?
        </p>
      )}
      {nothing && (
        <EmptyState icon="search" title={t('search.none', { q })}>
          <p>{t('search.none.text')}</p>
          <LinkButton kind="secondary" href={visit.href('/')}>
            {t('theme.other')}
          </LinkButton>
        </EmptyState>
      )}
      {needs.length > 0 && (
        <>
          <h2>{t('search.needs')}</h2>
          <Cards>
            {needs.map((n) => (
              <Card key={n.key} title={inLang(n.name, visit.lang)} href={visit.href(`/needs/${n.key}`)} icon="arrow">
                {inLang(n.lead, visit.lang)}
              </Card>
            ))}
          </Cards>
        </>
      )}
      {services.total > 0 && (
        <>
          <h2>{t('search.services')}</h2>
          <Cards>
            {services.hits.map((s) => (
              <Card key={s.id} title={s.name} href={visit.href(`/services/${s.id}`)}>
                {s.summary}
              </Card>
            ))}
          </Cards>
          {services.total > services.hits.length && (
            <p>
              <a href={visit.href(`/services?q=${encodeURIComponent(q)}`)}>{t('search.more', { n: services.total })}</a>
            </p>
          )}
        </>
      )}
    </ResidentPage>
  );
}
