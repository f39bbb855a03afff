import { dayOf, sayDate } from '../../../kernel/clock.ts';
import { personAt } from '../../people/index.ts';
import { SummaryList, When } from '../../../ui/index.ts';
import { isTheTime, momentOf, municipalityOf, whoIs } from '../row/row.view.tsx';
import { say } from '../texts.ts';
import type { TaskProps } from './task.props.ts';

/** The client and the booked time. */
export function Who({ visit, opened }: TaskProps) {
  const { lang, county, now } = visit;
  const t = say(lang);
  const { person, matter, appointment, task, guarded } = opened;
  const spoken = person?.lang ?? matter.lang;
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t('who.title')}</h2>
      <SummaryList
        rows={[
          { term: t('who.name'), value: person ? <a href={visit.href(personAt(person.id))}>{whoIs(opened, lang)}</a> : whoIs(opened, lang) },
          person?.birthDate && { term: t('who.born'), value: sayDate(person.birthDate) },
          { term: t('who.municipality'), value: municipalityOf(opened, county, lang) ?? t('who.unknown') },
          person &&
            guarded?.minor && {
              term: t('who.guardians'),
              value: (
                <>
                  {t(guarded.shown ? 'who.guardians.shown' : 'who.guardians.kept')}{' '}
                  {!opened.emergency && <a href={`${visit.href(personAt(person.id))}#matter-${matter.id}`}>{t('who.competence')}</a>}
                </>
              ),
            },
          // Of a signed-in resident both are on the contact card.
          !opened.card && { term: t('who.language'), value: t(`language.${spoken}`) },
          appointment && {
            term: t(`appointment.${appointment.modality === 'remote' ? 'remote' : 'other'}`),
            value: <When at={appointment.starts} />,
          },
          appointment && { term: t('appointment.with'), value: appointment.practitionerName },
          appointment && appointment.status !== 'booked' && { term: t('appointment.state'), value: t(`appointment.${appointment.status}`) },
          appointment?.note && { term: t('appointment.note'), value: appointment.note },
          task.dueAt &&
            task.state !== 'done' &&
            !isTheTime(opened) && {
              term: t('who.due'),
              value: dayOf(task.dueAt) === dayOf(now) ? momentOf(task.dueAt, now, lang) : <When at={task.dueAt} />,
            },
        ].map((row) => row || undefined)}
      />
    </section>
  );
}
