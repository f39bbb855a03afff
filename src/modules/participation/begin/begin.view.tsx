import type { Visit } from '../../../kernel/page.ts';
import { Actions, Breadcrumbs, Details, Icon, LinkButton, Notice, ResidentPage } from '../../../ui/index.ts';
import { LIST, placeIn } from '../addresses.ts';
import { textIn } from '../conversation.ts';
import type { Decision } from '../decision.store.ts';
import { type Opened, type Own, shownIn } from '../opened.ts';
import { QrCode } from '../share/qr.view.tsx';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import { InLang, otherThan, questionOf, sayAs } from '../words.tsx';
import { TimeLeft } from './time-left.view.tsx';

type Props = { visit: Visit; opened: Opened; own: Own; decisions: readonly Decision[] };

export function BeginView({ visit, opened, own, decisions }: Props) {
  const { conversation, phase, live } = opened;
  const { slug, style } = conversation;
  const t = say(visit.lang);
  const as = sayAs(visit.lang, style);
  const { lang, text } = questionOf(conversation, visit.lang);
  const of = shownIn(live).length;
  const to = (place?: Parameters<typeof placeIn>[1]) => visit.href(placeIn(slug, place));
  const hero = (
    <div className={`talk talk-${style}`}>
      <h1 lang={otherThan(visit.lang, lang)}>{text.question}</h1>
      {text.organisedBy && (
        <p>
          {t('begin.asked-by')}{' '}
          <InLang page={visit.lang} lang={lang}>
            {text.organisedBy}
          </InLang>
        </p>
      )}
      {conversation.areas.length > 0 && <p>{t('begin.areas', { areas: areasOf(visit, conversation) })}</p>}
      <p className="talk-time">
        <Icon name="clock" />
        <TimeLeft visit={visit} conversation={conversation} phase={phase} />
      </p>
      {phase === 'open' && (
        <Actions>
          <LinkButton href={to('vote')} iconAfter="arrow">
            {own.votes.length === 0
              ? as('begin.start')
              : own.votes.length < of
                ? t('begin.go-on', { done: own.votes.length, of })
                : t('begin.all-done')}
          </LinkButton>
        </Actions>
      )}
    </div>
  );
  return (
    <ResidentPage visit={visit} title={text.question} description={text.background.slice(0, 160)} hero={hero}>
      <Styles />
      <div className={`talk talk-${style} stack`}>
        <Breadcrumbs crumbs={[{ text: t('choose.title'), href: visit.href(LIST) }, { text: t('begin.crumb') }]} />
        {phase === 'coming' && (
          <Notice title={t('begin.coming')}>
            <p>{t('begin.coming.text')}</p>
          </Notice>
        )}
        {decisions.length > 0 && <Decisions visit={visit} opened={opened} decisions={decisions} />}
        <ul className="talk-figures">
          {(['people', 'statements', 'votes'] as const).map((what) => (
            <li key={what}>
              <strong>{{ people: live.ledger.voters, statements: of, votes: live.ledger.votes }[what].toLocaleString(visit.lang)}</strong>{' '}
              {t(`begin.figure.${what}`, { n: { people: live.ledger.voters, statements: of, votes: live.ledger.votes }[what] })}
            </li>
          ))}
        </ul>
        {text.background && (
          <section aria-labelledby="background">
            <h2 id="background">{as('begin.background')}</h2>
            <p className="as-written" lang={otherThan(visit.lang, lang)}>
              {text.background}
            </p>
            {text.madeBy === 'machine' && <p className="muted">{t('languages.by.machine')}</p>}
          </section>
        )}
        {phase === 'open' && <HowItWorks visit={visit} opened={opened} />}
        <section aria-labelledby="so-far">
          <h2 id="so-far">{t(phase === 'open' ? 'begin.so-far' : 'begin.result')}</h2>
          <p>{t(phase === 'open' ? 'begin.so-far.text' : 'begin.result.text')}</p>
          <Actions>
            <LinkButton kind="secondary" href={to(phase === 'open' ? 'opinions' : 'results')}>
              {t(phase === 'open' ? 'opinions.see' : 'begin.result.see')}
            </LinkButton>
            {own.votes.length > 0 && (
              <LinkButton kind="quiet" href={to('votes')}>
                {t('votes.title')}
              </LinkButton>
            )}
          </Actions>
        </section>
        {phase !== 'closed' && (
          <section aria-labelledby="share" className="no-print">
            <h2 id="share">{t('share.title')}</h2>
            <div className="talk-share">
              <div className="stack">
                <p>{t('share.text')}</p>
                <p className="talk-link">{`${visit.origin}${to()}`}</p>
              </div>
              <QrCode text={`${visit.origin}${to()}`} label={t('share.qr')} />
            </div>
          </section>
        )}
        <section aria-labelledby="more">
          <h2 id="more">{t('begin.more')}</h2>
          <ul>
            <li>
              <a href={to('news')}>{t(phase === 'open' ? 'news.title' : 'news.title.closed')}</a>
            </li>
            {own.pid !== undefined && (
              <li>
                <a href={to('leave')}>{t('leave.title')}</a>
              </li>
            )}
          </ul>
          <Details summary={t('begin.privacy')}>
            <p>{t('begin.privacy.text')}</p>
            <p>{t('begin.licence', { licence: conversation.licence })}</p>
          </Details>
        </section>
      </div>
    </ResidentPage>
  );
}

/** Municipalities that it concerns, by name. */
const areasOf = ({ county, lang }: Visit, { areas }: Opened['conversation']): string =>
  county.municipalities
    .filter((m) => areas.includes(m.code))
    .map((m) => m.name[lang])
    .join(', ');

function HowItWorks({ visit, opened: { conversation } }: { visit: Visit; opened: Opened }) {
  const t = say(visit.lang);
  const as = sayAs(visit.lang, conversation.style);
  return (
    <section aria-labelledby="how">
      <h2 id="how">{as('begin.how')}</h2>
      <ol className="talk-steps">
        <li>{as('begin.how.vote')}</li>
        {conversation.writing === 'everyone' && <li>{as('begin.how.write')}</li>}
        <li>{as('begin.how.see')}</li>
      </ol>
      <p>{t(conversation.voice === 'open' ? 'begin.anonymous' : conversation.voice === 'code' ? 'begin.code' : 'begin.identified')}</p>
    </section>
  );
}

function Decisions({ visit, opened, decisions }: { visit: Visit; opened: Opened; decisions: readonly Decision[] }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="decisions" className="panel">
      <h2 id="decisions">{t('decisions.title')}</h2>
      {decisions.map((decision) => {
        const { lang, text } = textIn(decision.texts, opened.conversation.langs, visit.lang);
        return (
          <article key={decision.number} className="stack" lang={otherThan(visit.lang, lang)}>
            <h3>{text.title}</h3>
            <p className="as-written">{text.text}</p>
            <p className="muted">{decision.byName}</p>
          </article>
        );
      })}
    </section>
  );
}
