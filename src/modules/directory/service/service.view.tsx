import { type Service, type ServiceChannel, textIn, themeOf } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, LinkButton, PrintButton, ResidentPage, StructuredData } from '../../../ui/index.ts';
import { FavouriteButton } from '../../favourites/index.ts';
import { Paragraphs, Said } from '../shown/said.tsx';
import { serviceData } from '../shown/structured.rules.ts';
import { say } from '../texts.ts';
import { Facts } from './facts.view.tsx';
import { Ways } from './ways.view.tsx';

type Props = { visit: Visit; service: Service; channels: readonly ServiceChannel[]; places: number; starred: boolean | undefined };

export function ServiceView({ visit, service, channels, places, starred }: Props) {
  const { lang, href } = visit;
  const t = say(lang);
  const name = textIn(service.names, lang);
  const theme = service.themes[0] ? themeOf(service.themes[0]) : undefined;
  const described = textIn(service.descriptions, lang);
  return (
    <ResidentPage
      visit={visit}
      title={name}
      description={textIn(service.summaries, lang)}
      canonical={`/services/${service.id}`}
      breadcrumbs={[
        { text: t('crumb.home'), href: href('/') },
        { text: t('services'), href: href('/services') },
        ...(theme ? [{ text: inLang(theme.name, lang), href: href(`/services?theme=${theme.key}`) }] : []),
        { text: name },
      ]}
    >
      <h1>
        <Said texts={service.names} lang={lang} />
      </h1>
      <p className="lead">
        <Said texts={service.summaries} lang={lang} />
      </p>
      {service.assessment && (
        <Card
          level={2}
          icon="check"
          title={t('service.assess.title')}
          foot={
            <LinkButton href={href(`/assessments/${service.assessment}`)} iconAfter="arrow">
              {t('service.assess.button')}
            </LinkButton>
          }
        >
          {t('service.assess.text')}
        </Card>
      )}
      <h2>{t('service.how')}</h2>
      {textIn(service.userInstructions, lang) && <Paragraphs texts={service.userInstructions} lang={lang} />}
      <Ways visit={visit} service={service} channels={channels} page={places} />
      <h2>{t('service.what')}</h2>
      {described ? <Paragraphs texts={service.descriptions} lang={lang} /> : <p>{t('service.nothingTold')}</p>}
      <h2>{t('service.more')}</h2>
      <Facts visit={visit} service={service} />
      {starred !== undefined && <FavouriteButton visit={visit} service={service.id} starred={starred} back={`/services/${service.id}`} />}
      <PrintButton />
      <p className="muted">
        {service.organizationNames && t('service.by', { name: textIn(service.organizationNames, lang) })}
        {service.organizationNames && '. '}
        {t(service.source === 'ptv' ? 'source.ptv' : 'service.sample')}
      </p>
      <StructuredData data={serviceData(service, channels, visit)} />
    </ResidentPage>
  );
}
