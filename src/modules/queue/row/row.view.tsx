import type { County } from '../../../../counties/county.ts';
import { topicName } from '../../../engines/matter/index.ts';
import { dayOf, sayTime, sayWhen } from '../../../kernel/clock.ts';
import { inLang, type Lang } from '../../../kernel/i18n.ts';
import { Button, Tag } from '../../../ui/index.ts';
import { kindWord, say } from '../texts.ts';
import { isOverdue, orderOf } from './row.rules.ts';
import type { TaskRow } from './row.store.ts';
import { Urgency } from './urgency.view.tsx';

/** What is to be done, about what: 'Etävastaanotto sairaanhoitajalle: Virtsatievaivat'. */
export function subjectOf({ task, matter, appointment }: TaskRow, lang: Lang): string {
  const what = appointment ? inLang(appointment.name, lang) : kindWord(task.kind, lang);
  return [what, topicName(matter.topic, lang)].filter(Boolean).join(': ');
}

/** 'Aino Esimerkki, 40 v' */
export function whoIs({ person }: TaskRow, lang: Lang): string {
  const t = say(lang);
  if (!person) return t('row.unknown');
  const name = `${person.given} ${person.family}`;
  return person.age === undefined ? name : t('row.who', { name, age: person.age });
}

/** 'klo 9.30' for today, else the day too. */
export const momentOf = (at: Date, now: Date, lang: Lang): string =>
  dayOf(at) === dayOf(now) ? say(lang)('row.clock', { time: sayTime(at, lang) }) : sayWhen(at, lang);

export const municipalityOf = ({ person, matter }: TaskRow, county: County, lang: Lang): string | undefined => {
  const code = person?.municipality ?? matter.municipality;
  const found = county.municipalities.find((m) => m.code === code);
  return found && inLang(found.name, lang);
};

/** A task is usually due when its booked time begins: saying so twice only takes room. */
export const isTheTime = ({ task, appointment }: TaskRow): boolean => task.dueAt?.getTime() === appointment?.starts.getTime();

type Props = { row: TaskRow; county: County; lang: Lang; now: Date };

/** One task of a desk: the first view, the live update and the reloaded list draw it with this. */
export function TaskItem({ row, county, lang, now }: Props) {
  const { task } = row;
  const t = say(lang);
  const address = `/${lang}/desk/tasks/${task.id}`;
  const who = whoIs(row, lang);
  const facts = [
    row.appointment && t('row.appointment', { when: momentOf(row.appointment.starts, now, lang) }),
    task.state === 'waiting' && t('row.since', { when: momentOf(task.createdAt, now, lang) }),
    task.state === 'claimed' && t('row.claimed', { name: task.claimed.name, when: momentOf(task.claimed.at, now, lang) }),
    task.state === 'done' && doneWords(task.done, now, lang),
    task.state !== 'done' && task.dueAt && !isTheTime(row) && t('row.due', { when: momentOf(task.dueAt, now, lang) }),
  ].filter((fact) => fact !== undefined && fact !== false && fact !== null);
  return (
    <li className="live-item" id={`task-${task.id}`} data-version={task.version} data-order={orderOf(task)}>
      <div className="row">
        <div>
          <div className="row">
            <Urgency urgency={task.urgency} />
            {isOverdue(task, now) && <Tag tone="alarm">{t('row.late')}</Tag>}
            {row.person?.nonDisclosure && <Tag tone="alarm">{t('row.protected')}</Tag>}
            <h3>
              <a href={address}>{who}</a>
            </h3>
          </div>
          <p>{[subjectOf(row, lang), municipalityOf(row, county, lang)].filter(Boolean).join(' · ')}</p>
          <p className="muted">{facts.join(' · ')}</p>
        </div>
        {task.state === 'waiting' && (
          <form method="post" action={address} data-once="">
            <Button kind="secondary" name="do" value="claim">
              {t('claim.take')}
              <span className="visually-hidden">: {who}</span>
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}

function doneWords(done: { at: Date; by: { name: string } | undefined }, now: Date, lang: Lang): string {
  const when = momentOf(done.at, now, lang);
  return done.by ? say(lang)('row.done', { name: done.by.name, when }) : say(lang)('row.ended', { when });
}
