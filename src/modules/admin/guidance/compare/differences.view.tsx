import type { Guidance } from '../../../../../counties/guidance.ts';
import type { Difference } from '../../../../engines/guidance/index.ts';
import { inLang } from '../../../../kernel/i18n.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { EmptyState, SummaryList, Tag } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Names } from '../words/rule-words.ts';
import { fieldWords, valueWords } from './value-words.ts';

const TONE = { added: 'good', removed: 'alarm', changed: 'attention', moved: 'neutral' } as const;
type Fields = readonly { field: string; before: unknown; after: unknown }[];

/** What is otherwise than before, in plain words. `before`: for the names of what is not there any more. */
export function Differences({
  visit,
  differences,
  before,
  names,
}: {
  visit: Visit;
  differences: readonly Difference[];
  before: Guidance;
  names: Names;
}) {
  const t = say(visit.lang);
  if (differences.length === 0) return <EmptyState icon="done" title={t('compare.none')} />;
  return (
    <ul className="stack">
      {differences.map((d) => (
        <li key={`${d.list}.${d.key}`} className="panel">
          <h3>
            <Tag tone={TONE[d.what]}>{t(`compare.${d.what}`)}</Tag>{' '}
            {d.list ? `${t(`list.${d.list}`)}: ${nameOf(d, names.definition, before, visit)}` : t('list.whole')}
          </h3>
          {d.what === 'changed' && <ChangedFields visit={visit} fields={d.fields} names={names} />}
        </li>
      ))}
    </ul>
  );
}

type Heads = readonly [before: string, after: string];

/** Field by field: before and after, or what `heads` calls them. */
export function ChangedFields({ visit, fields, names, heads }: { visit: Visit; fields: Fields; names: Names; heads?: Heads }) {
  const t = say(visit.lang);
  const [before, after] = heads ?? [t('compare.before'), t('compare.after')];
  return (
    <SummaryList
      rows={fields.map((f) => ({
        term: fieldWords(f.field, visit),
        value: (
          <div className="stack">
            <p className="as-written">
              <span className="muted">{before}:</span> {valueWords(f.field, f.before, names, visit)}
            </p>
            <p className="as-written">
              <strong>{after}:</strong> {valueWords(f.field, f.after, names, visit)}
            </p>
          </div>
        ),
      }))}
    />
  );
}

function nameOf(d: Difference & { list: keyof Guidance }, after: Guidance, before: Guidance, { lang }: Visit): string {
  const list = d.list as 'needs' | 'rules';
  const find = (g: Guidance) => (g[list] as readonly { key: string; name: string | { fi: string } }[]).find((x) => x.key === d.key);
  const name = (find(after) ?? find(before))?.name;
  return (typeof name === 'string' ? name : name && inLang(name, lang)) || d.key;
}
