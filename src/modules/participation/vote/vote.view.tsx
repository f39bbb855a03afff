import type { Visit } from '../../../kernel/page.ts';
import { BackLink, ErrorSummary, Notice, ResidentPage } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import type { Opened } from '../opened.ts';
import { hasToken } from '../participant.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import type { Vote } from '../vote.store.ts';
import { InLang, questionOf } from '../words.tsx';
import type { Turn } from './next.ts';
import { TurnView } from './turn.view.tsx';

type Props = { visit: Visit; opened: Opened; turn: Turn; last: Vote | undefined; votes: readonly Vote[]; unclear?: boolean };

export function VoteView({ visit, opened, turn, last, votes, unclear = false }: Props) {
  const t = say(visit.lang);
  const { conversation } = opened;
  const { lang, text } = questionOf(conversation, visit.lang);
  return (
    <ResidentPage visit={visit} title={t('vote.title', { question: text.question })} problem={unclear} scripts={['voting']} narrow focused>
      <Styles />
      <div className={`talk talk-voting talk-${conversation.style}`}>
        <ErrorSummary problems={unclear ? [{ text: t('vote.unclear') }] : []} />
        <BackLink href={visit.href(placeIn(conversation.slug))}>{t('vote.back')}</BackLink>
        <h1>
          <InLang page={visit.lang} lang={lang}>
            {text.question}
          </InLang>
        </h1>
        {visit.query.has('cookies') && !hasToken(visit) && (
          <Notice kind="warning" title={t('vote.cookies')}>
            <p>{t('vote.cookies.text')}</p>
          </Notice>
        )}
        <VotingPlace visit={visit}>
          <TurnView visit={visit} opened={opened} turn={turn} last={last} votes={votes} />
        </VotingPlace>
      </div>
    </ResidentPage>
  );
}

/** Where the turns come and go, with what the script needs: a voice for the ear, words for a lost line, and keys that can be turned off. */
export function VotingPlace({ visit, children }: { visit: Pick<Visit, 'lang'>; children: React.ReactNode }) {
  const t = say(visit.lang);
  return (
    <div data-voting="">
      <output className="visually-hidden" data-said="" />
      <section className="talk-place" aria-label={t('vote.place')} tabIndex={-1} data-place="">
        {children}
      </section>
      <p role="alert" className="talk-lost" data-lost={t('vote.lost')} />
      <div className="talk-keys no-print" data-keys="" hidden>
        <p>{t('vote.keys')}</p>
        <label>
          <input type="checkbox" data-keys-on="" /> <span>{t('vote.keys.on')}</span>
        </label>
      </div>
    </div>
  );
}
