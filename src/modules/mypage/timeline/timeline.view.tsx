import { CATEGORIES, type Matter, type Said, Timeline, topicName } from '../../../engines/matter/index.ts';
import type { Resident } from '../../../kernel/access.ts';
import { sayDay, ZONE } from '../../../kernel/clock.ts';
import { type Lang, LOCALE } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Button, EmptyState, Form, Pagination, PrintButton, ResidentPage, Select } from '../../../ui/index.ts';
import { DocumentHead } from '../document-head.view.tsx';
import { PERIODS } from '../period.ts';
import { say } from '../texts.ts';
import { addressOf, type Filter, PAGE } from './timeline.input.ts';

type Props = { visit: Visit<Resident>; filter: Filter; told: readonly Said[]; total: number; matters: readonly Matter[] };

export function TimelineView({ visit, filter, told, total, matters }: Props) {
  const t = say(visit.lang);
  const pages = Math.ceil(total / PAGE);
  const filtered = filter.category !== undefined || filter.matter !== undefined || filter.period !== 'all';
  return (
    <ResidentPage visit={visit} title={`${t('timeline.title')} – ${t('title')}`} narrow>
      <BackLink href={visit.href('/my')}>{t('title')}</BackLink>
      <DocumentHead visit={visit} onlyOnPaper />
      <h1>{t('timeline.title')}</h1>
      {(total > 0 || filtered) && <Filters visit={visit} filter={filter} matters={matters} />}
      {told.length === 0 ? (
        <EmptyState icon="info" title={t(filtered ? 'timeline.none.filtered' : 'timeline.none')}>
          {filtered ? <a href={visit.href('/my/timeline')}>{t('timeline.all')}</a> : <p>{t('matters.none.text')}</p>}
        </EmptyState>
      ) : (
        <>
          <p className="muted">{t('timeline.count', { n: total })}</p>
          {byMonth(told, visit.lang).map(({ month, events }) => (
            <section key={month} aria-label={month} className="stack">
              <h2>{month}</h2>
              <Timeline told={events.map((event) => withMatter(event, matters, visit))} level={3} />
            </section>
          ))}
          <Pagination page={filter.page} of={pages} href={(page) => visit.href(addressOf({ ...filter, page }))} />
          <PrintButton />
        </>
      )}
    </ResidentPage>
  );
}

function Filters({ visit, filter, matters }: Pick<Props, 'visit' | 'filter' | 'matters'>) {
  const t = say(visit.lang);
  return (
    <Form method="get" action={visit.href('/my/timeline')} className="panel filters no-print">
      <Select
        name="category"
        label={t('timeline.category')}
        empty={t('timeline.category.all')}
        value={filter.category}
        choices={CATEGORIES.map((c) => ({ value: c, text: t(`category.${c}`) }))}
      />
      {matters.length > 1 && (
        <Select
          name="matter"
          label={t('timeline.matter')}
          empty={t('timeline.matter.all')}
          value={filter.matter}
          choices={matters.map((m) => ({ value: m.id, text: `${nameOf(m, visit.lang)}, ${sayDay(m.openedAt, visit.lang)}` }))}
        />
      )}
      <Select
        name="period"
        label={t('period')}
        empty={false}
        value={filter.period}
        choices={PERIODS.map((p) => ({ value: p, text: t(`period.${p}`) }))}
      />
      <Button kind="secondary">{t('timeline.show')}</Button>
    </Form>
  );
}

const nameOf = (matter: Matter, lang: Lang): string => topicName(matter.topic, lang) ?? say(lang)('matter.unnamed');

/** An event in short, with its matter, where all of it is told. */
function withMatter({ entry, said }: Said, matters: readonly Matter[], visit: Visit): Said {
  const matter = matters.find((m) => m.id === entry.matter);
  const link = matter && { text: nameOf(matter, visit.lang), href: visit.href(`/my/matters/${matter.id}`) };
  const { parts: _, links: __, ...short } = said;
  return { entry, said: { ...short, links: link ? [link] : [] } };
}

function byMonth(told: readonly Said[], lang: Lang): { month: string; events: Said[] }[] {
  const format = new Intl.DateTimeFormat(LOCALE[lang], { month: 'long', year: 'numeric', timeZone: ZONE });
  const upper = (text: string) => text.charAt(0).toLocaleUpperCase(LOCALE[lang]) + text.slice(1);
  return [...Map.groupBy(told, ({ entry }) => upper(format.format(entry.at)))].map(([month, events]) => ({ month, events }));
}
