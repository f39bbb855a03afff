import { personAt } from '../../people/index.ts';
import { say } from '../texts.ts';
import type { TaskProps } from './task.props.ts';

type Words = { subject: string; text: string };

/** What the client would have got as a message, to be posted or told on the telephone. */
export function Letter({ visit, opened: { task, person } }: TaskProps) {
  const t = say(visit.lang);
  const letter = task.kind === 'letter' ? (task.data.letter as Words | undefined) : undefined;
  if (!letter) return null;
  return (
    <section className="panel" aria-labelledby="letter">
      <h2 id="letter">{t('letter.title')}</h2>
      <p className="muted">{t('letter.text')}</p>
      {letter.subject && <h3>{letter.subject}</h3>}
      <p className="as-written">{letter.text}</p>
      {person && (
        <p>
          <a href={`${visit.href(personAt(person.id))}#who`}>{t('letter.address')}</a>
        </p>
      )}
    </section>
  );
}
