import { type EditedChannel, textIn, themeOf } from '../../../engines/directory/index.ts';
import { inLang, isLang } from '../../../kernel/i18n.ts';
import type { Form, Visit } from '../../../kernel/page.ts';
import { sayServices } from './texts.ts';
import { LOCAL_TEXT_FIELDS, TEXT_FIELDS, typedIn } from './edit/fields.rules.ts';

type Named = { visit: Visit; channels: readonly EditedChannel[] };
type Key = Parameters<ReturnType<typeof sayServices>>[0];

/** What a field of the editor is called, for history and for two editors at once: 'Nimi ruotsiksi', 'Porvoo: alkaen'. */
export function labelOf(field: string, { visit, channels }: Named): string {
  const t = sayServices(visit.lang);
  const [first = '', second = '', third = ''] = field.split('-');
  if ([...TEXT_FIELDS, ...LOCAL_TEXT_FIELDS].some((f) => f === first) && isLang(second))
    return `${t(`field.${first}` as Key)} ${t(`lang.${second}`)}`;
  if (first === 'supply') return `${municipality(third, visit)}: ${t(`supply.${second}` as Key)}`;
  if (first === 'order') return t('field.order', { name: textIn(channels.find((c) => c.id === field.slice(6))?.names ?? {}, visit.lang) });
  if (first === 'place') return `${t('place.title', { n: second })}: ${t(`place.${third}` as Key)}`;
  return t(`field.${field}` as Key);
}

/** A field's value in words: 'kyllä', 'Porvoo, Sipoo'; '' when there is none. */
export function sayField(form: Form, field: string, { visit }: Named): string {
  const t = sayServices(visit.lang);
  const value = typedIn(form, field);
  if (!value) return '';
  if (field === 'hidden') return t('value.yes');
  if (field === 'provider') return t(`provider.${value}` as Key);
  if (field === 'charge') return t(`charge.${value}` as Key);
  if (field.startsWith('supply-state')) return t(`supply.${value}` as Key);
  if (field === 'municipalities' || /^place-\d-municipality$/.test(field)) return named(value, (code) => municipality(code, visit));
  if (field === 'themes') return named(value, (key) => inLang(themeOf(key)?.name ?? { fi: key }, visit.lang));
  return value;
}

const named = (lines: string, nameOf: (line: string) => string) => lines.split('\n').map(nameOf).join(', ');
const municipality = (code: string, { county, lang }: Visit) =>
  inLang(county.municipalities.find((m) => m.code === code)?.name ?? { fi: code }, lang);
