import { judge, returnableAt } from '../../../engines/tasks/index.ts';
import { Actions, Button, Form, LinkButton } from '../../../ui/index.ts';
import { momentOf } from '../row/row.view.tsx';
import { say } from '../texts.ts';
import { isOwn, type TaskProps } from './task.props.ts';

/** Who has the task and what one may do with it now. */
export function Situation({ visit, opened }: TaskProps) {
  const { task, appointment } = opened;
  const { lang, now, actor } = visit;
  const t = say(lang);
  const may = (command: Parameters<typeof judge>[1]) => isOwn(visit, opened) && judge(task, command, actor.practitioner, now) === 'yes';
  const mine = task.state === 'claimed' && task.claimed.practitioner === actor.practitioner;
  const some = may('claim') || may('complete') || may('release');
  const visitOpens = mine && appointment?.modality === 'remote' && appointment.status === 'booked';
  return (
    <section className="panel" aria-labelledby="situation">
      <h2 id="situation">{t('situation.title')}</h2>
      <p>{words()}</p>
      {task.state === 'claimed' && !mine && !may('release') && (
        <p className="muted">{t('situation.returnable', { when: momentOf(returnableAt(task.claimed.at), now, lang) })}</p>
      )}
      {some && (
        <Form>
          <input type="hidden" name="version" value={task.version} />
          <Actions>
            {visitOpens && (
              <LinkButton href={visit.href(`/desk/visits/${appointment.id}`)} icon="video">
                {t('situation.visit')}
              </LinkButton>
            )}
            {may('claim') && <Do what="claim" text={t('claim.take')} />}
            {may('complete') && <Do what="complete" text={t('situation.complete')} second={visitOpens} />}
            {may('release') && <Do what="release" text={t(mine ? 'situation.release' : 'situation.release.theirs')} second />}
          </Actions>
        </Form>
      )}
      {visitOpens && <p className="muted">{t('situation.visit.ends')}</p>}
    </section>
  );

  function words(): string {
    if (task.state === 'waiting') return t('situation.waiting', { when: momentOf(task.createdAt, now, lang) });
    if (task.state === 'done') {
      const when = momentOf(task.done.at, now, lang);
      return task.done.by ? t('row.done', { name: task.done.by.name, when }) : t('row.ended', { when });
    }
    const when = momentOf(task.claimed.at, now, lang);
    return mine ? t('situation.mine', { when }) : t('situation.theirs', { name: task.claimed.name, when });
  }
}

const Do = ({ what, text, second }: { what: string; text: string; second?: boolean | undefined }) => (
  <Button name="do" value={what} kind={second ? 'secondary' : 'primary'}>
    {text}
  </Button>
);
