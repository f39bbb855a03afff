import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, Button, Details, ErrorSummary, Form, Notice, Radios, ResidentPage, Tag, TextArea } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import { OWN_NAME } from '../conversation.ts';
import type { Opened } from '../opened.ts';
import type { Statement } from '../statement.store.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import { Words } from '../words.tsx';
import { LONGEST, MOST_OWN } from './write.rules.ts';

type Props = { visit: Visit; opened: Opened; own: readonly Statement[]; typed: string; problem?: 'short' | 'long' | 'address' | 'many' | 'closed' };

export function WriteView({ visit, opened, own, typed, problem }: Props) {
  const t = say(visit.lang);
  const { conversation, phase } = opened;
  const { slug, langs, moderation } = conversation;
  const text = problem && t(`write.problem.${problem}`, { max: LONGEST, most: MOST_OWN });
  return (
    <ResidentPage visit={visit} title={t('write.title')} problem={problem !== undefined} narrow>
      <Styles />
      <div className={`talk talk-${conversation.style} stack`}>
        <ErrorSummary problems={text ? [{ field: 'text', text }] : []} />
        <BackLink href={visit.href(placeIn(slug, phase === 'open' ? 'vote' : undefined))}>
          {t(phase === 'open' ? 'votes.back' : 'vote.back')}
        </BackLink>
        {visit.query.has('sent') && (
          <Notice kind="success" title={t('write.sent')} live>
            <p>{t(`write.sent.${moderation}`)}</p>
          </Notice>
        )}
        <h1>{t('write.title')}</h1>
        {phase === 'open' && (
          <>
            <p className="lead">{t('write.lead')}</p>
            <ul>
              <li>{t('write.tip.one')}</li>
              <li>{t('write.tip.clear')}</li>
              <li>{t('write.tip.nobody')}</li>
            </ul>
            <Form action={visit.href(placeIn(slug, 'write'))}>
              <TextArea name="text" label={t('write.text')} hint={t('write.text.hint')} rows={4} max={LONGEST} value={typed} error={text} />
              {langs.length > 1 && (
                <Radios
                  name="lang"
                  label={t('write.lang')}
                  inline
                  value={langs.includes(visit.lang) ? visit.lang : langs[0]}
                  choices={langs.map((lang) => ({ value: lang, text: OWN_NAME[lang] }))}
                />
              )}
              <Details summary={t('write.moderation')}>
                <p>{t(`write.moderation.${moderation}`)}</p>
                <p>{t('write.moderation.rules')}</p>
              </Details>
              <Actions>
                <Button>{t('write.send')}</Button>
              </Actions>
            </Form>
          </>
        )}
        {phase !== 'open' && own.length === 0 && <p>{t('write.problem.closed')}</p>}
        {own.length > 0 && (
          <section aria-labelledby="own">
            <h2 id="own">{t('write.own')}</h2>
            <ul className="talk-votes">
              {own.map((statement) => (
                <li key={statement.tid} className="card talk-vote">
                  <p className="talk-vote-words">
                    <Words statement={statement} lang={visit.lang} />
                  </p>
                  <p>
                    <State visit={visit} statement={statement} />
                  </p>
                  {statement.state === 'rejected' && statement.reason && (
                    <p>
                      {t('write.reason')} {statement.reason}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </ResidentPage>
  );
}

const TONES = { waiting: 'attention', accepted: 'good', rejected: 'neutral', merged: 'brand', withdrawn: 'neutral' } as const;
const State = ({ visit, statement: { state } }: { visit: Visit; statement: Statement }) => (
  <Tag tone={TONES[state]}>{say(visit.lang)(`write.state.${state}`)}</Tag>
);
