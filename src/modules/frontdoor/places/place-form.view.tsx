import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, Form, Select } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** Chooses the home municipality and goes back to `back`. */
export function PlaceChoice({ visit, back }: { visit: Visit; back: string }) {
  const t = say(visit.lang);
  return (
    <Form action={visit.href('/municipality')}>
      <input type="hidden" name="back" value={back} />
      <Select
        name="municipality"
        label={t('place.label')}
        hint={t('place.hint')}
        optional
        value={visit.municipality ?? ''}
        empty={t('place.none')}
        choices={visit.county.municipalities.map((m) => ({ value: m.code, text: inLang(m.name, visit.lang) }))}
      />
      <Actions>
        <Button kind="secondary">{t('place.save')}</Button>
      </Actions>
    </Form>
  );
}

/** Where the place matters to what is shown: remembered, changeable, never required. Comes back to the same page. */
export function PlaceForm({ visit }: { visit: Visit }) {
  return (
    <section className="panel" aria-labelledby="place">
      <h2 id="place">{say(visit.lang)('place.title')}</h2>
      <PlaceChoice visit={visit} back={visit.path} />
    </section>
  );
}

/** Asks once, quietly: one may choose, say that one would rather not, or pay no heed. */
export function AskPlace({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <section className="panel" aria-labelledby="place">
      <h2 id="place">{t('place.ask')}</h2>
      <p>{t('place.hint')}</p>
      <Form action={visit.href('/municipality')}>
        <input type="hidden" name="back" value={visit.path} />
        <ul className="row">
          {visit.county.municipalities.map((m) => (
            <li key={m.code}>
              <Button kind="secondary" name="municipality" value={m.code}>
                {inLang(m.name, visit.lang)}
              </Button>
            </li>
          ))}
          <li>
            <Button kind="quiet" name="municipality" value="">
              {t('place.skip')}
            </Button>
          </li>
        </ul>
      </Form>
    </section>
  );
}
