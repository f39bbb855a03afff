import type { ReactNode } from 'react';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, LinkButton, Notice, PrintButton, ResidentPage, When } from '../../../ui/index.ts';
import { placeIn } from '../addresses.ts';
import { textIn } from '../conversation.ts';
import type { Decision } from '../decision.store.ts';
import type { Opened } from '../opened.ts';
import type { Access } from '../opinions/access.rules.ts';
import { Styles } from '../styles.tsx';
import { say } from '../texts.ts';
import { otherThan, questionOf } from '../words.tsx';
import type { Computed } from './computed.ts';
import type { Findings } from './findings.ts';
import { Divides, Groups, Important, Participation, Uncertain, Unites } from './sections.view.tsx';
import { sayResults } from './texts.ts';

export type Shown = { visit: Visit; opened: Opened; decisions: readonly Decision[]; computed: Computed; findings: Findings };

/** The public page. */
export function ResultsView({ computed, findings, ...rest }: Omit<Shown, 'computed' | 'findings'> & Partial<Shown>) {
  const { visit, opened, decisions } = rest;
  const t = sayResults(visit.lang);
  const { slug } = opened.conversation;
  const all = computed && findings && { ...rest, computed, findings };
  return (
    <ResultsPage visit={visit} opened={opened} title={t('results.title')}>
      <Answers visit={visit} opened={opened} decisions={decisions} />
      {all ? (
        <>
          <Participation {...all} />
          <Groups {...all} />
          <Unites {...all} />
          <Divides {...all} />
          <Important {...all} />
          <Uncertain {...all} most={3} />
        </>
      ) : (
        <Notice title={t('none')} />
      )}
      <Actions>
        {all && (
          <LinkButton kind="secondary" href={visit.href(placeIn(slug, 'report'))} icon="list">
            {t('report.see')}
          </LinkButton>
        )}
        <PrintButton />
      </Actions>
    </ResultsPage>
  );
}

/** Results are not for this visitor yet, or there are none. */
export function WaitView({ visit, opened, access }: { visit: Visit; opened: Opened; access: Access }) {
  const t = sayResults(visit.lang);
  return (
    <ResultsPage visit={visit} opened={opened} title={t('results.title')}>
      {access === 'shown' ? (
        <Notice title={t('none')} />
      ) : (
        <Notice title={say(visit.lang)(`opinions.${access}`)}>
          <p>{say(visit.lang)(`opinions.${access}.text`)}</p>
        </Notice>
      )}
    </ResultsPage>
  );
}

export function ResultsPage({ visit, opened, title, children }: { visit: Visit; opened: Opened; title: string; children: ReactNode }) {
  const { conversation } = opened;
  const { lang, text } = questionOf(conversation, visit.lang);
  return (
    <ResidentPage visit={visit} title={`${title}: ${text.question}`}>
      <Styles />
      <div className="talk talk-wide talk-results stack">
        <BackLink href={visit.href(placeIn(conversation.slug))}>{say(visit.lang)('vote.back')}</BackLink>
        <h1>{title}</h1>
        <p className="lead" lang={otherThan(visit.lang, lang)}>
          {text.question}
        </p>
        {children}
      </div>
    </ResidentPage>
  );
}

/** What came of it, first: it is what those who took part come to see. */
export function Answers({ visit, opened, decisions }: Pick<Shown, 'visit' | 'opened' | 'decisions'>) {
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="answers" className="panel">
      <h2 id="answers">{say(visit.lang)('decisions.title')}</h2>
      {decisions.map((d) => {
        const { lang, text } = textIn(d.texts, opened.conversation.langs, visit.lang);
        return (
          <article key={d.number} className="stack">
            <h3 lang={otherThan(visit.lang, lang)}>{text.title}</h3>
            <p className="as-written" lang={otherThan(visit.lang, lang)}>
              {text.text}
            </p>
            <p className="muted">
              {d.byName}
              {d.publishedAt && (
                <>
                  , <When at={d.publishedAt} as="day" />
                </>
              )}
            </p>
            {d.statements.length > 0 && <p className="muted">{sayResults(visit.lang)('answers.to', { statements: d.statements.join(', ') })}</p>}
          </article>
        );
      })}
    </section>
  );
}
