import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, Form, Select } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** Asks for the home municipality once; remembered, changeable, never required. Comes back to the same page. */
export function PlaceForm({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <section className="panel" aria-labelledby="place">
      <h2 id="place">{t('place.title')}</h2>
      <Form action={visit.href('/municipality')}>
        <input type="hidden" name="back" value={visit.path} />
        <Select
          name="municipality"
          label={t('place.label')}
          hint={t('place.hint')}
          value={visit.municipality ?? ''}
          empty={t('place.none')}
          choices={visit.county.municipalities.map((m) => ({ value: m.code, text: inLang(m.name, visit.lang) }))}
        />
        <Actions>
          <Button kind="secondary">{t('place.save')}</Button>
        </Actions>
      </Form>
    </section>
  );
}
