import { themes } from '../../../../engines/directory/index.ts';
import { inLang } from '../../../../kernel/i18n.ts';
import { many, one } from '../../../../kernel/page.ts';
import { Checkboxes, Details, Radios, Select, TextInput } from '../../../../ui/index.ts';
import { sayServices } from '../texts.ts';
import { PROVIDERS } from './edit.input.ts';
import { MOST_PLACES, PLACE_FIELDS, placeField } from './fields.rules.ts';
import { type Fields, InEach, Part } from './fields.view.tsx';

/** The rest of a service that the county has added itself. */
export function LocalFields({ visit, form, error }: Fields) {
  const t = sayServices(visit.lang);
  const municipalities = visit.county.municipalities.map((m) => ({ value: m.code, text: inLang(m.name, visit.lang) }));
  return (
    <>
      <Part title={t('local.who')}>
        <Radios
          name="provider"
          label={t('field.provider')}
          hint={t('field.provider.hint')}
          value={one(form, 'provider') || 'association'}
          choices={PROVIDERS.map((value) => ({ value, text: t(`provider.${value}`) }))}
        />
        <TextInput
          name="organization"
          label={t('field.organization')}
          value={one(form, 'organization')}
          error={error('organization')}
          width="medium"
        />
      </Part>
      <Part title={t('local.what')}>
        <InEach {...{ visit, form, error }} field="description" area={6} />
        <InEach {...{ visit, form, error }} field="how" area={3} hint={t('field.how.hint')} />
        <Checkboxes
          name="themes"
          label={t('field.themes')}
          hint={t('field.themes.hint')}
          values={many(form, 'themes')}
          optional="unsaid"
          inline
          choices={themes.map((theme) => ({ value: theme.key, text: inLang(theme.name, visit.lang) }))}
        />
        <Checkboxes
          name="municipalities"
          label={t('field.municipalities')}
          hint={t('field.municipalities.hint')}
          values={many(form, 'municipalities')}
          optional="unsaid"
          inline
          choices={municipalities}
        />
        <Select
          name="charge"
          label={t('field.charge')}
          value={one(form, 'charge')}
          empty={t('charge.untold')}
          optional="unsaid"
          choices={(['Free', 'Chargeable', 'Other'] as const).map((value) => ({ value, text: t(`charge.${value}`) }))}
        />
        <InEach {...{ visit, form, error }} field="price" />
      </Part>
      <Part title={t('local.reach')} about={t('local.reach.about')}>
        <div className="beside">
          <TextInput name="phone" label={t('field.phone')} value={one(form, 'phone')} error={error('phone')} type="tel" optional="unsaid" />
          <TextInput
            name="phone-hours"
            label={t('field.phone-hours')}
            hint={t('hours.hint')}
            value={one(form, 'phone-hours')}
            error={error('phone-hours')}
            optional="unsaid"
          />
          <TextInput name="web" label={t('field.web')} value={one(form, 'web')} error={error('web')} inputMode="url" optional="unsaid" />
        </div>
        {Array.from({ length: MOST_PLACES }, (_, i) => i + 1).map((n) => (
          <Details
            key={n}
            summary={t('place.title', { n })}
            open={n === 1 || PLACE_FIELDS.some((f) => one(form, placeField(f, n)) || error(placeField(f, n)))}
          >
            <div className="beside">
              {(['name', 'street', 'postcode', 'town'] as const).map((f) => (
                <TextInput
                  key={f}
                  name={placeField(f, n)}
                  label={t(`place.${f}`)}
                  value={one(form, placeField(f, n))}
                  error={error(placeField(f, n))}
                  optional="unsaid"
                />
              ))}
              <Select
                name={placeField('municipality', n)}
                label={t('place.municipality')}
                value={one(form, placeField('municipality', n))}
                optional="unsaid"
                choices={municipalities}
              />
              <TextInput
                name={placeField('hours', n)}
                label={t('place.hours')}
                hint={t('hours.hint')}
                value={one(form, placeField('hours', n))}
                error={error(placeField('hours', n))}
                optional="unsaid"
              />
            </div>
          </Details>
        ))}
      </Part>
    </>
  );
}
