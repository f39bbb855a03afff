import type { Visit } from '../../../kernel/page.ts';
import { Actions, LinkButton } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import type { Opened } from '../opened.ts';
import { say } from '../texts.ts';
import { OtherLanguages, otherThan, sayAs, Words, wordsOf } from '../words.tsx';
import type { Vote } from '../vote.store.ts';
import type { Turn } from './next.ts';
import { type Said, SAYS } from './vote.input.ts';

export const SAIDS: readonly Said[] = ['agree', 'disagree', 'pass'];
/** So many votes before one's own place among others means something. */
const PLACED = 7;
/** So many votes before one is asked about oneself. */
const ACQUAINTED = 5;

type Props = {
  visit: Pick<Visit, 'lang' | 'href'>;
  opened: Opened;
  turn: Turn;
  /** The vote just given. */
  last: Vote | undefined;
  votes: readonly Vote[];
  /** In another site's frame: the token goes along in the form, and nothing leads elsewhere. */
  framed?: { token: string; action: string };
};

/** The statement whose turn it is, with its three buttons; the part of the page that changes with each vote. */
export function TurnView({ visit, opened, turn, last, votes, framed }: Props) {
  const t = say(visit.lang);
  const { statement, done, of } = turn;
  const { slug } = opened.conversation;
  if (!statement) return <Finished visit={visit} opened={opened} of={of} framed={framed !== undefined} />;
  return (
    <>
      <div className="talk-progress">
        <p id="progress">{t('vote.progress', { n: done + 1, of })}</p>
        <progress max={of} value={done} aria-labelledby="progress" />
      </div>
      <form method="post" action={framed?.action ?? visit.href(placeIn(slug, 'vote'))} className="talk-turn" data-turn="">
        <input type="hidden" name="statement" value={statement.tid} />
        {framed && <input type="hidden" name="token" value={framed.token} />}
        <blockquote className="talk-statement">
          <p id="statement">
            <Words statement={statement} lang={visit.lang} />
          </p>
        </blockquote>
        <fieldset className="talk-answer" aria-describedby="statement">
          <legend className="visually-hidden">{t('vote.what')}</legend>
          <div className="talk-buttons">
            {SAIDS.map((said) => (
              <button key={said} type="submit" name="vote" value={said} className={`talk-button talk-${said}`}>
                <Sign said={said} />
                <span>{t(`vote.${said}`)}</span>
              </button>
            ))}
          </div>
          <label className="talk-important">
            <input type="checkbox" name="important" value="yes" /> <span>{t('vote.important')}</span>
          </label>
        </fieldset>
        <OtherLanguages statement={statement} lang={visit.lang} />
      </form>
      {last && last.value !== null && <Last visit={visit} opened={opened} last={last} framed={framed !== undefined} />}
      {!framed && <Along visit={visit} opened={opened} votes={votes} />}
    </>
  );
}

/** A sign beside the word, so that no button is known by its colour alone. */
export const Sign = ({ said }: { said: Said }) => (
  <svg className="talk-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={{ agree: 'M5 12.5l4.5 5L19.5 7', disagree: 'M6 6l12 12M18 6L6 18', pass: 'M5 12h14' }[said]} />
  </svg>
);

/** What was just said, should the finger have slipped. */
function Last({ visit, opened, last, framed }: Pick<Props, 'visit' | 'opened'> & { last: Vote; framed: boolean }) {
  const t = say(visit.lang);
  const statement = opened.live.statements.get(last.statement);
  if (!statement || last.value === null) return null;
  const { lang, text } = wordsOf(statement, visit.lang);
  return (
    <p className="talk-last muted">
      {t('vote.last')} <strong>{t(`vote.${SAYS[last.value]}`)}</strong>
      {last.important && `, ${t('vote.important.short')}`}
      {': '}
      <span lang={otherThan(visit.lang, lang)}>{text.text}</span>{' '}
      {!framed && <a href={`${visit.href(placeIn(opened.conversation.slug, 'votes'))}#s${last.statement}`}>{t('vote.last.change')}</a>}
    </p>
  );
}

/** What one can do beside voting, when the time for it has come. */
function Along({ visit, opened: { conversation }, votes }: Pick<Props, 'visit' | 'opened' | 'votes'>) {
  const t = say(visit.lang);
  const to = (place: Parameters<typeof placeIn>[1]) => visit.href(placeIn(conversation.slug, place));
  return (
    <ul className="talk-along">
      {votes.length >= PLACED && (
        <li>
          <a href={to('opinions')}>{t('vote.along.place')}</a>
        </li>
      )}
      {votes.length >= ACQUAINTED && conversation.asksBackground && (
        <li>
          <a href={to('about-you')}>{t('about.title')}</a>
        </li>
      )}
      {conversation.writing === 'everyone' && (
        <li>
          <a href={to('write')}>{t('write.title')}</a>
        </li>
      )}
      {votes.length > 0 && (
        <li>
          <a href={to('votes')}>{t('votes.title.n', { n: votes.length })}</a>
        </li>
      )}
    </ul>
  );
}

function Finished({ visit, opened, of, framed }: Pick<Props, 'visit' | 'opened'> & { of: number; framed: boolean }) {
  const { conversation } = opened;
  const t = say(visit.lang);
  const as = sayAs(visit.lang, conversation.style);
  const to = (place: Parameters<typeof placeIn>[1]) => visit.href(placeIn(conversation.slug, place));
  return (
    <div className="talk-finished stack">
      <h2 id="finished">{as('vote.finished')}</h2>
      <p className="lead">{of === 0 ? t('vote.finished.none') : t('vote.finished.text', { n: of })}</p>
      {!framed && (
        <>
          <Actions>
            <LinkButton href={to('opinions')} iconAfter="arrow">
              {t('opinions.see')}
            </LinkButton>
            <LinkButton kind="secondary" href={to('news')}>
              {t('news.title')}
            </LinkButton>
          </Actions>
          <ul className="talk-along">
            {conversation.writing === 'everyone' && (
              <li>
                <a href={to('write')}>{t('write.title')}</a>
              </li>
            )}
            {conversation.asksBackground && (
              <li>
                <a href={to('about-you')}>{t('about.title')}</a>
              </li>
            )}
            <li>
              <a href={to('votes')}>{t('votes.title')}</a>
            </li>
          </ul>
        </>
      )}
    </div>
  );
}

/** What a screen reader says after a vote: what was counted, and the next statement. */
export function newsOf({ lang }: Pick<Visit, 'lang'>, { conversation }: Opened, { value }: Vote, { statement, done, of }: Turn): string {
  const t = say(lang);
  const counted = value === null ? '' : t('vote.news.counted', { said: t(`vote.${SAYS[value]}`) });
  if (!statement) return `${counted} ${sayAs(lang, conversation.style)('vote.finished')}`;
  return `${counted} ${t('vote.news.next', { n: done + 1, of })} ${wordsOf(statement, lang).text.text}`;
}
