import { mattersOf, type Share, stateOf, topicName } from '../../engines/matter/index.ts';
import type { Resident } from '../../kernel/access.ts';
import type { Tx } from '../../kernel/db.ts';
import type { Lang } from '../../kernel/i18n.ts';
import type { MatterId } from '../../kernel/ids.ts';
import type { Visit } from '../../kernel/page.ts';
import { Button, Form, SummaryList, When } from '../../ui/index.ts';
import { say } from './texts.ts';

/** What the matters of the one who looks are called. */
export type Names = ReadonlyMap<MatterId, string>;

export async function nameMatters(tx: Tx, lang: Lang): Promise<Names> {
  const matters = tx.actor.role === 'resident' ? await mattersOf(tx, tx.actor.person) : [];
  return new Map(matters.map((m) => [m.id, topicName(m.topic, lang) ?? say(lang)('matter')]));
}

type Props = { visit: Visit<Resident>; share: Share };

/** What is shared, who opened it, and when it ends or ended. */
export function ShareFacts({ visit, share, names }: Props & { names: Names }) {
  const t = say(visit.lang);
  const over = share.endedAt ?? (stateOf(share, visit.now) === 'over' ? share.endsAt : undefined);
  return (
    <SummaryList
      rows={[
        { term: t('fact.what'), value: share.matters.map((m) => names.get(m) ?? t('matter')).join(', ') },
        { term: t('fact.made'), value: <When at={share.madeAt} /> },
        share.takenBy && { term: t('fact.who'), value: [share.takenBy.name, share.takenBy.title].filter(Boolean).join(', ') },
        share.takenAt && { term: t('fact.taken'), value: <When at={share.takenAt} /> },
        { term: t(over ? 'fact.ended' : 'fact.ends'), value: <When at={over ?? share.endsAt} /> },
        share.by !== null && { term: t('fact.by'), value: t('fact.by.other') },
      ].filter((row) => row !== null)}
    />
  );
}

/** The button that takes a share back. */
export function EndForm({ visit, share }: Props) {
  const t = say(visit.lang);
  return (
    <Form action={visit.href('/my/share')}>
      <input type="hidden" name="end" value={share.id} />
      <Button kind="secondary">{t('end')}</Button>
    </Form>
  );
}
