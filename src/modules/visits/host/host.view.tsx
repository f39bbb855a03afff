import { sayWhen } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { BackLink, DeskPage, ErrorSummary, LinkButton, Notice, type Problem } from '../../../ui/index.ts';
import { ChatView } from '../chat/chat.view.tsx';
import type { Ending } from '../end/end.input.ts';
import { EndForm } from '../end/end.view.tsx';
import type { Professional } from '../../../kernel/access.ts';
import { Room } from '../room/stage.view.tsx';
import { RoomStyles } from '../room/styles.tsx';
import { say } from '../texts.ts';
import { comeFrom, isOn, type Stage, type Times } from '../visits.rules.ts';
import { AboutClient } from './about-client.view.tsx';
import type { Client } from './client.store.ts';
import { EndedNotice } from './ended.view.tsx';
import { OpenForm } from './open.view.tsx';
import type { Summary } from '../../../engines/questionnaire/index.ts';

export type Wrong = { ending?: Ending; typed?: string; problems?: readonly Problem[] };
type Props = {
  visit: Visit<Professional>;
  client: Client;
  stage: Stage;
  times: Times;
  mayMiss: boolean;
  assessments: readonly Summary[];
  wrong: Wrong;
};

/** The professional's page of a visit, from preparing to the end: the client's matter beside the picture all the time. */
export function HostView({ visit, client, stage, times, mayMiss, assessments, wrong }: Props) {
  const t = say(visit.lang);
  const { appointment, visited } = client.booked;
  const name = client.person ? `${client.person.given} ${client.person.family}` : t('facts.client');
  const here = visit.href(`/desk/visits/${appointment.id}`);
  const byOther = stage === 'open' && visited?.practitioner !== visit.actor.practitioner;
  const on = isOn(stage) && !byOther;
  const problems = wrong.problems ?? [];
  return (
    <DeskPage visit={visit} title={t('host.title', { name })} scripts={['visit']} problem={problems.length > 0}>
      <RoomStyles />
      <BackLink href={visit.href('/desk')}>{t('back.queue')}</BackLink>
      <ErrorSummary problems={problems} />
      <h1>{t('host.title', { name })}</h1>
      <div className="host">
        <div className="host-room">
          {stage === 'early' && <Notice title={t('host.early', { when: sayWhen(comeFrom(appointment, times), visit.lang) })} />}
          {stage === 'late' && <Notice kind="warning" title={t('host.late')} />}
          {!isOn(stage) && <EndedNotice stage={stage} visited={visited} note={client.note} />}
          {byOther && <OpenForm heldBy={visited?.practitionerName} />}
          {on && (
            <Room visit={visit} appointment={appointment.id} standing={client.standing} over={here} next={stage === 'waiting' && <OpenForm />}>
              <ChatView
                messages={client.messages}
                reader={visit.actor}
                typed={wrong.typed}
                problem={problems.find((p) => p.field === 'text')?.text}
              />
            </Room>
          )}
        </div>
        <div className="host-side stack">
          {on && stage === 'open' && (
            <EndForm appointment={appointment.id} typed={wrong.ending ?? { note: '', instructions: '' }} problems={problems} />
          )}
          <AboutClient visit={visit} client={client} assessments={assessments} />
          {mayMiss && !byOther && !client.standing.residentHere && (
            <p>
              <LinkButton kind="quiet" href={`${here}/missed`}>
                {t('host.missed')}
              </LinkButton>
            </p>
          )}
        </div>
      </div>
    </DeskPage>
  );
}
