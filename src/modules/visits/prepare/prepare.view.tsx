import { sayWhen } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { inLang } from '../../../kernel/i18n.ts';
import { BackLink, Button, Form, Notice, ResidentPage } from '../../../ui/index.ts';
import type { Booked } from '../booked.store.ts';
import { RoomStyles } from '../room/styles.tsx';
import { say } from '../texts.ts';
import { VisitFacts } from '../visit-facts.view.tsx';
import { comeFrom, type Stage, type Times } from '../visits.rules.ts';
import { DeviceCheck } from './device-check.view.tsx';
import { WithoutVideo } from './without-video.view.tsx';

type Props = { visit: Visit; booked: Booked; phone: string; stage: Stage; times: Times };

/** Before the visit: when and whom, the way in, and a try of camera and microphone. */
export function PrepareView({ visit, booked, phone, stage, times }: Props) {
  const t = say(visit.lang);
  const { appointment } = booked;
  return (
    <ResidentPage visit={visit} title={t('title')} scripts={['visit']} narrow>
      <RoomStyles />
      <BackLink href={visit.href('/my')}>{t('back.my')}</BackLink>
      <h1>{inLang(appointment.name, visit.lang)}</h1>
      <p className="lead">{t('prepare.lead')}</p>
      <VisitFacts appointment={appointment} />
      {stage === 'early' ? (
        <Notice title={t('prepare.early', { when: sayWhen(comeFrom(appointment, times), visit.lang) })}>
          <p>{t('prepare.early.text')}</p>
        </Notice>
      ) : (
        <section className="panel" aria-labelledby="enter-title">
          <h2 id="enter-title">{t(stage === 'open' ? 'prepare.open.title' : 'prepare.enter.title')}</h2>
          <p>{t(stage === 'open' ? 'prepare.open.text' : 'prepare.enter.text')}</p>
          <Form>
            <Button icon="video">{t(stage === 'open' ? 'prepare.open' : 'prepare.enter')}</Button>
          </Form>
        </section>
      )}
      <DeviceCheck />
      <section aria-labelledby="good-title">
        <h2 id="good-title">{t('prepare.good.title')}</h2>
        <ul>
          <li>{t('prepare.good.place')}</li>
          <li>{t('prepare.good.light')}</li>
          <li>{t('prepare.good.near')}</li>
        </ul>
      </section>
      <WithoutVideo phone={phone} centre={visit.county.phones.centre} />
    </ResidentPage>
  );
}
