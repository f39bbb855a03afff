import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, EmptyState, ResidentPage, Tag } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import type { Phase } from '../conversation.ts';
import { type Opened, type Own, shownIn } from '../opened.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import { InLang, questionOf } from '../words.tsx';
import { TimeLeft } from '../begin/time-left.view.tsx';

type Told = Opened & { own: Own };
const SECTIONS: readonly Exclude<Phase, 'draft' | 'archived'>[] = ['open', 'coming', 'closed'];

export function ChooseView({ visit, conversations }: { visit: Visit; conversations: readonly Told[] }) {
  const t = say(visit.lang);
  const hero = (
    <>
      <h1>{t('choose.title')}</h1>
      <p className="lead">{t('choose.lead')}</p>
    </>
  );
  return (
    <ResidentPage visit={visit} title={t('choose.title')} description={t('choose.lead')} hero={hero}>
      <Styles />
      {!conversations.some((c) => c.phase === 'open') && (
        <EmptyState icon="chat" title={t('choose.none')}>
          <p>{t('choose.none.text')}</p>
        </EmptyState>
      )}
      {SECTIONS.map((phase) => {
        const here = conversations.filter((c) => c.phase === phase);
        return (
          here.length > 0 && (
            <section key={phase} aria-labelledby={phase}>
              <h2 id={phase}>{t(`choose.${phase}`)}</h2>
              <Cards>
                {here.map((told) => (
                  <ConversationCard key={told.conversation.id} visit={visit} told={told} />
                ))}
              </Cards>
            </section>
          )
        );
      })}
    </ResidentPage>
  );
}

function ConversationCard({ visit, told }: { visit: Visit; told: Told }) {
  const { conversation, phase, live, own } = told;
  const t = say(visit.lang);
  const { lang, text } = questionOf(conversation, visit.lang);
  const of = shownIn(live).length;
  return (
    <Card
      icon="chat"
      href={visit.href(placeIn(conversation.slug))}
      over={
        text.organisedBy && (
          <InLang page={visit.lang} lang={lang}>
            {text.organisedBy}
          </InLang>
        )
      }
      title={
        <InLang page={visit.lang} lang={lang}>
          {text.question}
        </InLang>
      }
      foot={
        <>
          <TimeLeft visit={visit} conversation={conversation} phase={phase} />
          {own.votes.length > 0 && (
            <Tag tone="good">
              {phase === 'open' && own.votes.length < of ? t('choose.begun', { n: own.votes.length, of }) : t('choose.taken-part')}
            </Tag>
          )}
        </>
      }
    >
      <p>{t('figures', { people: live.ledger.voters, statements: of, votes: live.ledger.votes })}</p>
    </Card>
  );
}
