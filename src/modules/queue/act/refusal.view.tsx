import { returnableAt, type Task } from '../../../engines/tasks/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, DeskPage, LinkButton } from '../../../ui/index.ts';
import { momentOf } from '../row/row.view.tsx';
import { say } from '../texts.ts';

type Props = { visit: Visit<Professional>; typed?: string };

/** Another was first, or the page was old: who has it now and what to do. */
export function RefusalView({ visit, task, typed }: Props & { task: Task }) {
  const { lang, now, actor } = visit;
  const t = say(lang);
  const theirs = task.state === 'claimed' && task.claimed.practitioner !== actor.practitioner ? task.claimed : undefined;
  const kind = theirs ? 'taken' : task.state === 'done' ? 'done' : 'changed';
  const how = {
    name: theirs?.name ?? (task.state === 'done' ? (task.done.by?.name ?? '–') : ''),
    when: theirs ? momentOf(theirs.at, now, lang) : task.state === 'done' ? momentOf(task.done.at, now, lang) : '',
  };
  return (
    <DeskPage visit={visit} title={t(`refusal.${kind}.title`, how)} narrow>
      <h1>{t(`refusal.${kind}.title`, how)}</h1>
      <p className="lead">{t(`refusal.${kind}.text`, how)}</p>
      {theirs && <p>{t('refusal.taken.what', { name: theirs.name, when: momentOf(returnableAt(theirs.at), now, lang) })}</p>}
      <Typed visit={visit} typed={typed} />
      <Actions>
        <LinkButton href={visit.href('/desk')}>{t('refusal.queue')}</LinkButton>
        <LinkButton kind="secondary" href={visit.href(`/desk/tasks/${task.id}`)}>
          {t('refusal.open')}
        </LinkButton>
      </Actions>
    </DeskPage>
  );
}

/** Not there for this professional: handed on, ended, or never was. Says the same of all, so that it tells nothing of others' matters. */
export function GoneView({ visit, typed }: Props) {
  const t = say(visit.lang);
  return (
    <DeskPage visit={visit} title={t('gone.title')} narrow>
      <h1>{t('gone.title')}</h1>
      <p className="lead">{t('gone.text')}</p>
      <Typed visit={visit} typed={typed} />
      <Actions>
        <LinkButton href={visit.href('/desk')}>{t('refusal.queue')}</LinkButton>
      </Actions>
    </DeskPage>
  );
}

const Typed = ({ visit, typed }: Props) =>
  typed ? (
    <section className="panel" aria-labelledby="typed">
      <h2 id="typed">{say(visit.lang)('refusal.typed')}</h2>
      <p>{typed}</p>
    </section>
  ) : null;
