import type { Resident } from '../../../kernel/access.ts';
import { instantOf, sayDay, sayTime } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Button, Details, EmptyState, Form, LinkButton, Notice, PrintButton, ResidentPage, Select, Tag } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { type LogFilter, PARTIES, queryOf, SPANS } from './log.input.ts';
import { byDay, byParty, type ByParty, type Doing, type LogDay, partyOf } from './log.rules.ts';
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
    <Form method="get" action={visit.href('/my/log')} className="panel filters no-print">
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
    </Form>
  );
}

function Day({ visit, day, page, open }: { visit: Visit<Resident>; day: LogDay; page: LogPage; open: boolean }) {
  const t = say(visit.lang);
  const count = (doings: readonly Doing[]) => doings.reduce((n, d) => n + d.times, 0);
  return (
    <section aria-labelledby={`day-${day.day}`}>
      <h2 id={`day-${day.day}`}>{sayDay(instantOf(day.day, '12:00'), visit.lang)}</h2>
      <Parties visit={visit} doings={day.others} page={page} />
      {day.own.length > 0 && (
        <Details summary={t(visit.actor.by ? 'log.own.other' : 'log.own', { n: count(day.own) })} open={open}>
          <Parties visit={visit} doings={day.own} page={page} />
        </Details>
      )}
      {day.service.length > 0 && (
        <Details summary={t('log.service', { n: count(day.service) })} open={open}>
          <Parties visit={visit} doings={day.service} page={page} />
        </Details>
      )}
    </section>
  );
}

/** Doings of one party that stand open; more are a press away, so that a busy day stays readable. */
const OPEN = 4;

const Parties = ({ visit, doings, page }: { visit: Visit<Resident>; doings: readonly Doing[]; page: LogPage }) =>
  doings.length === 0 ? null : (
    <ul className="stack">
      {byParty(doings).map((party) => (
        <PartyView key={party.latest.id} visit={visit} party={party} page={page} />
      ))}
    </ul>
  );

function PartyView({ visit, party: { latest, doings }, page }: { visit: Visit<Resident>; party: ByParty; page: LogPage }) {
  const t = say(visit.lang);
  const reasons = [...new Set(doings.map(({ latest: l }) => (l.emergency ? (l.reason ?? '') : undefined)).filter((r) => r !== undefined))];
  const lines = (some: readonly Doing[]) => (
    <ul className="log-lines">
      {some.map((doing) => (
        <Line key={doing.latest.id} visit={visit} doing={doing} page={page} />
      ))}
    </ul>
  );
  const shown = doings.length > OPEN + 1 ? OPEN : doings.length;
  return (
    <li className="panel">
      <h3>{sayLine(latest, { lang: visit.lang, units: page.units }).who}</h3>
      {reasons.map((reason) => (
        <Notice key={reason} kind="warning" level={4} title={t('log.emergency')}>
          <p className="as-written">{t('log.emergency.reason', { reason })}</p>
        </Notice>
      ))}
      {lines(doings.slice(0, shown))}
      {shown < doings.length && <Details summary={t('log.rest', { n: doings.length - shown })}>{lines(doings.slice(shown))}</Details>}
    </li>
  );
}

function Line({ visit, doing: { latest, earliest, times }, page }: { visit: Visit<Resident>; doing: Doing; page: LogPage }) {
  const { lang } = visit;
  const t = say(lang);
  const said = sayLine(latest, { lang, units: page.units });
  const topic = latest.matter ? page.matters.get(latest.matter) : undefined;
  const others = !['self', 'service'].includes(partyOf(latest));
  return (
    <li>
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
      <div className="row">
        {latest.matter && topic !== undefined && (
          <a href={visit.href(`/my/matters/${latest.matter}`)}>{t('log.matter', { topic: topic || t('matter.unnamed') })}</a>
        )}
        {others && (
          <a className="no-print" href={visit.href(`/my/rights/ask/clarification?line=${latest.id}`)}>
            {t('log.clarify.line')}
            <span className="visually-hidden">: {[said.what, said.who].join(', ')}</span>
          </a>
        )}
      </div>
    </li>
  );
}
