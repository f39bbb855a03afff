import type { ReactNode } from 'react';
import { sayWhen } from '../../../../kernel/clock.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { AdminPage, BackLink, Button, Form, LinkButton } from '../../../../ui/index.ts';
import { menu } from '../../menu.ts';
import { say } from '../texts.ts';
import type { Work } from './work.ts';

type Props = { visit: Visit; title: string; work: Work; problem?: boolean; narrow?: boolean; back?: string; children: ReactNode };

/** A page of the guidance editor: where the draft stands, and what can be done with it, stay in sight. */
export function GuidancePage({ visit, title, work, back, children, ...page }: Props) {
  return (
    <AdminPage visit={visit} title={title} menu={menu(visit.lang)} notice={<DraftBar visit={visit} work={work} />} {...page}>
      {back !== undefined && <BackLink href={visit.href(back)}>{say(visit.lang)('back')}</BackLink>}
      {children}
    </AdminPage>
  );
}

function DraftBar({ visit, work: { draft, published } }: Pick<Props, 'visit' | 'work'>) {
  const t = say(visit.lang);
  return (
    <section className="panel no-print" aria-label={t('bar.label')}>
      <p>
        {draft
          ? t('bar.draft', { what: draft.said, who: draft.byName, when: sayWhen(draft.at, visit.lang) })
          : published.number > 0
            ? t('bar.published', { number: published.number, when: published.publishedAt ? sayWhen(published.publishedAt, visit.lang) : '' })
            : t('bar.file')}
      </p>
      <div className="row">
        {draft && draft.before !== null && (
          <Form className="inline" action={visit.href('/admin/guidance/undo')}>
            <Button kind="secondary" icon="back">
              {t('bar.undo')}
            </Button>
          </Form>
        )}
        <LinkButton kind="quiet" href={visit.href('/admin/guidance/preview')}>
          {t('preview.title')}
        </LinkButton>
        <LinkButton kind="quiet" href={visit.href('/admin/guidance/check')}>
          {t('check.title')}
        </LinkButton>
        <LinkButton kind="quiet" href={visit.href('/admin/guidance/history')}>
          {t('history.title')}
        </LinkButton>
        {draft && (
          <LinkButton kind="secondary" href={visit.href('/admin/guidance/publish')} iconAfter="arrow">
            {t('bar.publish')}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
