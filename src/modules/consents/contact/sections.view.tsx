import { CALL_TIMES, interpreterLanguages, KINDS, LONGEST_NEEDS, NEEDS } from '../../../engines/contact/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { Actions, Button, Checkboxes, Form, Radios, Select, TextArea } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { OFFERED, type Values } from './sections.input.ts';

/** A section is drawn the same for the resident and for a professional who asks on the telephone. */
export type SectionProps = { lang: Lang; action: string; values: Values; errorOf(field: string): string | undefined };

/** By what channels which messages come. */
export function ChannelSection({ lang, action, values, errorOf }: SectionProps) {
  const t = say(lang);
  return (
    <section aria-labelledby="channels">
      <h2 id="channels">{t('channels.title')}</h2>
      <p>{t('channels.text')}</p>
      <Form action={action}>
        <input type="hidden" name="section" value="channels" />
        {KINDS.map((kind) => (
          <Checkboxes
            key={kind}
            name={kind}
            label={t(`channels.${kind}`)}
            hint={t(`channels.${kind}.hint`)}
            choices={OFFERED[kind].map((way) => ({ value: way, text: t(`way.${way}`) }))}
            values={values.channels[kind]}
            error={errorOf(kind)}
            inline
          />
        ))}
        <Actions>
          <Button>{t('channels.save')}</Button>
        </Actions>
      </Form>
    </section>
  );
}

/** Uses digital services or not, and when it is good to call. */
export function DigitalSection({ lang, action, values: { digital }, errorOf }: SectionProps) {
  const t = say(lang);
  return (
    <section aria-labelledby="use">
      <h2 id="use">{t('digital.title')}</h2>
      <Form action={action}>
        <input type="hidden" name="section" value="digital" />
        <Radios
          name="digital"
          label={t('digital.label')}
          value={digital.digital}
          error={errorOf('digital')}
          choices={[
            { value: 'yes', text: t('digital.yes') },
            { value: 'no', text: t('digital.no'), hint: t('digital.no.hint') },
          ]}
        />
        <Radios
          name="callTime"
          label={t('call.label')}
          hint={t('call.hint')}
          value={digital.callTime}
          choices={[{ value: '', text: t('call.any') }, ...CALL_TIMES.map((value) => ({ value, text: t(`call.${value}`) }))]}
        />
        <Actions>
          <Button>{t('digital.save')}</Button>
        </Actions>
      </Form>
    </section>
  );
}

/** Interpreter and what else to take into account. */
export function NeedsSection({ lang, action, values: { needs }, errorOf }: SectionProps) {
  const t = say(lang);
  return (
    <section aria-labelledby="needs-title">
      <h2 id="needs-title">{t('needs.title')}</h2>
      <Form action={action}>
        <input type="hidden" name="section" value="needs" />
        <Select
          name="interpreter"
          label={t('interpreter.label')}
          hint={t('interpreter.hint')}
          empty={t('interpreter.none')}
          choices={interpreterLanguages(lang).map(({ code, name }) => ({ value: code, text: name }))}
          value={needs.interpreter}
          error={errorOf('interpreter')}
          optional
        />
        <Checkboxes
          name="needs"
          label={t('needs.label')}
          choices={NEEDS.map((value) => ({ value, text: t(`need.${value}`) }))}
          values={needs.needs}
          optional
        />
        <TextArea
          name="needsNote"
          label={t('needs.note')}
          hint={t('needs.note.hint')}
          rows={3}
          max={LONGEST_NEEDS}
          value={needs.needsNote}
          error={errorOf('needsNote')}
          optional
        />
        <Actions>
          <Button>{t('needs.save')}</Button>
        </Actions>
      </Form>
    </section>
  );
}
