import { same } from '../../../../engines/guidance/index.ts';
import type { Visit } from '../../../../kernel/page.ts';
import { Notice } from '../../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Names } from '../words/rule-words.ts';
import type { Collision, List, Thing } from '../drafting/save.ts';
import { ChangedFields } from './differences.view.tsx';

type Props<L extends List> = { visit: Visit; mine: Thing<L>; collision: Collision<L>; names: Names };

/** Somebody saved the same thing first: what theirs is like beside mine. Saving again, below, keeps mine; nothing typed is lost. */
export function CollisionNotice<L extends List>({ visit, mine, collision, names }: Props<L>) {
  const t = say(visit.lang);
  const { theirs, by } = collision;
  const fields = theirs ? fieldsOf(theirs, mine) : [];
  return (
    <Notice kind="warning" title={t('collision.title', { by })} live>
      <p>{t(theirs ? 'collision.text' : 'collision.removed')}</p>
      {fields.length > 0 && <ChangedFields visit={visit} fields={fields} names={names} heads={[by, t('collision.mine')]} />}
      <p>
        <a href={visit.href(visit.path)}>{t('collision.theirs')}</a>
      </p>
    </Notice>
  );
}

function fieldsOf(theirs: object, mine: object) {
  const [a, b] = [theirs as Record<string, unknown>, mine as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((field) => !same(a[field], b[field]))
    .map((field) => ({ field, before: a[field], after: b[field] }));
}
