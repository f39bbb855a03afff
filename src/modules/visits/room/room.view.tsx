import { LinkButton, ResidentPage, ErrorSummary } from '../../../ui/index.ts';
import type { Message } from '../../../engines/conversation/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import type { Booked } from '../booked.store.ts';
import { ChatView } from '../chat/chat.view.tsx';
import type { Partaker } from '../parties.ts';
import { WithoutVideo } from '../prepare/without-video.view.tsx';
import { say } from '../texts.ts';
import type { Standing } from './presence.store.ts';
import { Room } from './stage.view.tsx';
import { RoomStyles } from './styles.tsx';

type Props = {
  visit: Visit<Partaker>;
  booked: Booked;
  phone: string;
  messages: readonly Message[];
  standing: Standing;
  typed?: string;
  problem?: string | undefined;
};

/** The waiting room and the visit of a resident. */
export function RoomView({ visit, booked: { appointment }, phone, messages, standing, typed, problem }: Props) {
  const t = say(visit.lang);
  const here = `/visits/${appointment.id}`;
  return (
    <ResidentPage visit={visit} title={t('room.title')} scripts={['visit']} problem={!!problem}>
      <RoomStyles />
      <ErrorSummary problems={problem ? [{ field: 'text', text: problem }] : []} />
      <h1>{t('title')}</h1>
      <noscript>
        <p>{t('room.noscript')}</p>
        <LinkButton kind="secondary" href={visit.href(`${here}/room`)}>
          {t('room.refresh')}
        </LinkButton>
      </noscript>
      <Room visit={visit} appointment={appointment.id} standing={standing} over={visit.href(here)} leaveTo={visit.href(here)}>
        <ChatView messages={messages} reader={visit.actor} typed={typed} problem={problem} />
      </Room>
      <WithoutVideo phone={phone} centre={visit.county.phones.centre} />
    </ResidentPage>
  );
}
