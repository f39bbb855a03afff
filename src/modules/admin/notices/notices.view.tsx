import type { Entry } from '../../../engines/content/index.ts';
import { plusMinutes, sayWhen } from '../../../kernel/clock.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Form as FormValues, Visit } from '../../../kernel/page.ts';
import { AdminPage, Button, Details, EmptyState, ErrorSummary, Form, LinkButton, Notice, type Problem, Tag } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { say } from '../texts.ts';
import { NoticeForm } from './form.view.tsx';

type Props = { visit: Visit; notices: readonly Entry[]; past: readonly Entry[]; form: FormValues; problems: readonly Problem[] };

export function NoticesView({ visit, notices, past, form, problems }: Props) {
  const t = say(visit.lang);
  const done = visit.query.get('done');
  return (
    <AdminPage visit={visit} title={t('notices.title')} menu={menu(visit.lang)} problem={problems.length > 0} narrow>
      <ErrorSummary problems={problems} />
      <h1>{t('notices.title')}</h1>
      <p className="lead">{t('notices.lead')}</p>
      {done === 'published' && <Notice kind="success" title={t('notices.published')} live />}
      {done === 'withdrawn' && <Notice kind="success" title={t('notices.withdrawn')} live />}
      <h2>{t('notices.current')}</h2>
      {notices.length === 0 && (
        <EmptyState title={t('notices.none')}>
          <p>{t('notices.none.text')}</p>
        </EmptyState>
      )}
      {notices.map((n) => (
        <NoticeRow key={n.key} visit={visit} notice={n} />
      ))}
      {past.length > 0 && (
        <Details summary={t('notices.past', { n: past.length })}>
          <ul className="links">
            {past.map((n) => (
              <li key={n.key}>
                <a href={visit.href(`/admin/notices/${n.key}`)}>{inLang(n.title, visit.lang)}</a>
              </li>
            ))}
          </ul>
        </Details>
      )}
      <h2>{t('notices.new')}</h2>
      <NoticeForm visit={visit} form={form} problems={problems} />
    </AdminPage>
  );
}

function NoticeRow({ visit, notice }: { visit: Visit; notice: Entry }) {
  const t = say(visit.lang);
  const title = inLang(notice.title, visit.lang);
  const areas = visit.county.municipalities.filter((m) => notice.areas.includes(m.code)).map((m) => inLang(m.name, visit.lang));
  const coming = notice.startsAt > visit.now;
  return (
    <section className="panel" aria-label={title}>
      <h3>{title}</h3>
      <p className="row">
        <Tag tone={notice.severity === 'warning' ? 'attention' : 'neutral'}>{t(`notices.severity.${notice.severity}`)}</Tag>
        {coming && <Tag tone="accent">{t('notices.coming', { when: sayWhen(notice.startsAt, visit.lang) })}</Tag>}
        <span>{areas.length ? areas.join(', ') : t('notices.area.all')}</span>
        {notice.endsAt && <span className="muted">{t('notices.until', { when: sayWhen(plusMinutes(notice.endsAt, -1), visit.lang) })}</span>}
      </p>
      <div className="row">
        <LinkButton kind="secondary" href={visit.href(`/admin/notices/${notice.key}`)} aria-label={t('notices.edit.named', { title })}>
          {t('notices.edit')}
        </LinkButton>
        <Form action={visit.href('/admin/notices/withdraw')}>
          <input type="hidden" name="key" value={notice.key} />
          <Button kind="quiet" aria-label={t('notices.withdraw.named', { title })}>
            {t('notices.withdraw')}
          </Button>
        </Form>
      </div>
    </section>
  );
}
