import { one, type Visit } from '../../../kernel/page.ts';
import { Actions, Button, Form, ResidentPage } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import type { Opened } from '../opened.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import { SAIDS, Sign } from '../vote/turn.view.tsx';
import { Words } from '../words.tsx';

/** Something like it has been said: voting on that weighs more than saying it again. One may still send one's own. */
export function SimilarView({ visit, opened, text, similar }: { visit: Visit; opened: Opened; text: string; similar: readonly number[] }) {
  const t = say(visit.lang);
  const { conversation, live } = opened;
  const write = visit.href(placeIn(conversation.slug, 'write'));
  return (
    <ResidentPage visit={visit} title={t('similar.title')} narrow>
      <Styles />
      <div className={`talk talk-${conversation.style} stack`}>
        <h1>{t('similar.title')}</h1>
        <p className="lead">{t('similar.lead')}</p>
        <ul className="talk-votes">
          {similar.map((tid) => {
            const statement = live.statements.get(tid);
            return (
              statement && (
                <li key={tid} className="card talk-vote">
                  <p className="talk-vote-words" id={`s${tid}`}>
                    <Words statement={statement} lang={visit.lang} />
                  </p>
                  <form method="post" action={visit.href(placeIn(conversation.slug, 'votes'))} aria-labelledby={`s${tid}`}>
                    <input type="hidden" name="statement" value={tid} />
                    <div className="talk-buttons talk-buttons-small">
                      {SAIDS.map((said) => (
                        <button key={said} type="submit" name="vote" value={said} className={`talk-button talk-${said}`}>
                          <Sign said={said} />
                          <span>{t(`vote.${said}`)}</span>
                        </button>
                      ))}
                    </div>
                  </form>
                </li>
              )
            );
          })}
        </ul>
        <h2>{t('similar.own')}</h2>
        <blockquote className="talk-statement">
          <p>{text}</p>
        </blockquote>
        <Form action={write}>
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="lang" value={one(visit.form, 'lang')} />
          <input type="hidden" name="compared" value="yes" />
          <Actions>
            <Button kind="secondary">{t('similar.send')}</Button>
            <Button kind="quiet" name="edit" value="yes">
              {t('similar.back')}
            </Button>
          </Actions>
        </Form>
      </div>
    </ResidentPage>
  );
}
