import type { Event } from '../../../engines/content/index.ts';
import { sayWhen } from '../../../kernel/clock.ts';
import { inLang, LANGS } from '../../../kernel/i18n.ts';
import { type Form as FormValues, many, one, type Visit } from '../../../kernel/page.ts';
import {
  Actions,
  AdminPage,
  BackLink,
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  type Problem,
  Select,
  Tag,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { menu } from '../menu.ts';
import { MomentInput, momentFields } from '../moment.view.tsx';
import { say } from '../texts.ts';
import { fieldsOf, inField } from '../words.input.ts';
import { BODY_MAX } from './events.input.ts';

type Props = { visit: Visit; events: readonly Event[]; form: FormValues; problems: readonly Problem[] };

export function EventsView({ visit, events, form, problems }: Props) {
  const t = say(visit.lang);
  const done = visit.query.get('done');
  return (
    <AdminPage visit={visit} title={t('events.title')} menu={menu(visit.lang)} problem={problems.length > 0} narrow>
      <ErrorSummary problems={problems} />
      <h1>{t('events.title')}</h1>
      <p className="lead">{t('events.lead')}</p>
      {done === 'saved' && <Notice kind="success" title={t('events.saved')} live />}
      {done === 'removed' && <Notice kind="success" title={t('events.removed')} live />}
      <h2>{t('events.coming')}</h2>
      {events.length === 0 ? (
        <EmptyState title={t('events.none')} />
      ) : (
        <ul className="links">
          {events.map((e) => (
            <li key={e.key}>
              <a href={visit.href(`/admin/events/${e.key}`)}>{inLang(e.title, visit.lang)}</a>{' '}
              <span className="muted">
                {sayWhen(e.startsAt, visit.lang)}, {inLang(e.place, visit.lang)}
              </span>{' '}
              {e.state === 'cancelled' && <Tag tone="alarm">{t('events.cancelled')}</Tag>}
            </li>
          ))}
        </ul>
      )}
      <h2>{t('events.new')}</h2>
      <EventForm visit={visit} form={form} problems={problems} />
    </AdminPage>
  );
}

export function EventEditView({ visit, event, problems }: { visit: Visit; event: Event; problems: readonly Problem[] }) {
  const t = say(visit.lang);
  const title = inLang(event.title, visit.lang);
  return (
    <AdminPage visit={visit} title={t('notices.edit.named', { title })} menu={menu(visit.lang)} problem={problems.length > 0} narrow>
      <BackLink href={visit.href('/admin/events')}>{t('events.title')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <EventForm visit={visit} form={problems.length || visit.restored ? visit.form : asForm(visit, event)} problems={problems} changing />
      <h2>{t('events.remove')}</h2>
      <p>{t('events.remove.text')}</p>
      <Form>
        <Button kind="danger" name="do" value="remove">
          {t('events.remove')}
        </Button>
      </Form>
    </AdminPage>
  );
}

type FormProps = { visit: Visit; form: FormValues; problems: readonly Problem[]; changing?: true };
function EventForm({ visit, form, problems, changing }: FormProps) {
  const t = say(visit.lang);
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  const text = (name: string) => ({ name, value: one(form, name), error: error(name) });
  return (
    <Form>
      {!changing && <input type="hidden" name="key" value={one(form, 'key') || `event-${crypto.randomUUID().slice(0, 18)}`} />}
      {LANGS.map((lang) => {
        const language = t(`notices.lang.${lang}`);
        return (
          <div key={lang} className="stack">
            <TextInput {...text(inField('title', lang))} label={t('notices.titleField', { lang: language })} />
            <TextArea {...text(inField('body', lang))} label={t('notices.bodyField', { lang: language })} max={BODY_MAX} rows={3} />
            <TextInput {...text(inField('place', lang))} label={t('events.placeField', { lang: language })} />
          </div>
        );
      })}
      <Select
        name="municipality"
        label={t('events.municipality')}
        optional
        empty={t('events.municipality.none')}
        value={one(form, 'municipality')}
        error={error('municipality')}
        choices={visit.county.municipalities.map((m) => ({ value: m.code, text: inLang(m.name, visit.lang) }))}
      />
      <MomentInput name="starts" label={t('events.starts')} timeLabel={t('moment.time')} form={form} error={error('starts')} />
      <MomentInput name="ends" label={t('events.ends')} timeLabel={t('moment.time')} form={form} error={error('ends')} />
      <TextInput {...text('link')} label={t('events.link')} hint="https://…" optional />
      {changing && (
        <Checkboxes
          name="cancelled"
          label={t('events.state')}
          values={many(form, 'cancelled')}
          choices={[{ value: 'yes', text: t('events.cancelled'), hint: t('events.cancelled.hint') }]}
        />
      )}
      <Actions>
        <Button>{t('events.save')}</Button>
      </Actions>
    </Form>
  );
}

const asForm = ({ lang }: Visit, e: Event): FormValues => ({
  ...fieldsOf('title', e.title),
  ...fieldsOf('body', e.body),
  ...fieldsOf('place', e.place),
  municipality: e.municipality ?? '',
  link: e.link ?? '',
  cancelled: e.state === 'cancelled' ? 'yes' : '',
  ...momentFields('starts', e.startsAt, lang, 'begins'),
  ...momentFields('ends', e.endsAt, lang, 'ends'),
});
