import { sayDay } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Notice, PrintButton, ResidentPage, SummaryList, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { endOf, isOverdue, standingOf } from './deadline.rules.ts';
import type { Request } from './request.store.ts';
import { StandingTag } from './standing.view.tsx';

export function RequestView({ visit, request: r }: { visit: Visit; request: Request }) {
  const { lang } = visit;
  const t = say(lang);
  const title = `${t('request.yours')}: ${t(`kind.${r.kind}`)}`;
  const due = sayDay(new Date(endOf(r.dueOn).getTime() - 1), lang);
  return (
    <ResidentPage visit={visit} title={title} narrow>
      <BackLink href={visit.href('/my/rights')}>{t('rights.title')}</BackLink>
      {visit.query.has('sent') && (
        <Notice kind="success" title={t('request.sent')}>
          <p>{t('request.sent.text', { due })}</p>
        </Notice>
      )}
      <h1>{title}</h1>
      <p>
        <StandingTag standing={standingOf(r)} lang={lang} />
      </p>
      {isOverdue(r, visit.now) && (
        <Notice kind="warning" title={t('request.overdue')}>
          <p>{t('request.overdue.text')}</p>
        </Notice>
      )}
      {r.answer && (
        <section aria-labelledby="answer">
          <h2 id="answer">{t('request.answer')}</h2>
          <p>
            <strong>{t(`outcome.${r.outcome!}`)}</strong>
          </p>
          {r.ground && <p>{t('request.ground', { ground: t(`ground.${r.ground}`) })}</p>}
          <p className="as-written">{r.answer}</p>
          {r.draftsRemoved !== null && <p>{t('request.drafts', { n: r.draftsRemoved })}</p>}
          <p className="muted">
            {r.answeredAt && <When at={r.answeredAt} />} · {t('party.officer')}
          </p>
          <p>{t('request.appeal')}</p>
        </section>
      )}
      {r.extendedWhy && !r.answer && (
        <Notice title={t('request.extended', { due })}>
          <p className="as-written">{r.extendedWhy}</p>
        </Notice>
      )}
      <h2>{t('request.yours')}</h2>
      <SummaryList
        rows={[
          { term: t('request.received'), value: <When at={r.receivedAt} /> },
          !r.answeredAt && { term: t('request.due'), value: due },
          r.byName ? { term: t('request.by'), value: r.byName } : false,
          r.about.length > 0 && { term: t('ask.about'), value: r.about.map((area) => t(`area.${area}`)).join(', ') },
          (r.logFrom !== null || r.logTo !== null) && { term: t('request.period'), value: `${r.logFrom ?? ''} – ${r.logTo ?? ''}` },
          { term: t('request.words'), value: r.words ? <span className="as-written">{r.words}</span> : t('request.words.none') },
        ]}
      />
      <PrintButton />
    </ResidentPage>
  );
}
