import { kindWord, say } from '../texts.ts';
import type { TaskProps } from './task.props.ts';

/** Other tasks of the same matter, so that nobody does half of what another is doing. */
export function Siblings({ visit, opened: { siblings } }: TaskProps) {
  const t = say(visit.lang);
  if (siblings.length === 0) return null;
  return (
    <section aria-labelledby="siblings">
      <h2 id="siblings">{t('siblings.title')}</h2>
      <ul>
        {siblings.map((task) => (
          <li key={task.id}>
            <a href={visit.href(`/desk/tasks/${task.id}`)}>{kindWord(task.kind, visit.lang)}</a> (
            {t(`siblings.${task.state}`, { name: task.state === 'claimed' ? task.claimed.name : '' })})
          </li>
        ))}
      </ul>
    </section>
  );
}
