import { type Event, Prose } from '../../../engines/content/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Button, Cards, EmptyState, Form, Notice, PrintButton, ResidentPage, Select, SummaryList } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { EventCard, timesOf } from './event.view.tsx';

export function EventsView({ visit, events, municipality }: { visit: Visit; events: readonly Event[]; municipality: string | undefined }) {
  const t = say(visit.lang);
  return (
    <ResidentPage
      visit={visit}
      title={t('events.title')}
      breadcrumbs={[{ text: t('home.crumb'), href: visit.href('/') }, { text: t('events.title') }]}
    >
      <h1>{t('events.title')}</h1>
      <Form method="get" action={visit.href('/events')}>
        <Select
          name="municipality"
          label={t('place.label')}
          value={municipality ?? ''}
          empty={t('place.whole')}
          choices={visit.county.municipalities.map((m) => ({ value: m.code, text: inLang(m.name, visit.lang) }))}
        />
        <Button kind="secondary">{t('events.show')}</Button>
      </Form>
      {events.length === 0 ? (
        <EmptyState icon="calendar" title={t('events.none')} />
      ) : (
        <Cards>
          {events.map((e) => (
            <EventCard key={e.key} visit={visit} event={e} level={2} />
          ))}
        </Cards>
      )}
    </ResidentPage>
  );
}

export function EventView({ visit, event }: { visit: Visit; event: Event }) {
  const t = say(visit.lang);
  const title = inLang(event.title, visit.lang);
  const rows = [
    { term: t('event.when'), value: <time dateTime={event.startsAt.toISOString()}>{timesOf(event, visit.lang)}</time> },
    { term: t('event.where'), value: inLang(event.place, visit.lang) },
    ...(event.link ? [{ term: t('event.link'), value: <a href={event.link}>{new URL(event.link).hostname}</a> }] : []),
  ];
  const body = 'fi' in event.body ? inLang(event.body, visit.lang) : '';
  return (
    <ResidentPage
      visit={visit}
      title={title}
      breadcrumbs={[{ text: t('home.crumb'), href: visit.href('/') }, { text: t('events.title'), href: visit.href('/events') }, { text: title }]}
      narrow
    >
      <h1>{title}</h1>
      {event.state === 'cancelled' && <Notice kind="warning" title={t('event.cancelled')} />}
      {event.endsAt <= visit.now && <Notice kind="info" title={t('event.over')} />}
      <SummaryList rows={rows} />
      {body && <Prose text={body} />}
      {event.sample && <p className="muted">{t('text.sample')}</p>}
      <PrintButton />
    </ResidentPage>
  );
}
