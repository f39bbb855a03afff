import type { ReactNode } from 'react';
import type { Visit } from '../../../kernel/page.ts';
import { AdminPage, BackLink, ErrorSummary, type Problem } from '../../../ui/index.ts';
import { Styles } from '../styles.tsx';
import { questionOf, InLang } from '../words.tsx';
import { KEPT, keptIn } from './addresses.ts';
import type { Kept } from './kept.ts';
import { sayStaff } from './texts.ts';

type Props = { visit: Visit; title: string; kept?: Kept; problems?: readonly Problem[]; narrow?: boolean; children: ReactNode };

/** A page of those who keep conversations: under the conversation it is about, or under their list. */
export function StaffPage({ visit, title, kept, problems = [], narrow, children }: Props) {
  const t = sayStaff(visit.lang);
  const over = kept && questionOf(kept.conversation, visit.lang);
  return (
    <AdminPage visit={visit} title={title} problem={problems.length > 0} {...(narrow ? { narrow } : {})}>
      <Styles />
      <BackLink href={visit.href(kept ? keptIn(kept.conversation.slug) : KEPT)}>
        {over ? (
          <InLang page={visit.lang} lang={over.lang}>
            {over.text.question}
          </InLang>
        ) : (
          t('list.title')
        )}
      </BackLink>
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      {children}
    </AdminPage>
  );
}
