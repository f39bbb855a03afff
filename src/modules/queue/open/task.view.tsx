import { EmergencyBanner, personAt, Representatives, representativesOf } from '../../people/index.ts';
import { BackLink, DeskPage, ErrorSummary, PrintButton } from '../../../ui/index.ts';
import { ContactCard } from '../../consents/index.ts';
import { subjectOf, whoIs } from '../row/row.view.tsx';
import { Urgency } from '../row/urgency.view.tsx';
import { say } from '../texts.ts';
import { Assessments } from './assessment.view.tsx';
import { HandOnForm } from './hand-on.view.tsx';
import { Letter } from './letter.view.tsx';
import { Notes } from './notes.view.tsx';
import { isOwn, type TaskProps } from './task.props.ts';
import { Siblings } from './siblings.view.tsx';
import { Situation } from './situation.view.tsx';
import { Timeline } from './timeline.view.tsx';
import { Who } from './who.view.tsx';

/** The client view for one matter: who, what for, what has happened, what can be done now. */
export function TaskView({ visit, opened, problems = [] }: TaskProps) {
  const t = say(visit.lang);
  const who = whoIs(opened, visit.lang);
  return (
    <DeskPage
      visit={visit}
      title={`${who}: ${subjectOf(opened, visit.lang)}`}
      problem={problems.length > 0}
      scripts={opened.emergency ? ['over'] : []}
      notice={<EmergencyBanner visit={visit} emergency={opened.emergency} />}
    >
      {opened.emergency ? (
        <BackLink href={visit.href(personAt(opened.emergency.person))}>{t('open.back.person')}</BackLink>
      ) : (
        <BackLink href={visit.href('/desk')}>{t('open.back')}</BackLink>
      )}
      <ErrorSummary problems={problems} />
      <h1>{who}</h1>
      <div className="row">
        <Urgency urgency={opened.task.urgency} />
        <p>{subjectOf(opened, visit.lang)}</p>
        <PrintButton />
      </div>
      <nav className="no-print" aria-label={t('open.parts')}>
        <ul className="row">
          {(['who', 'assessments', 'notes', 'timeline'] as const).map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`open.${part}`, { n: opened.notes.length })}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="split split-even">
        <div className="stack">
          <Situation visit={visit} opened={opened} />
          <Letter visit={visit} opened={opened} />
          <Who visit={visit} opened={opened} />
          {opened.card && (
            <ContactCard
              lang={visit.lang}
              county={visit.county}
              now={visit.now}
              card={opened.card}
              {...(isOwn(visit, opened) ? { change: visit.href(`/desk/contact/${opened.card.contact.person}?task=${opened.task.id}`) } : {})}
            />
          )}
          {opened.card && <Representatives visit={visit} representatives={representativesOf(opened.card.consents, visit.now)} />}
          <Siblings visit={visit} opened={opened} />
          <Notes visit={visit} opened={opened} problems={problems} />
          {opened.task.state !== 'done' && isOwn(visit, opened) && <HandOnForm visit={visit} opened={opened} problems={problems} />}
        </div>
        <div className="stack">
          <Assessments visit={visit} opened={opened} />
          <Timeline visit={visit} opened={opened} />
        </div>
      </div>
    </DeskPage>
  );
}
