import { everyone } from '../../../kernel/access.ts';
import { type Answer, missing, page } from '../../../kernel/page.ts';
import { EmbeddedPage } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import { openedBy, shownIn } from '../opened.ts';
import { accessOf } from '../opinions/access.rules.ts';
import { groupsFor } from '../opinions/groups.rules.ts';
import { MapView } from '../opinions/map.view.tsx';
import { QrCode } from '../share/qr.view.tsx';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import { InLang, questionOf, Words } from '../words.tsx';
import { percent } from './sections.view.tsx';
import { sayResults } from './texts.ts';

/** For a screen on a wall: large, nothing to press, drawn anew every minute by its script. */
export const screen = page({
  at: '/conversations/:slug/screen',
  may: everyone,
  framed: true,

  async get(visit): Promise<Answer> {
    const opened = await openedBy(visit);
    if (!opened || opened.phase === 'coming') return missing;
    const { conversation, live, phase } = opened;
    const [t, words] = [sayResults(visit.lang), say(visit.lang)];
    const { lang, text } = questionOf(conversation, visit.lang);
    const shown = accessOf(opened, 0) === 'shown' ? live.result : undefined;
    const address = `${visit.origin}${visit.href(placeIn(conversation.slug))}`;
    const unites = [...(shown?.consensus.agree ?? [])].slice(0, 3);
    return {
      show: (
        <EmbeddedPage visit={visit} title={t('screen.title', { question: text.question })} scripts={['conversation-screen']}>
          <Styles />
          <div className="talk talk-screen">
            <h1>
              <InLang page={visit.lang} lang={lang}>
                {text.question}
              </InLang>
            </h1>
            <p className="lead">{words('figures', { people: live.ledger.voters, statements: shownIn(live).length, votes: live.ledger.votes })}</p>
            <div className="talk-screen-both">
              {shown && groupsFor(shown) ? <MapView lang={visit.lang} result={shown} mark={undefined} /> : <p>{t('screen.soon')}</p>}
              <div className="stack">
                {unites.length > 0 && (
                  <>
                    <h2>{words('unites.title')}</h2>
                    <ul>
                      {unites.map((c) => (
                        <li key={c.statement}>
                          <Words statement={live.statements.get(c.statement)!} lang={visit.lang} /> {percent(c.success, c.trials)}&nbsp;%
                        </li>
                      ))}
                    </ul>
                  </>
                )}
                {phase === 'open' && (
                  <>
                    <h2>{t('screen.join')}</h2>
                    <QrCode text={address} label={words('share.qr')} />
                  </>
                )}
              </div>
            </div>
          </div>
        </EmbeddedPage>
      ),
    };
  },
});
