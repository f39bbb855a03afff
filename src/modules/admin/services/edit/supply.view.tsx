import { inLang } from '../../../../kernel/i18n.ts';
import { type Form, one, type Visit } from '../../../../kernel/page.ts';
import { sayServices } from '../texts.ts';
import { STATES } from './edit.input.ts';
import { supplyField } from './fields.rules.ts';

type Props = { visit: Visit; form: Form; error(field: string): string | undefined };

/** A row for every municipality of the county. */
export function SupplyTable({ visit, form, error }: Props) {
  const t = sayServices(visit.lang);
  return (
    <div className="table-frame">
      <table>
        <caption className="visually-hidden">{t('edit.supply')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('supply.municipality')}</th>
            {(['state', 'how', 'since', 'note'] as const).map((f) => (
              <th scope="col" key={f}>
                {t(`supply.${f}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visit.county.municipalities.map(({ code, name }) => (
            <tr key={code}>
              <th scope="row">{inLang(name, visit.lang)}</th>
              <td className={error(supplyField('state', code)) ? 'field-wrong' : undefined}>
                <State {...{ visit, form, error, code }} municipality={inLang(name, visit.lang)} />
              </td>
              {(['how', 'since', 'note'] as const).map((f) => (
                <td key={f} className={error(supplyField(f, code)) ? 'field-wrong' : undefined}>
                  <Text {...{ visit, form, error, code }} field={f} municipality={inLang(name, visit.lang)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Cell = Props & { code: string; municipality: string };
const wrong = (name: string, message: string | undefined) => (message ? { 'aria-invalid': true as const, 'aria-describedby': `${name}-error` } : {});
const Wrong = ({ name, message }: { name: string; message: string | undefined }) =>
  message ? (
    <p className="field-error" id={`${name}-error`}>
      {message}
    </p>
  ) : null;

function State({ visit, form, error, code, municipality }: Cell) {
  const t = sayServices(visit.lang);
  const name = supplyField('state', code);
  return (
    <>
      <select
        className="input input-select"
        id={name}
        name={name}
        aria-label={`${municipality}: ${t('supply.state')}`}
        defaultValue={one(form, name)}
        {...wrong(name, error(name))}
      >
        <option value="">{t('supply.untold')}</option>
        {STATES.map((s) => (
          <option key={s} value={s}>
            {t(`supply.${s}`)}
          </option>
        ))}
      </select>
      <Wrong name={name} message={error(name)} />
    </>
  );
}

function Text({ visit, form, error, code, municipality, field }: Cell & { field: 'how' | 'since' | 'note' }) {
  const t = sayServices(visit.lang);
  const name = supplyField(field, code);
  return (
    <>
      <input
        className={field === 'since' ? 'input input-short' : 'input input-medium'}
        type="text"
        id={name}
        name={name}
        autoComplete="off"
        aria-label={`${municipality}: ${t(`supply.${field}`)}`}
        defaultValue={one(form, name)}
        {...wrong(name, error(name))}
      />
      <Wrong name={name} message={error(name)} />
    </>
  );
}
