import { sayWhen } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, BackLink, LinkButton, Notice, PhoneLink, ResidentPage } from '../../../ui/index.ts';
import type { Booked } from '../booked.store.ts';
import { say } from '../texts.ts';
import { VisitFacts } from '../visit-facts.view.tsx';

type Props = { visit: Visit; booked: Booked; stage: 'held' | 'no-show' | 'late' | 'cancelled' };
const WORDS = {
  'no-show': ['missed.title', 'missed.text'],
  late: ['late.title', 'late.text'],
  cancelled: ['cancelled.title', 'cancelled.text'],
} as const;

/** After the visit: thanks, instructions and the way to feedback; or that it was not held, and whom to call. */
export function OverView({ visit, booked, stage }: Props) {
  if (stage === 'held') return <HeldView visit={visit} booked={booked} />;
  const t = say(visit.lang);
  const [title, text] = WORDS[stage];
  return (
    <ResidentPage visit={visit} title={t(title)} narrow>
      <BackLink href={visit.href('/my')}>{t('back.my')}</BackLink>
      <h1>{t(title)}</h1>
      <p className="lead">{t(text)}</p>
      <p>
        <PhoneLink number={visit.county.phones.centre} big />
      </p>
      <VisitFacts appointment={booked.appointment} />
    </ResidentPage>
  );
}

function HeldView({ visit, booked: { appointment, visited } }: Omit<Props, 'stage'>) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('over.title')} narrow>
      <h1>{t('over.title')}</h1>
      <p className="lead">{t('over.lead')}</p>
      <section className="panel" aria-labelledby="instructions-title">
        <h2 id="instructions-title">{t('over.instructions')}</h2>
        <p className="as-written">{visited?.instructions}</p>
        {visited?.endedAt && <p className="muted">{t('over.by', { name: visited.practitionerName, when: sayWhen(visited.endedAt, visit.lang) })}</p>}
      </section>
      <Notice title={t('over.feedback')}>
        <p>{t('over.feedback.text')}</p>
        <LinkButton href={visit.href(`/feedback/${appointment.id}`)}>{t('over.feedback')}</LinkButton>
      </Notice>
      <Actions>
        <LinkButton kind="secondary" href={visit.href(`/my/matters/${appointment.matter}`)}>
          {t('over.my')}
        </LinkButton>
      </Actions>
    </ResidentPage>
  );
}
