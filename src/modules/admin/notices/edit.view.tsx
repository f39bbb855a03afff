import type { Entry, EntryVersion } from '../../../engines/content/index.ts';
import { sayWhen } from '../../../kernel/clock.ts';
import { inLang } from '../../../kernel/i18n.ts';
import { type Form as FormValues, one, type Visit } from '../../../kernel/page.ts';
import { AdminPage, BackLink, ErrorSummary, Notice, type Problem } from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { momentFields } from '../moment.view.tsx';
import { say } from '../texts.ts';
import { fieldsOf } from '../words.input.ts';
import { NoticeForm } from './form.view.tsx';

type Props = {
  visit: Visit;
  notice: Entry & { withdrawn: boolean };
  history: readonly EntryVersion[];
  problems: readonly Problem[];
  /** Somebody else saved while this one was being written. */
  collided: boolean;
};

export function NoticeEditView({ visit, notice, history, problems, collided }: Props) {
  const t = say(visit.lang);
  const title = inLang(notice.title, visit.lang);
  const typed = one(visit.form, 'version') !== '';
  // After a collision the next saving is over the version that is told of here.
  const form = typed ? { ...visit.form, ...(collided && { version: String(notice.version) }) } : asForm(visit, notice);
  return (
    <AdminPage visit={visit} title={t('notices.edit.named', { title })} menu={menu(visit.lang)} problem={problems.length > 0 || collided} narrow>
      <BackLink href={visit.href('/admin/notices')}>{t('notices.title')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      {collided && (
        <Notice kind="warning" title={t('notices.collided')} live>
          <p>{t('notices.collided.text', { who: notice.byName, title })}</p>
        </Notice>
      )}
      {notice.withdrawn && <Notice kind="info" title={t('notices.isWithdrawn')} />}
      <NoticeForm visit={visit} form={form} problems={problems} version={notice.version} />
      <h2>{t('notices.history')}</h2>
      <ol className="stack" reversed>
        {history.map((v) => (
          <li key={v.number}>
            {sayWhen(v.keptAt, visit.lang)} {v.byName && `· ${v.byName}`} · {inLang(v.title, visit.lang)}
            {v.withdrawn && ` · ${t('notices.history.withdrawn')}`}
          </li>
        ))}
      </ol>
    </AdminPage>
  );
}

const asForm = ({ lang }: Visit, n: Entry): FormValues => ({
  ...fieldsOf('title', n.title),
  ...fieldsOf('body', n.body),
  severity: n.severity,
  area: n.areas,
  ...momentFields('starts', n.startsAt, lang, 'begins'),
  ...(n.endsAt && momentFields('ends', n.endsAt, lang, 'ends')),
});
