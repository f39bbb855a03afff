import { type Facets, themes } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Button, Checkboxes, Form, Icon, Select } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { AUDIENCES, chosenIn, SORTS, WAYS, type Wish } from './browse.input.ts';
import { languageName } from './words.ts';

type Props = { visit: Visit; wish: Wish; facets: Facets; open: number; at: '/services' | '/services/map' };

/**
 * What narrows the search, with how many services each choice would leave. An ordinary form that works without script; on a phone it is folded, so that
 * what was found comes first.
 */
export function Filters({ visit, wish, facets, open, at }: Props) {
  const t = say(visit.lang);
  const n = chosenIn(wish).length;
  return (
    <details className="narrow">
      <summary>
        <Icon name="filter" /> {n > 0 ? t('filters.chosen', { n }) : t('filters')}
      </summary>
      <Form method="get" action={visit.href(at)} className="narrow-form" aria-label={t('filters')}>
        <h2 className="narrow-title">{t('filters')}</h2>
        {wish.q && <input type="hidden" name="q" value={wish.q} />}
        <Choices visit={visit} wish={wish} facets={facets} />
        <Checkboxes
          name="open"
          label={t('filter.hours')}
          choices={[{ value: '1', text: t('services.count', { name: t('hours.open'), n: open }) }]}
          values={wish.open ? ['1'] : []}
        />
        <Select
          name="near"
          label={t('near')}
          value={wish.near}
          empty={t('near.none')}
          choices={[
            ...(wish.near === 'here' ? [{ value: 'here', text: t('near.here') }] : []),
            ...visit.county.municipalities.map((m) => ({ value: m.code, text: t('near.centre', { municipality: inLang(m.name, visit.lang) }) })),
          ]}
        />
        <Select
          name="sort"
          label={t('sort')}
          value={wish.sort}
          empty={false}
          choices={SORTS.map((sort) => ({ value: sort, text: t(`sort.${sort}`) }))}
        />
        <Button>{t('services.button')}</Button>
      </Form>
    </details>
  );
}

/** The choices that leave something, and the chosen one: others would lead nowhere. */
function Choices({ visit, wish, facets }: Pick<Props, 'visit' | 'wish' | 'facets'>) {
  const t = say(visit.lang);
  const leaving = (values: readonly (readonly [value: string, name: string])[], counts: Readonly<Record<string, number>>, chosen?: string) =>
    values
      .filter(([value]) => value === chosen || (counts[value] ?? 0) > 0)
      .map(([value, name]) => ({ value, text: t('services.count', { name, n: counts[value] ?? 0 }) }));
  const languages = Object.entries(facets.languages)
    .toSorted((a, b) => b[1] - a[1])
    .map(([code]) => [code, languageName(code, visit.lang)] as const);
  const ways = WAYS.map((w) => [w, t(`way.${w}`)] as const);
  const municipalities = visit.county.municipalities.map((m) => [m.code, inLang(m.name, visit.lang)] as const);
  return (
    <>
      <Select
        name="theme"
        label={t('services.theme')}
        value={wish.theme}
        empty={t('services.everyTheme')}
        choices={leaving(
          themes.map((x) => [x.key, inLang(x.name, visit.lang)] as const),
          facets.themes,
          wish.theme,
        )}
      />
      <Select
        name="audience"
        label={t('service.whom')}
        value={wish.audience}
        empty={t('filter.everybody')}
        choices={leaving(
          AUDIENCES.map((a) => [a, t(`audience.${a}`)] as const),
          facets.audiences,
          wish.audience,
        )}
      />
      <Select
        name="municipality"
        label={t('services.municipality')}
        value={wish.municipality}
        empty={t('services.everywhere')}
        choices={leaving(municipalities, facets.municipalities, wish.municipality)}
      />
      <Select name="way" label={t('filter.way')} value={wish.way} empty={t('filter.anyWay')} choices={leaving(ways, facets.types, wish.way)} />
      <Select
        name="language"
        label={t('service.languages')}
        value={wish.language}
        empty={t('filter.anyLanguage')}
        choices={leaving(languages, facets.languages, wish.language)}
      />
    </>
  );
}
