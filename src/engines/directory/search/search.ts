import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '../../../kernel/db.ts';
import type { ServiceId } from '../../../kernel/ids.ts';
import { LANGS, type Lang } from '../../../kernel/i18n.ts';
import { type Texts, textIn } from '../records.ts';
import { fold } from './urgent.rules.ts';

/** One service found. `score`: greater is better, comparable within one search only. */
export type Hit = { id: ServiceId; sourceId: string; type: 'service'; name: string; summary: string; score: number };
/** How many of what was found each filter would leave, the other filter standing: themes by key, municipalities by code. */
export type Facets = { themes: Readonly<Record<string, number>>; municipalities: Readonly<Record<string, number>> };
export type Found = { total: number; hits: Hit[]; facets: Facets };
export type Search = {
  q: string;
  lang: Lang;
  /** Own municipality: services for its people come before equally good others. Nothing is left out. */
  municipality?: string | undefined;
  /** Only services for people of this municipality. */
  onlyIn?: string | undefined;
  theme?: string | undefined;
  /** Municipalities to count in the facets. */
  count?: readonly string[];
  limit?: number;
  offset?: number;
};

const CONFIG: Record<Lang, string> = { fi: 'finnish', sv: 'swedish', en: 'english' };
const LONGEST_QUERY = 200;
const MOST_WORDS = 8;

/*
 * How well a text answers. The whole query against names and keywords by trigrams (tolerates typing errors, inflection and parts of
 * compounds), each word of it the same way, stemmed words by field (name, keywords, summary, description), and an exact match above all.
 */
const WEIGHT = { exact: 0.6, phrase: 1, words: 0.7, stems: 0.6, name: 0.3, otherLanguage: 0.85, own: 0.1, county: 0.05 };
/** Fields A name, B keywords, C summary and terms, D description. */
const FIELDS = sql.raw(`'{0.1, 0.3, 0.8, 1}'::real[]`);

/**
 * Finds services by everyday words, best first. Empty words find nothing. A later engine (lemmas, compound parts, BM25) will stand
 * behind the same face. `searchServices(db, { q: 'kurkku kipee', lang: 'fi', municipality: '638' })`
 */
export async function searchServices(db: Db, search: Search): Promise<Found> {
  const words = wordsOf(search.q);
  if (words.length === 0) return NOTHING;
  const whole = words.join(' ');
  const joined = words.join('');
  const several = words.length > 1;
  const phrase = several
    ? sql`greatest(word_similarity(${whole}, e.terms), 0.95 * word_similarity(${joined}, e.terms))`
    : sql`word_similarity(${whole}, e.terms)`;
  const each = several
    ? sql`(${sql.join(
        words.map((w) => sql`word_similarity(${w}, e.terms)`),
        sql` + `,
      )}) / ${words.length}::float`
    : phrase;
  const stem = stems(search.q);
  const { rows } = await sql<Answer>`
    with scored as (
      select e.service, (case when e.lang = ${search.lang} then 1 else ${WEIGHT.otherLanguage}::float end) * (
          ${WEIGHT.exact}::float * (case when '|' || e.terms || '|' like '%|' || ${whole} || '|%' then 1 else 0 end)
        + ${WEIGHT.phrase}::float * ${phrase}
        + ${WEIGHT.words}::float * ${each}
        + ${WEIGHT.stems}::float * ts_rank_cd(${FIELDS}, e.words, case e.lang when 'fi' then ${stem.fi} when 'sv' then ${stem.sv} else ${stem.en} end, 32)
        + ${WEIGHT.name}::float * similarity(${whole}, e.name)) as score
      from directory.search_entry e
      where e.county = kernel.current_county() and (e.terms %> ${whole} ${several ? sql`or e.terms %> ${joined}` : sql``}
        or (e.lang = 'fi' and e.words @@ ${stem.fi}) or (e.lang = 'sv' and e.words @@ ${stem.sv}) or (e.lang = 'en' and e.words @@ ${stem.en}))
    ), best as (select service, max(score) as score from scored group by service),
    found as materialized (
      select s.id, s.source_id, s.names, s.summaries, s.themes, s.municipalities, s.position, ${inTheme(search.theme)} as in_theme, ${inPlace(search.onlyIn)} as in_place,
        round((b.score + ${WEIGHT.county}::float * (s.source = 'county')::int + ${WEIGHT.own}::float * ${ownFirst(search.municipality)})::numeric, 4)::float as score
      from best b join directory.service s on s.id = b.service
      where s.status = 'Published' and b.score > ${LEAST}::float
    )
    select (select count(*)::int from found where in_theme and in_place) as total,
      (select coalesce(jsonb_agg(h), '[]') from (
        select id, source_id as "sourceId", names, summaries, score from found where in_theme and in_place
        order by score desc, position, id limit ${search.limit ?? 20} offset ${search.offset ?? 0}) h) as hits,
      (select coalesce(jsonb_object_agg(t, n), '{}') from (select t, count(*) as n from found cross join lateral unnest(themes) t where in_place group by t) c) as themes,
      (select coalesce(jsonb_object_agg(m, n), '{}') from (
        select m, count(*) as n from unnest(${[...(search.count ?? [])]}::text[]) m join found f on f.municipalities is null or f.municipalities @> array[m]
        where f.in_theme group by m) c) as municipalities`.execute(db);
  const { total, hits, themes, municipalities } = rows[0]!;
  return {
    total,
    hits: hits.map(({ names, summaries, ...hit }) => ({
      ...hit,
      type: 'service' as const,
      name: textIn(names, search.lang),
      summary: textIn(summaries, search.lang),
    })),
    facets: { themes, municipalities },
  };
}

type Answer = {
  total: number;
  hits: { id: ServiceId; sourceId: string; names: Texts; summaries: Texts; score: number }[];
  themes: Record<string, number>;
  municipalities: Record<string, number>;
};
const NOTHING: Found = { total: 0, hits: [], facets: { themes: {}, municipalities: {} } };
/** A lower score is chance. */
const LEAST = 0.35;

/** Puts services into the index, or takes them out when they are no longer published. Run in the transaction that changed them. */
export async function indexServices(tx: Tx, services: readonly string[]): Promise<void> {
  await sql`delete from directory.search_entry where service = any(${[...services]}::uuid[])`.execute(tx.db);
  for (const lang of LANGS) {
    const config = sql.raw(`'${CONFIG[lang]}'`);
    const listed = (column: string) =>
      sql`coalesce((select string_agg(w, ' | ') from jsonb_array_elements_text(${sql.ref(`s.${column}`)} -> ${lang}) w), '')`;
    const text = (column: string) => sql`coalesce(${sql.ref(`s.${column}`)} ->> ${lang}, '')`;
    await sql`
      insert into directory.search_entry (service, lang, county, name, terms, words)
      select s.id, ${lang}, s.county, directory.fold(s.names ->> ${lang}),
        regexp_replace(directory.fold(concat_ws(' | ', s.names ->> ${lang}, nullif(${listed('alternative_names')}, ''), nullif(${listed('keywords')}, ''))), '\\s*\\|\\s*', '|', 'g'),
        setweight(to_tsvector(${config}, ${text('names')} || ' ' || ${listed('alternative_names')}), 'A')
          || setweight(to_tsvector(${config}, ${listed('keywords')}), 'B')
          || setweight(to_tsvector(${config}, ${text('summaries')} || ' ' || ${listed('ontology_terms')}), 'C')
          || setweight(to_tsvector(${config}, left(${text('descriptions')} || ' ' || ${text('user_instructions')}, 20000)), 'D')
      from directory.service s
      where s.id = any(${[...services]}::uuid[]) and s.status = 'Published' and s.names ? ${lang}`.execute(tx.db);
  }
}

/** The words of a query in lower case. Too many or too long say nothing more. */
const plainWords = (q: string): string[] => q.toWellFormed().slice(0, LONGEST_QUERY).toLowerCase().match(WORD)?.slice(0, MOST_WORDS) ?? [];
/** The same, folded as the index is. */
const wordsOf = (q: string): string[] => plainWords(q).map(fold);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Any of the words, or two neighbours written as one, stemmed as each language does. */
function stems(q: string): Record<Lang, RawBuilder<unknown>> {
  const words = plainWords(q.normalize('NFC'));
  const all = [...words, ...words.slice(1).map((word, i) => `${words[i]}${word}`)];
  const query = (lang: Lang) =>
    sql`(${sql.join(
      all.map((w) => sql`plainto_tsquery(${sql.raw(`'${CONFIG[lang]}'`)}, ${w})`),
      sql` || `,
    )})`;
  return { fi: query('fi'), sv: query('sv'), en: query('en') };
}

const served = (municipality: string) => sql`(s.municipalities is null or s.municipalities @> array[${municipality}]::text[])`;
const ownFirst = (municipality: string | undefined) => (municipality ? sql`${served(municipality)}::int` : sql`0`);
const inPlace = (municipality: string | undefined) => (municipality ? served(municipality) : sql`true`);
const inTheme = (theme: string | undefined) => (theme ? sql`s.themes @> array[${theme}]::text[]` : sql`true`);
