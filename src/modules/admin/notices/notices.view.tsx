import type { Entry } from '../../../engines/content/index.ts';
import { plusMinutes, sayDay } from '../../../kernel/clock.ts';
import { inLang, LANGS } from '../../../kernel/i18n.ts';
import { type Form as FormValues, one, type Visit } from '../../../kernel/page.ts';
import {
  Actions,
  AdminPage,
  Button,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  type Problem,
  Radios,
  Select,
  Tag,
  TextArea,
  TextInput,
  typedDate,
} from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { say } from '../texts.ts';
import { BODY_MAX, bodyField, titleField } from './notices.input.ts';

type Props = { visit: Visit; notices: readonly Entry[]; form: FormValues; problems: readonly Problem[] };

export function NoticesView({ visit, notices, form, problems }: Props) {
  const t = say(visit.lang);
  const done = visit.query.get('done');
  return (
    <AdminPage visit={visit} title={t('notices.title')} menu={menu(visit.lang)} problem={problems.length > 0} narrow>
      <ErrorSummary problems={problems} />
      <h1>{t('notices.title')}</h1>
      <p className="lead">{t('notices.lead')}</p>
      {done === 'published' && <Notice kind="success" title={t('notices.published')} />}
      {done === 'withdrawn' && <Notice kind="success" title={t('notices.withdrawn')} />}
      <h2>{t('notices.current')}</h2>
      {notices.length === 0 && (
        <EmptyState title={t('notices.none')}>
          <p>{t('notices.none.text')}</p>
        </EmptyState>
      )}
      {notices.map((n) => (
        <NoticeRow key={n.key} visit={visit} notice={n} />
      ))}
      <h2>{t('notices.new')}</h2>
      <NoticeForm visit={visit} form={form} problems={problems} />
    </AdminPage>
  );
}

function NoticeRow({ visit, notice }: { visit: Visit; notice: Entry }) {
  const t = say(visit.lang);
  const title = inLang(notice.title, visit.lang);
  const area = visit.county.municipalities.find((m) => m.code === notice.areas[0]);
  return (
    <section className="panel" aria-label={title}>
      <h3>{title}</h3>
      <p className="row">
        <Tag tone={notice.severity === 'warning' ? 'attention' : 'neutral'}>{t(`notices.severity.${notice.severity}`)}</Tag>
        <span>{area ? inLang(area.name, visit.lang) : t('notices.area.all')}</span>
        {notice.endsAt && <span className="muted">{t('notices.until', { when: sayDay(plusMinutes(notice.endsAt, -1), visit.lang) })}</span>}
      </p>
      <Form action={visit.href('/admin/notices/withdraw')}>
        <input type="hidden" name="key" value={notice.key} />
        <Button kind="quiet" aria-label={t('notices.withdraw.named', { title })}>
          {t('notices.withdraw')}
        </Button>
      </Form>
    </section>
  );
}

function NoticeForm({ visit, form, problems }: Pick<Props, 'visit' | 'form' | 'problems'>) {
  const t = say(visit.lang);
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <Form>
      <input type="hidden" name="key" value={one(form, 'key') || `notice-${crypto.randomUUID().slice(0, 18)}`} />
      {LANGS.map((lang) => {
        const language = t(`notices.lang.${lang}`);
        return (
          <div key={lang} className="stack">
            <TextInput
              name={titleField(lang)}
              label={t('notices.titleField', { lang: language })}
              value={one(form, titleField(lang))}
              error={error(titleField(lang))}
            />
            <TextArea
              name={bodyField(lang)}
              label={t('notices.bodyField', { lang: language })}
              max={BODY_MAX}
              rows={3}
              value={one(form, bodyField(lang))}
              error={error(bodyField(lang))}
            />
          </div>
        );
      })}
      <Radios
        name="severity"
        label={t('notices.severity')}
        value={one(form, 'severity') || 'info'}
        choices={[
          { value: 'info', text: t('notices.severity.info') },
          { value: 'warning', text: t('notices.severity.warning') },
        ]}
      />
      <Select
        name="area"
        label={t('notices.area')}
        optional
        empty={t('notices.area.all')}
        value={one(form, 'area')}
        error={error('area')}
        choices={visit.county.municipalities.map((m) => ({ value: m.code, text: inLang(m.name, visit.lang) }))}
      />
      <DateInput name="ends" label={t('notices.ends')} hint={t('notices.ends.hint')} value={typedDate(form, 'ends')} error={error('ends')} />
      <Actions>
        <Button>{t('notices.publish')}</Button>
      </Actions>
    </Form>
  );
}
