import { type Matter, type Said, type SaidLink, Timeline, topicName } from '../../../engines/matter/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, PrintButton, ResidentPage, Tag, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; matter: Matter; told: readonly Said[]; offers: readonly SaidLink[] };

export function MatterView({ visit, matter, told, offers }: Props) {
  const t = say(visit.lang);
  const title = topicName(matter.topic, visit.lang) ?? t('matter.unnamed');
  return (
    <ResidentPage visit={visit} title={`${title} – ${t('title')}`} narrow>
      <BackLink href={visit.href('/my')}>{t('title')}</BackLink>
      <h1>{title}</h1>
      <p className="row">
        <Tag tone={matter.state === 'open' ? 'brand' : 'neutral'}>{t(`state.${matter.state}`)}</Tag>
        <span className="muted">
          {t('matter.began')} <When at={matter.openedAt} as="day" />
        </span>
      </p>
      <h2>{t('matter.timeline')}</h2>
      {told.length > 0 ? <Timeline told={told} level={3} /> : <p>{t('matter.nothing')}</p>}
      {offers.length > 0 && (
        <section aria-labelledby="manage-title" className="no-print">
          <h2 id="manage-title">{t('matter.manage')}</h2>
          <ul>
            {offers.map((offer) => (
              <li key={offer.href}>
                <a href={offer.href}>{offer.text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PrintButton />
    </ResidentPage>
  );
}
