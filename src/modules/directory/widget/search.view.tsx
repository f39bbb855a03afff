import type { Channel, Found } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Button, EmbeddedPage, Form, Notice, PhoneLink, TextInput } from '../../../ui/index.ts';
import { CallCentre } from '../shown/call-centre.view.tsx';
import { say as sayDirectory } from '../texts.ts';
import { PlaceHours } from './place-hours.view.tsx';
import { say } from './texts.ts';
import { fullAddress, type Wish } from './wish.rules.ts';

type Props = { visit: Visit; wish: Wish; found: Found | undefined; places: readonly Channel[]; urgent: boolean };

export function WidgetSearchView({ visit, wish, found, places, urgent }: Props) {
  const t = say(visit.lang);
  const d = sayDirectory(visit.lang);
  const { q, municipality, theme } = wish;
  return (
    <EmbeddedPage visit={visit} title={t('widget.search')} scripts={['widget']}>
      <h1>{t('widget.search')}</h1>
      <Form className="search" method="get" action={visit.href('/widget/search')} role="search">
        {municipality && <input type="hidden" name="municipality" value={municipality} />}
        {theme && <input type="hidden" name="theme" value={theme} />}
        {wish.places.length > 0 && <input type="hidden" name="places" value={wish.places.join(',')} />}
        <TextInput name="q" type="search" label={d('services.search')} value={q} />
        <Button icon="search">{d('services.find')}</Button>
      </Form>
      {urgent && (
        <Notice kind="emergency" title={d('emergency.title')}>
          <p>{d('emergency.text')}</p>
          <PhoneLink number={visit.county.phones.emergency} big />
          <p>
            {d('emergency.advice')} <PhoneLink number={visit.county.phones.advice} />
          </p>
        </Notice>
      )}
      {found && (
        <section>
          <h2>{q ? d('services.foundFor', { n: found.total, q }) : d('services.found', { n: found.total })}</h2>
          <ul>
            {found.hits.map((hit) => (
              <li key={hit.id}>
                <a
                  href={visit.href(fullAddress(`/services/${hit.id}`, { municipality }))}
                  target="_top"
                  lang={hit.nameLang === visit.lang ? undefined : hit.nameLang}
                >
                  {hit.name}
                </a>
                {hit.open && <> – {d('hours.open')}</>}
              </li>
            ))}
          </ul>
          {found.total === 0 && <CallCentre visit={visit} />}
        </section>
      )}
      {places.length > 0 && (
        <section>
          <h2>{t('widget.hours')}</h2>
          <div className="stack">
            {places.map((place) => (
              <PlaceHours key={place.id} visit={visit} place={place} municipality={municipality} level={3} />
            ))}
          </div>
        </section>
      )}
      <p>
        <a href={visit.href(fullAddress('/services', { q, theme, municipality }))} target="_top">
          {found && found.total > found.hits.length ? t('widget.all', { n: found.total }) : t('widget.more')}
        </a>
      </p>
    </EmbeddedPage>
  );
}
