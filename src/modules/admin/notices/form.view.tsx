import { inLang, LANGS } from '../../../kernel/i18n.ts';
import { type Form as FormValues, many, one, type Visit } from '../../../kernel/page.ts';
import { Actions, Button, Checkboxes, Form, type Problem, Radios, TextArea, TextInput } from '../../../ui/index.ts';
import { MomentInput } from '../moment.view.tsx';
import { say } from '../texts.ts';
import { inField } from '../words.input.ts';
import { BODY_MAX } from './notices.input.ts';

type Props = { visit: Visit; form: FormValues; problems: readonly Problem[]; version?: number };

/** Writing or changing a notice. `version`: the one that is changed. */
export function NoticeForm({ visit, form, problems, version }: Props) {
  const t = say(visit.lang);
  const error = (field: string) => problems.find((p) => p.field === field)?.text;
  return (
    <Form>
      {version === undefined ? (
        <input type="hidden" name="key" value={one(form, 'key') || `notice-${crypto.randomUUID().slice(0, 18)}`} />
      ) : (
        <input type="hidden" name="version" value={one(form, 'version') || version} />
      )}
      {LANGS.map((lang) => {
        const language = t(`notices.lang.${lang}`);
        return (
          <div key={lang} className="stack">
            <TextInput
              name={inField('title', lang)}
              label={t('notices.titleField', { lang: language })}
              value={one(form, inField('title', lang))}
              error={error(inField('title', lang))}
            />
            <TextArea
              name={inField('body', lang)}
              label={t('notices.bodyField', { lang: language })}
              hint={lang === 'fi' ? t('notices.body.hint') : undefined}
              max={BODY_MAX}
              rows={4}
              value={one(form, inField('body', lang))}
              error={error(inField('body', lang))}
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
          { value: 'warning', text: t('notices.severity.warning'), hint: t('notices.severity.warning.hint') },
        ]}
      />
      <Checkboxes
        name="area"
        label={t('notices.area')}
        hint={t('notices.area.hint')}
        inline
        values={many(form, 'area')}
        error={error('area')}
        choices={visit.county.municipalities.map((m) => ({ value: m.code, text: inLang(m.name, visit.lang) }))}
      />
      <MomentInput
        name="starts"
        label={t('notices.starts')}
        timeLabel={t('moment.time')}
        hint={t('notices.starts.hint')}
        optional
        form={form}
        error={error('starts')}
      />
      <MomentInput
        name="ends"
        label={t('notices.ends')}
        timeLabel={t('moment.time')}
        hint={t('notices.ends.hint')}
        form={form}
        error={error('ends')}
      />
      <Actions>
        <Button>{t('notices.publish')}</Button>
      </Actions>
    </Form>
  );
}
