import type { Need } from '../../../../counties/guidance.ts';
import { type Service, type ServiceChannel, textIn } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, LinkButton, Notice, PhoneLink, ResidentPage } from '../../../ui/index.ts';
import { PlaceForm } from '../places/place-form.view.tsx';
import { say } from '../texts.ts';
import { ServiceCard } from './service-card.view.tsx';

type Props = { visit: Visit; need: Need; services: readonly Service[]; channels: readonly ServiceChannel[] };

export function NeedView({ visit, need, services, channels }: Props) {
  const t = say(visit.lang);
  const name = inLang(need.name, visit.lang);
  const theme = visit.county.guidance.themes.find((x) => x.key === need.theme)!;
  const place = visit.county.municipalities.find((m) => m.code === visit.municipality);
  return (
    <ResidentPage
      visit={visit}
      title={name}
      breadcrumbs={[
        { text: t('home.crumb'), href: visit.href('/') },
        { text: inLang(theme.name, visit.lang), href: visit.href(`/themes/${theme.key}`) },
        { text: name },
      ]}
    >
      <h1>{name}</h1>
      <p className="lead">{inLang(need.lead, visit.lang)}</p>
      {need.urgent && (
        <Notice kind="emergency" title={t('need.urgent')}>
          <p>{inLang(need.urgent, visit.lang)}</p>
          <p className="row">
            <PhoneLink number={visit.county.phones.emergency} />
            <PhoneLink number={visit.county.phones.advice} />
          </p>
        </Notice>
      )}
      {need.assessment && (
        <Cards columns={1}>
          <Card
            level={2}
            icon="check"
            title={t('need.assess.title')}
            foot={
              <LinkButton href={visit.href(`/assessments/${need.assessment}`)} iconAfter="arrow">
                {t('need.assess.button')}
              </LinkButton>
            }
          >
            {t('need.assess.text')}
          </Card>
        </Cards>
      )}
      <h2>{place ? t('need.services.place', { name: inLang(place.name, visit.lang) }) : t('need.services')}</h2>
      <Cards>
        {services.map((s) => (
          <ServiceCard
            key={s.id}
            visit={visit}
            service={s}
            channels={channels.filter((c) => c.service === s.id)}
            title={textIn(s.names, visit.lang)}
          />
        ))}
      </Cards>
      <PlaceForm visit={visit} />
      <p className="muted">{t('need.sample')}</p>
    </ResidentPage>
  );
}
