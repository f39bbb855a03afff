import { textIn, type Unit } from '../../../engines/directory/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Button } from '../../../ui/index.ts';
import { KINDS, kindWord, say } from '../texts.ts';
import type { Filter } from './desk.input.ts';

/** Chooses a unit and a kind; an ordinary form, so the choice is in the address. The unit is asked only from those who have several. */
export function FilterForm({ visit, filter, units }: { visit: Visit<Professional>; filter: Filter; units: readonly Unit[] }) {
  const t = say(visit.lang);
  const { lang } = visit;
  const fields = [
    units.length > 1 && {
      name: 'unit',
      label: t('filter.unit'),
      all: t('filter.unit.all'),
      value: filter.units.length === 1 ? filter.units[0] : '',
      choices: units.map((u) => ({ value: u.id as string, text: textIn(u.names, lang) })),
    },
    {
      name: 'kind',
      label: t('filter.kind'),
      all: t('filter.kind.all'),
      value: filter.kind ?? '',
      choices: KINDS.map((kind) => ({ value: kind as string, text: kindWord(kind, lang) })),
    },
  ].filter((field) => field !== false);
  return (
    <search aria-label={t('filter.title')}>
      <form className="row">
        {fields.map(({ name, label, all, value, choices }) => (
          <div key={name} className="row">
            <label className="field-label" htmlFor={name}>
              {label}
            </label>
            <select id={name} name={name} className="input input-select" defaultValue={value}>
              <option value="">{all}</option>
              {choices.map((c) => (
                <option key={c.value} value={c.value}>
                  {c.text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <Button kind="secondary">{t('filter.show')}</Button>
      </form>
    </search>
  );
}
