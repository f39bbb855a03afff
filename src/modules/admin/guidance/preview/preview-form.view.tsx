import { dayOf, sayTime } from '../../../../kernel/clock.ts';
import { inLang, LANGS } from '../../../../kernel/i18n.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { Actions, Button, DateInput, Form, Radios, Select, TextInput } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Work } from '../drafting/work.ts';
import type { Eyes } from './preview.page.tsx';

/** Whose eyes to see with. */
export function PreviewForm({ visit, work: { definition, draft }, eyes }: { visit: Visit; work: Work; eyes: Eyes }) {
  const t = say(visit.lang);
  const choices = (things: readonly { key: string; name: { fi: string } }[]) =>
    things.map((x) => ({ value: x.key, text: inLang(x.name, visit.lang) || x.key }));
  const [year = '', month = '', day = ''] = dayOf(eyes.at).split('-');
  return (
    <Form method="get" action={visit.href('/admin/guidance/preview')}>
      <Select name="need" label={t('preview.need')} value={eyes.need} choices={choices(definition.needs)} />
      <Select
        name="home"
        label={t('preview.municipality')}
        value={eyes.municipality ?? ''}
        empty={t('preview.untold')}
        choices={visit.county.municipalities.map((m) => ({ value: m.code, text: m.name[visit.lang] }))}
        optional
      />
      <Radios name="lang" label={t('preview.lang')} value={eyes.lang} choices={LANGS.map((l) => ({ value: l, text: t(`lang.${l}`) }))} inline />
      <Select
        name="audience"
        label={t('rule.audiences')}
        value={eyes.audience ?? ''}
        empty={t('preview.untold')}
        choices={choices(definition.audiences)}
        optional
      />
      <Select
        name="event"
        label={t('rule.lifeEvents')}
        value={eyes.lifeEvent ?? ''}
        empty={t('preview.untold')}
        choices={choices(definition.lifeEvents)}
        optional
      />
      <Radios
        name="signedIn"
        label={t('rule.signedIn')}
        value={eyes.signedIn ? 'yes' : 'no'}
        choices={(['no', 'yes'] as const).map((value) => ({ value, text: t(`rule.signedIn.${value}`) }))}
      />
      <DateInput name="day" label={t('preview.day')} value={{ day: String(Number(day)), month: String(Number(month)), year }} />
      <TextInput name="time" label={t('preview.time')} hint={t('preview.time.hint')} value={sayTime(eyes.at, 'fi')} width="short" />
      {draft && (
        <Radios
          name="of"
          label={t('preview.of')}
          value={eyes.inForce ? 'published' : 'draft'}
          choices={(['draft', 'published'] as const).map((value) => ({ value, text: t(`preview.of.${value}`) }))}
        />
      )}
      <Actions>
        <Button>{t('preview.button')}</Button>
      </Actions>
    </Form>
  );
}
