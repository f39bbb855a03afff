import type { Appointment } from '../../../engines/calendar/index.ts';
import { sayWhen } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, Form, LinkButton, PhoneLink, ResidentPage } from '../../../ui/index.ts';
import { FactsView } from '../facts.view.tsx';
import { say } from '../texts.ts';

type Props = { visit: Visit; appointment: Appointment };

/** Asks once before cancelling. */
export function AskView({ visit, appointment }: Props) {
  const { lang, href } = visit;
  const t = say(lang);
  return (
    <ResidentPage visit={visit} title={t('cancel.title')} narrow>
      <h1>{t('cancel.title')}</h1>
      <FactsView lang={lang} of={appointment} />
      <p>{t('cancel.text')}</p>
      <Form>
        <Actions>
          <Button kind="danger">{t('cancel.confirm')}</Button>
          <LinkButton kind="secondary" href={href(`/booking/done/${appointment.id}`)}>
            {t('cancel.keep')}
          </LinkButton>
        </Actions>
      </Form>
    </ResidentPage>
  );
}

/** It is cancelled; the way to a new time is here. */
export function CancelledView({ visit, appointment }: Props) {
  const { lang, href } = visit;
  const t = say(lang);
  return (
    <ResidentPage visit={visit} title={t('cancel.done.title')} narrow>
      <h1>{t('cancel.done.title')}</h1>
      <p className="lead">{t('cancel.done.text', { when: sayWhen(appointment.starts, lang) })}</p>
      <Actions>
        <LinkButton href={href(`/booking/${appointment.matter}`)} icon="calendar">
          {t('cancel.again')}
        </LinkButton>
        <LinkButton kind="quiet" href={href('/my')}>
          {t('done.my')}
        </LinkButton>
      </Actions>
    </ResidentPage>
  );
}

/** The limit has passed, or the visit has taken place. */
export function TooLateView({ visit, appointment }: Props) {
  const { lang, href, county } = visit;
  const t = say(lang);
  const over = appointment.status !== 'booked';
  const title = t(over ? 'cancel.over.title' : 'cancel.late.title');
  return (
    <ResidentPage visit={visit} title={title} narrow>
      <h1>{title}</h1>
      <p className="lead">{over ? t('cancel.over.text') : t('cancel.late.text', { when: sayWhen(appointment.cancelBy, lang) })}</p>
      {!over && (
        <p>
          <PhoneLink number={county.phones.centre} big />
        </p>
      )}
      <Actions>
        <LinkButton kind="secondary" href={href(`/booking/done/${appointment.id}`)}>
          {t('used.open')}
        </LinkButton>
      </Actions>
    </ResidentPage>
  );
}
