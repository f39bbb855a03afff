import { type Matter, type Said, Timeline, topicName } from '../../../engines/matter/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, PrintButton, ResidentPage, Tag, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';

export function MatterView({ visit, matter, told }: { visit: Visit; matter: Matter; told: readonly Said[] }) {
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
      <PrintButton />
    </ResidentPage>
  );
}
