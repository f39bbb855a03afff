import type { Visit } from '../../../kernel/page.ts';
import { EmbeddedPage, Icon } from '../../../ui/index.ts';
import { embedAt, placeIn } from '../addresses.ts';
import type { Opened } from '../opened.ts';
import { participantWith } from '../participant.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import { TurnView } from '../vote/turn.view.tsx';
import { turnOf } from '../vote/vote.page.tsx';
import { VotingPlace } from '../vote/vote.view.tsx';
import type { Vote } from '../vote.store.ts';
import { InLang, questionOf } from '../words.tsx';

type Props = { visit: Visit; opened: Opened; token: string; votes: readonly Vote[]; last: Vote | undefined };

export function EmbedView({ visit, opened, token, votes, last }: Props) {
  const t = say(visit.lang);
  const { conversation, phase } = opened;
  const { lang, text } = questionOf(conversation, visit.lang);
  const whole = `${visit.origin}${visit.href(placeIn(conversation.slug))}`;
  const turn = turnOf(participantWith(visit.world, token, conversation.id), opened, votes);
  return (
    <EmbeddedPage visit={visit} title={t('embed.title', { question: text.question })} scripts={['widget', 'conversation-frame']}>
      <Styles />
      <div className={`talk talk-voting talk-framed talk-${conversation.style}`} data-frame={conversation.slug}>
        <h1>
          <InLang page={visit.lang} lang={lang}>
            {text.question}
          </InLang>
        </h1>
        {phase === 'open' && conversation.voice === 'open' ? (
          <VotingPlace visit={visit}>
            <TurnView
              visit={visit}
              opened={opened}
              turn={turn}
              last={last}
              votes={votes}
              framed={{ token, action: visit.href(embedAt(conversation.slug)) }}
            />
          </VotingPlace>
        ) : (
          <p>{t(phase === 'open' ? 'embed.elsewhere' : 'embed.not-open')}</p>
        )}
        <p className="talk-whole">
          <a href={whole} target="_blank" rel="noopener">
            {t('embed.whole')} <Icon name="away" />
          </a>
        </p>
      </div>
    </EmbeddedPage>
  );
}
