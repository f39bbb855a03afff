import type { Resident } from '../../../kernel/access.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Card, Cards, Details, Notice, ResidentPage, SummaryList, Tag, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { endOf, isOverdue, standingOf } from './deadline.rules.ts';
import { KINDS } from './kinds.ts';
import type { Request } from './request.store.ts';
import { RETENTION, SAMPLE } from './retention.ts';
import { StandingTag } from './standing.view.tsx';

type Props = { visit: Visit<Resident>; requests: readonly Request[] };

/** Office of the Data Protection Ombudsman, Finland. */
const OMBUDSMAN = { fi: 'https://tietosuoja.fi/etusivu', sv: 'https://tietosuoja.fi/sv/framsida', en: 'https://tietosuoja.fi/en/home' } as const;

export function RightsView({ visit, requests }: Props) {
  const { lang, actor } = visit;
  const t = say(lang);
  const title = actor.by ? t('rights.title.other', { name: actor.name }) : t('rights.title');
  return (
    <ResidentPage visit={visit} title={title}>
      <BackLink href={visit.href('/my')}>{t('my')}</BackLink>
      <h1>{title}</h1>
      <p className="lead">{t('rights.lead')}</p>
      {requests.length > 0 && <Requests visit={visit} requests={requests} />}
      <section aria-labelledby="self">
        <h2 id="self">{t('rights.self')}</h2>
        <ul className="links">
          <li>
            <a href={visit.href('/my/contact')}>{t('rights.self.contact')}</a>
          </li>
          <li>
            <a href={visit.href('/my/log')}>{t('rights.self.log')}</a>
          </li>
          <li>
            <a href={visit.href('/my/download')}>{t('rights.self.download')}</a>
          </li>
          <li>
            <a href={visit.href('/my/consents')}>{t('rights.self.consents')}</a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="ask">
        <h2 id="ask">{t('rights.ask')}</h2>
        <p>{t('rights.ask.text')}</p>
        <Cards columns={2}>
          {KINDS.map((kind) => (
            <Card key={kind} level={3} title={t(`kind.${kind}`)} href={visit.href(`/my/rights/ask/${kind}`)}>
              <p>{t(`kind.${kind}.text`)}</p>
            </Card>
          ))}
        </Cards>
      </section>
      <Kept visit={visit} />
      <section aria-labelledby="appeal">
        <h2 id="appeal">{t('rights.appeal')}</h2>
        <p>{t('rights.appeal.text')}</p>
        <p>
          <a href={OMBUDSMAN[lang]}>{t('rights.appeal.link')}</a>
        </p>
      </section>
    </ResidentPage>
  );
}

function Requests({ visit, requests }: Props) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{t('rights.mine')}</h2>
      <Cards columns={2}>
        {requests.map((r) => (
          <Card key={r.id} level={3} title={t(`kind.${r.kind}`)} href={visit.href(`/my/rights/requests/${r.id}`)}>
            <p>
              <StandingTag standing={standingOf(r)} lang={visit.lang} />
            </p>
            <p className="muted">
              {t('request.received')} <When at={r.receivedAt} as="day" />
              {!r.answeredAt && (
                <>
                  {' · '}
                  {t('request.due')} <When at={new Date(endOf(r.dueOn).getTime() - 1)} as="day" />
                </>
              )}
            </p>
            {isOverdue(r, visit.now) && (
              <p>
                <Tag tone="alarm">{t('request.overdue')}</Tag>
              </p>
            )}
          </Card>
        ))}
      </Cards>
    </section>
  );
}

function Kept({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t('rights.kept')}</h2>
      <p>{t('rights.kept.text')}</p>
      <Details summary={t('rights.kept.show')}>
        {SAMPLE && (
          <Notice level={3} title={t('rights.sample')}>
            <p>{t('rights.sample.text')}</p>
          </Notice>
        )}
        <SummaryList
          rows={RETENTION.map((r) => ({ term: inLang(r.name, visit.lang), value: `${inLang(r.kept, visit.lang)}. ${t(`removal.${r.removal}`)}.` }))}
        />
      </Details>
    </section>
  );
}
