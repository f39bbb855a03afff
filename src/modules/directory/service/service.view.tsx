import type { ReactNode } from 'react';
import { distanceKm, type Service, type ServiceChannel, textIn, themeOf } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { PrintButton, ResidentPage, StructuredData } from '../../../ui/index.ts';
import { FavouriteButton } from '../../favourites/index.ts';
import { HelpfulQuestion } from '../helpful/helpful.view.tsx';
import { sayDistance, whereIs } from '../near/here.ts';
import { Paragraphs, Said } from '../shown/said.tsx';
import { serviceData } from '../shown/structured.rules.ts';
import { say } from '../texts.ts';
import { Facts } from './facts.view.tsx';
import { firstWays } from './first.rules.ts';
import { FirstSteps } from './first.view.tsx';
import { Related } from './related.view.tsx';
import { Share } from './share.view.tsx';
import { Ways } from './ways.view.tsx';

type Props = {
  visit: Visit;
  service: Service;
  channels: readonly ServiceChannel[];
  related: readonly Service[];
  starred: boolean | undefined;
  places: number;
  /** An editor's preview: what is said above it, and what it is called. */
  preview?: { title: string; notice: ReactNode };
};

/** What it is in one sentence, the first step as one button, telephone and place beside it; then everything else. */
export function ServiceView({ visit, service, channels, related, starred, places, preview }: Props) {
  const { lang, href } = visit;
  const t = say(lang);
  const name = textIn(service.names, lang);
  const path = `/services/${service.id}`;
  const theme = service.themes[0] ? themeOf(service.themes[0]) : undefined;
  const first = firstWays(service, channels);
  return (
    <ResidentPage
      visit={visit}
      title={preview?.title ?? name}
      description={textIn(service.summaries, lang)}
      canonical={path}
      notice={preview?.notice}
      scripts={['share']}
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
      <FirstSteps
        visit={visit}
        {...first}
        places={channels.filter((c) => c.type === 'ServiceLocation').length}
        distance={distanceTo(first.place, visit)}
      />
      <div className="row tools no-print">
        {starred !== undefined && <FavouriteButton visit={visit} service={service.id} starred={starred} back={path} />}
        <PrintButton />
        <Share visit={visit} name={name} path={path} />
      </div>
      <h2>{t('service.what')}</h2>
      {textIn(service.descriptions, lang) ? <Paragraphs texts={service.descriptions} lang={lang} /> : <p>{t('service.nothingTold')}</p>}
      <h2>{t('service.how')}</h2>
      {textIn(service.userInstructions, lang) && <Paragraphs texts={service.userInstructions} lang={lang} />}
      <Ways visit={visit} service={service} channels={channels} page={places} />
      <h2>{t('service.more')}</h2>
      <Facts visit={visit} service={service} channels={channels} />
      <p className="muted">
        {service.provider && `${t(`service.provider.${service.provider}`)} `}
        {service.organizationNames && t('service.by', { name: textIn(service.organizationNames, lang) })}
        {service.organizationNames && '. '}
        {t(service.source === 'ptv' ? 'source.ptv' : 'service.sample')}
      </p>
      <HelpfulQuestion visit={visit} service={service} />
      <Related visit={visit} services={related} />
      <StructuredData data={serviceData(service, channels, visit)} />
    </ResidentPage>
  );
}

/** How far the nearest place is, when the device has told where it is. */
function distanceTo(place: ServiceChannel | undefined, visit: Visit): string | undefined {
  const here = whereIs(visit);
  if (!here || !place || place.latitude === null || place.longitude === null) return undefined;
  return sayDistance(distanceKm([place.latitude, place.longitude], here), visit.lang);
}
