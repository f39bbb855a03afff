import { topicName } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, EmptyState, LinkButton, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { MatterNow } from './overview.store.ts';

/** Matters, those going on first; a friendly beginning for who has none. */
export function Matters({ visit, matters, more }: { visit: Visit<Resident>; matters: readonly MatterNow[]; more: number }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="matters-title">
      <h2 id="matters-title">{t(visit.actor.by ? 'matters.title.acting' : 'matters.title')}</h2>
      {matters.length === 0 ? (
        <EmptyState icon="info" title={t(visit.actor.by ? 'matters.none.acting' : 'matters.none')}>
          <p>{t('matters.none.text')}</p>
          <LinkButton href={visit.href('/')}>{t('matters.begin')}</LinkButton>
        </EmptyState>
      ) : (
        <Cards columns={2}>
          {matters.map(({ matter, latest }) => (
            <Card
              key={matter.id}
              href={visit.href(`/my/matters/${matter.id}`)}
              title={topicName(matter.topic, visit.lang) ?? t('matter.unnamed')}
              over={t(`state.${matter.state}`)}
            >
              <p>{latest ? latest.said.title : t('matter.nothing')}</p>
              <p className="muted">
                {t(latest ? 'matters.latest' : 'matter.began')} <When at={latest?.entry.at ?? matter.openedAt} as="day" />
              </p>
            </Card>
          ))}
        </Cards>
      )}
      {more > 0 && (
        <p>
          <a href={visit.href('/my?all=1')}>{t('matters.all', { n: more })}</a>
        </p>
      )}
    </section>
  );
}
