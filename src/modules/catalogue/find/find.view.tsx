import { type Found, type Hit, type Layer, themes } from '../../../engines/directory/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Button, DeskPage, EmptyState, Form, Pagination, Select, Tag, TextInput } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Wish } from './find.page.tsx';

export const ON_PAGE = 25;

type Props = { visit: Visit; wish: Wish; found: Found; layers: ReadonlyMap<ServiceId, Layer> };

export function FindView({ visit, wish, found, layers }: Props) {
  const t = say(visit.lang);
  return (
    <DeskPage visit={visit} title={t('find.title')}>
      <h1>{t('find.title')}</h1>
      <p className="lead">{t('find.lead')}</p>
      <Form method="get" action={visit.href('/desk/catalogue')} role="search" className="panel filters">
        <TextInput name="q" type="search" label={t('find.q')} hint={t('find.q.hint')} value={wish.q} optional="unsaid" />
        <Select
          name="municipality"
          label={t('find.municipality')}
          value={wish.municipality}
          empty={t('find.everywhere')}
          optional="unsaid"
          choices={visit.county.municipalities.map((m) => ({ value: m.code, text: inLang(m.name, visit.lang) }))}
        />
        <Select
          name="theme"
          label={t('find.theme')}
          value={wish.theme}
          empty={t('find.everyTheme')}
          optional="unsaid"
          choices={themes.map((theme) => ({ value: theme.key, text: inLang(theme.name, visit.lang) }))}
        />
        <Button icon="search">{t('find.go')}</Button>
      </Form>
      <h2>{t('find.found', { n: found.total })}</h2>
      {found.suggestion && (
        <p>
          <a href={at(visit, { ...wish, q: found.suggestion, page: 1 })}>{t('find.suggestion', { word: found.suggestion })}</a>
        </p>
      )}
      {found.hits.length === 0 ? (
        <EmptyState title={t('find.none')}>
          <p>{t('find.none.text')}</p>
          <p>
            <a href={visit.href('/desk/catalogue')}>{t('find.all')}</a>
          </p>
        </EmptyState>
      ) : (
        <ul className="live">
          {found.hits.map((hit) => (
            <FoundService key={hit.id} visit={visit} hit={hit} layer={layers.get(hit.id)} wish={wish} />
          ))}
        </ul>
      )}
      <Pagination page={wish.page} of={Math.ceil(found.total / ON_PAGE)} href={(page) => at(visit, { ...wish, page })} />
    </DeskPage>
  );
}

function FoundService({ visit, hit, layer, wish }: { visit: Visit; hit: Hit; layer: Layer | undefined; wish: Wish }) {
  const t = say(visit.lang);
  const supply = layer?.supply.find((s) => s.municipality === wish.municipality)?.state;
  const query = wish.municipality ? `?municipality=${wish.municipality}` : '';
  return (
    <li className="live-item">
      <p>
        <a href={visit.href(`/desk/catalogue/${hit.id}${query}`)} lang={hit.nameLang === visit.lang ? undefined : hit.nameLang}>
          {hit.name}
        </a>
      </p>
      <p>{hit.summary}</p>
      {(layer && Object.keys(layer.instructions).length > 0) || layer?.local || supply === 'missing' || supply === 'limited' ? (
        <p className="row">
          {supply === 'missing' && <Tag tone="alarm">{t('find.supply.missing')}</Tag>}
          {supply === 'limited' && <Tag tone="attention">{t('find.supply.limited')}</Tag>}
          {layer && Object.keys(layer.instructions).length > 0 && <Tag tone="brand">{t('find.instructions')}</Tag>}
          {layer?.local && <Tag>{t(`provider.${layer.local.provider}`)}</Tag>}
        </p>
      ) : null}
    </li>
  );
}

function at(visit: Visit, { q, municipality, theme, page }: Wish): string {
  const query = new URLSearchParams(
    Object.entries({ q, municipality, theme, page: page > 1 ? String(page) : '' }).flatMap(([k, v]) => (v ? [[k, v]] : [])),
  );
  return visit.href(query.size ? `/desk/catalogue?${query}` : '/desk/catalogue');
}
