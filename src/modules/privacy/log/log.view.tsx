import type { Resident } from '../../../kernel/access.ts';
import { instantOf, sayDay, sayTime } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Button, Details, EmptyState, Form, LinkButton, Notice, PrintButton, ResidentPage, Select, Tag } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { type LogFilter, PARTIES, queryOf, SPANS } from './log.input.ts';
import { byDay, type Doing, type LogDay, partyOf } from './log.rules.ts';
import type { LogPage } from './log.store.ts';
import { sayLine } from './say-line.ts';

type Props = { visit: Visit<Resident>; filter: LogFilter; page: LogPage };

export function LogView({ visit, filter, page }: Props) {
  const { lang, actor } = visit;
  const t = say(lang);
  const title = actor.by ? t('log.title.other', { name: actor.name }) : t('log.title');
  const last = page.lines.at(-1);
  return (
    <ResidentPage visit={visit} title={title}>
      <BackLink href={visit.href('/my')}>{t('my')}</BackLink>
      <h1>{title}</h1>
      <p className="lead">{t('log.lead')}</p>
      <Choose visit={visit} filter={filter} />
      {filter.before && (
        <p className="no-print">
          <a href={visit.href(`/my/log${queryOf({ ...filter, before: undefined })}`)}>{t('log.latest')}</a>
        </p>
      )}
      {page.lines.some((line) => line.emergency) && (
        <Notice kind="warning" title={t('log.emergency')}>
          <p>{t('log.emergency.text')}</p>
        </Notice>
      )}
      {page.lines.length === 0 && (
        <EmptyState icon="info" title={t('log.none')}>
          <p>{t('log.none.text')}</p>
        </EmptyState>
      )}
      {byDay(page.lines).map((day) => (
        <Day key={day.day} visit={visit} day={day} page={page} open={filter.by !== undefined} />
      ))}
      {page.more && last && (
        <p className="no-print">
          <LinkButton kind="secondary" href={visit.href(`/my/log${queryOf({ ...filter, before: last.id })}`)}>
            {t('log.earlier')}
          </LinkButton>
        </p>
      )}
      <section aria-labelledby="take">
        <h2 id="take">{t('log.take')}</h2>
        <div className="row no-print">
          <a href={`/my/log/file${queryOf({ ...filter, before: undefined }) || '?'}&as=csv&lang=${lang}`.replace('?&', '?')}>{t('log.csv')}</a>
          <a href={`/my/log/file${queryOf({ ...filter, before: undefined }) || '?'}&as=json&lang=${lang}`.replace('?&', '?')}>{t('log.json')}</a>
          <PrintButton />
        </div>
      </section>
      <section aria-labelledby="clarify">
        <h2 id="clarify">{t('log.clarify')}</h2>
        <p>{t('log.clarify.text')}</p>
        <p className="no-print">
          <LinkButton kind="secondary" href={visit.href('/my/rights/ask/clarification')}>
            {t('log.clarify.ask')}
          </LinkButton>
        </p>
        <p>
          <a href={visit.href('/my/rights')}>{t('rights.title')}</a>
        </p>
      </section>
      <section aria-labelledby="honest">
        <h2 id="honest">{t('log.honest')}</h2>
        <p>{t('log.honest.text')}</p>
      </section>
    </ResidentPage>
  );
}

function Choose({ visit, filter }: Pick<Props, 'visit' | 'filter'>) {
  const t = say(visit.lang);
  return (
    <Form method="get" action={visit.href('/my/log')}>
      <div className="row no-print">
        <Select
          name="by"
          label={t('log.by')}
          empty={t('log.by.all')}
          value={filter.by}
          choices={PARTIES.map((p) => ({ value: p, text: t(`log.by.${p}`) }))}
        />
        <Select
          name="span"
          label={t('log.span')}
          empty={false}
          value={filter.span}
          choices={SPANS.map((s) => ({ value: s, text: t(`log.span.${s}`) }))}
        />
        <Button kind="secondary">{t('log.choose')}</Button>
      </div>
    </Form>
  );
}

function Day({ visit, day, page, open }: { visit: Visit<Resident>; day: LogDay; page: LogPage; open: boolean }) {
  const t = say(visit.lang);
  const count = (doings: readonly Doing[]) => doings.reduce((n, d) => n + d.times, 0);
  return (
    <section aria-labelledby={`day-${day.day}`}>
      <h2 id={`day-${day.day}`}>{sayDay(instantOf(day.day, '12:00'), visit.lang)}</h2>
      <Doings visit={visit} doings={day.others} page={page} />
      {day.own.length > 0 && (
        <Details summary={t(visit.actor.by ? 'log.own.other' : 'log.own', { n: count(day.own) })} open={open}>
          <Doings visit={visit} doings={day.own} page={page} />
        </Details>
      )}
      {day.service.length > 0 && (
        <Details summary={t('log.service', { n: count(day.service) })} open={open}>
          <Doings visit={visit} doings={day.service} page={page} />
        </Details>
      )}
    </section>
  );
}

const Doings = ({ visit, doings, page }: { visit: Visit<Resident>; doings: readonly Doing[]; page: LogPage }) =>
  doings.length === 0 ? null : (
    <ul className="stack">
      {doings.map((doing) => (
        <Line key={doing.latest.id} visit={visit} doing={doing} page={page} />
      ))}
    </ul>
  );

function Line({ visit, doing: { latest, earliest, times }, page }: { visit: Visit<Resident>; doing: Doing; page: LogPage }) {
  const { lang } = visit;
  const t = say(lang);
  const said = sayLine(latest, { lang, units: page.units });
  const topic = latest.matter ? page.matters.get(latest.matter) : undefined;
  const others = !['self', 'service'].includes(partyOf(latest));
  return (
    <li className="panel">
      <p>
        <strong>{said.who}</strong>
      </p>
      <p>
        {said.what} <Tag>{said.did}</Tag>
      </p>
      <p className="muted">
        {[
          times > 1
            ? t('log.times', { n: times, from: sayTime(earliest.at, lang), to: sayTime(latest.at, lang) })
            : t('log.at', { time: sayTime(latest.at, lang) }),
          t('log.purpose', { purpose: said.purpose }),
          said.data && t('log.data', { data: said.data }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {latest.matter && topic !== undefined && (
        <p>
          <a href={visit.href(`/my/matters/${latest.matter}`)}>{t('log.matter', { topic: topic || t('matter.unnamed') })}</a>
        </p>
      )}
      {latest.emergency && (
        <Notice kind="warning" level={3} title={t('log.emergency')}>
          <p className="as-written">{t('log.emergency.reason', { reason: latest.reason ?? '' })}</p>
        </Notice>
      )}
      {others && (
        <p className="no-print">
          <a href={visit.href(`/my/rights/ask/clarification?line=${latest.id}`)}>
            {t('log.clarify.line')}
            <span className="visually-hidden">: {[said.what, said.who].join(', ')}</span>
          </a>
        </p>
      )}
    </li>
  );
}
