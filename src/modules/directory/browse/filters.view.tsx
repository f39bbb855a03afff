import { type Facets, themes } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Button, Form, Select, TextInput } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Wish } from './browse.input.ts';

/** Word, theme and municipality, with how many services each choice would leave. An ordinary form: works without script. */
export function Filters({ visit, wish, counts }: { visit: Visit; wish: Wish; counts: Facets }) {
  const t = say(visit.lang);
  const choice = (value: string, name: string, n: number | undefined) => ({ value, text: t('services.count', { name, n: n ?? 0 }) });
  return (
    <Form method="get" action={visit.href('/services')} role="search">
      <TextInput name="q" type="search" label={t('services.search')} hint={t('services.search.hint')} value={wish.q} />
      <Select
        name="theme"
        label={t('services.theme')}
        value={wish.theme}
        empty={t('services.everyTheme')}
        choices={themes.map((theme) => choice(theme.key, inLang(theme.name, visit.lang), counts.themes[theme.key]))}
      />
      <Select
        name="municipality"
        label={t('services.municipality')}
        value={wish.municipality}
        empty={t('services.everywhere')}
        choices={visit.county.municipalities.map((m) => choice(m.code, inLang(m.name, visit.lang), counts.municipalities[m.code]))}
      />
      <Button icon="search">{t('services.button')}</Button>
    </Form>
  );
}
