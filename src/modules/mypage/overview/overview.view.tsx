import { topicName } from '../../../engines/matter/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, EmptyState, LinkButton, ResidentPage, readablePhone, SummaryList, Tag, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Coming } from './overview.rules.ts';
import type { MatterNow, Overview } from './overview.store.ts';

const ICONS = { remote: 'video', phone: 'phone', 'on-site': 'place' } as const;

export function OverviewView({ visit, person, appointments, matters, more }: { visit: Visit } & Overview) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('title')}>
      <h1>{t('title')}</h1>
      <p className="lead">{t('greeting', { name: person.given })}</p>
      <Appointments visit={visit} appointments={appointments} />
      <Matters visit={visit} matters={matters} more={more} />
      <section aria-labelledby="contact-title">
        <h2 id="contact-title">{t('contact.title')}</h2>
        <SummaryList
          rows={[
            { term: t('contact.phone'), value: person.phone ? readablePhone(person.phone) : t('contact.none'), change: visit.href('/my/contact') },
            { term: t('contact.email'), value: person.email ?? t('contact.none'), change: visit.href('/my/contact') },
            { term: t('contact.lang'), value: <span lang={person.lang}>{t(`lang.${person.lang}`)}</span>, change: visit.href('/my/contact') },
          ]}
        />
      </section>
    </ResidentPage>
  );
}

function Appointments({ visit, appointments }: { visit: Visit; appointments: readonly Coming[] }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="appointments-title">
      <h2 id="appointments-title">{t('appointments.title')}</h2>
      {appointments.length === 0 ? (
        <p>{t('appointments.none')}</p>
      ) : (
        <Cards columns={appointments.length > 1 ? 2 : 1}>
          {appointments.map((a) => (
            <Card
              key={a.id}
              icon={ICONS[a.modality]}
              over={inLang(a.name, visit.lang)}
              title={<When at={a.starts} />}
              foot={
                <>
                  {a.modality === 'remote' && (
                    <LinkButton href={visit.href(`/visits/${a.id}`)} kind={a.soon ? 'primary' : 'secondary'}>
                      {t('appointments.go')}
                    </LinkButton>
                  )}
                  <a href={visit.href(`/my/matters/${a.matter}`)}>{t('appointments.matter')}</a>
                </>
              }
            >
              <p>{t(`appointments.${a.modality}`)}</p>
              <p>{t('appointments.with', { name: a.practitionerName })}</p>
              {a.soon && (
                <p>
                  <Tag tone="attention">{t('appointments.soon')}</Tag>
                </p>
              )}
            </Card>
          ))}
        </Cards>
      )}
    </section>
  );
}

function Matters({ visit, matters, more }: { visit: Visit; matters: readonly MatterNow[]; more: number }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="matters-title">
      <h2 id="matters-title">{t('matters.title')}</h2>
      {matters.length === 0 ? (
        <EmptyState icon="info" title={t('matters.none')}>
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
