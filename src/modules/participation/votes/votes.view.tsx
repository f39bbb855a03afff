import type { Visit } from '../../../kernel/page.ts';
import { BackLink, Details, EmptyState, LinkButton, Notice, ResidentPage } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import type { Opened, Own } from '../opened.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import { SAIDS, Sign } from '../vote/turn.view.tsx';
import { SAYS } from '../vote/vote.input.ts';
import type { Vote } from '../vote.store.ts';
import { Words } from '../words.tsx';
import { FILTERS, type Filter } from './filter.ts';

type Props = { visit: Visit; opened: Opened; own: Own; shown: readonly Vote[]; filter: Filter };

export function VotesView({ visit, opened, own, shown, filter }: Props) {
  const t = say(visit.lang);
  const { conversation, phase, live } = opened;
  const address = visit.href(placeIn(conversation.slug, 'votes'));
  const told = visit.query.get('told');
  return (
    <ResidentPage visit={visit} title={t('votes.title')} narrow>
      <Styles />
      <div className={`talk talk-${conversation.style} stack`}>
        <BackLink href={visit.href(placeIn(conversation.slug, phase === 'open' ? 'vote' : undefined))}>
          {t(phase === 'open' ? 'votes.back' : 'vote.back')}
        </BackLink>
        {(told === 'changed' || told === 'back' || told === 'not') && (
          <Notice kind={told === 'not' ? 'warning' : 'success'} title={t(`votes.told.${told}`)} live />
        )}
        <h1>{t('votes.title')}</h1>
        <p className="lead">{t(phase === 'open' ? 'votes.lead' : 'votes.lead.closed')}</p>
        {own.votes.length === 0 ? (
          <EmptyState icon="list" title={t('votes.none')}>
            {phase === 'open' && <LinkButton href={visit.href(placeIn(conversation.slug, 'vote'))}>{t('votes.none.begin')}</LinkButton>}
          </EmptyState>
        ) : (
          <nav aria-label={t('votes.filter')}>
            <ul className="talk-filters">
              {FILTERS.map((f) => (
                <li key={f}>
                  <a href={`${address}?show=${f}`} aria-current={f === filter ? 'true' : undefined}>
                    {t(f === 'all' || f === 'important' ? `votes.filter.${f}` : `vote.${f}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {own.votes.length > 0 && shown.length === 0 && <p>{t('votes.filter.none')}</p>}
        <ul className="talk-votes">
          {shown.map((v) => {
            const statement = live.statements.get(v.statement);
            return (
              statement &&
              v.value !== null && (
                <li key={v.statement} id={`s${v.statement}`} className="card talk-vote">
                  <p className="talk-vote-words">
                    <Words statement={statement} lang={visit.lang} />
                  </p>
                  <p className={`talk-said talk-said-${SAYS[v.value]}`}>
                    <Sign said={SAYS[v.value]} /> {t(`vote.${SAYS[v.value]}`)}
                    {v.important && `, ${t('vote.important.short')}`}
                  </p>
                  {phase === 'open' && statement.state === 'accepted' && <ChangeIt visit={visit} v={v} filter={filter} address={address} />}
                </li>
              )
            );
          })}
        </ul>
      </div>
    </ResidentPage>
  );
}

function ChangeIt({ visit, v, filter, address }: { visit: Visit; v: Vote; filter: Filter; address: string }) {
  const t = say(visit.lang);
  return (
    <Details summary={t('votes.change')}>
      <form method="post" action={address} className="stack">
        <input type="hidden" name="statement" value={v.statement} />
        <input type="hidden" name="show" value={filter} />
        <div className="talk-buttons talk-buttons-small">
          {SAIDS.map((said) => (
            <button key={said} type="submit" name="vote" value={said} className={`talk-button talk-${said}`}>
              <Sign said={said} />
              <span>{t(`vote.${said}`)}</span>
            </button>
          ))}
        </div>
        <label className="talk-important">
          <input type="checkbox" name="important" value="yes" defaultChecked={v.important} /> <span>{t('vote.important')}</span>
        </label>
        <button type="submit" name="vote" value="back" className="button button-quiet">
          {t('votes.take-back')}
        </button>
      </form>
    </Details>
  );
}
