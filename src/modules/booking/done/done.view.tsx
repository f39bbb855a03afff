import type { Appointment } from '../../../engines/calendar/index.ts';
import { mayCancel } from '../../../engines/calendar/index.ts';
import type { Channel } from '../../../engines/notify/index.ts';
import { sayWhen } from '../../../kernel/clock.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, LinkButton, Notice, PhoneLink, ResidentPage } from '../../../ui/index.ts';
import { FactsView } from '../facts.view.tsx';
import { reminderAt } from '../notices/reminder.rules.ts';
import { say } from '../texts.ts';

type Props = { visit: Visit; appointment: Appointment; sent: readonly Channel[]; reminded: boolean };

/** What was agreed and what happens next. */
export function DoneView({ visit, appointment: a, sent, reminded }: Props) {
  const { lang, href } = visit;
  const t = say(lang);
  const booked = a.status === 'booked';
  const how = sent.length > 1 ? 'both' : (sent[0] ?? 'none');
  const title = t(booked ? 'done.title' : 'done.over.title');
  return (
    <ResidentPage visit={visit} title={title} narrow>
      <h1>{title}</h1>
      {booked ? (
        <Notice kind="success" title={sayWhen(a.starts, lang)}>
          <p>{t(`done.sent.${how}`)}</p>
          {reminded && reminderAt(a.starts, a.bookedAt) && <p>{t('done.reminder')}</p>}
        </Notice>
      ) : (
        <p className="lead">{t('done.over.text')}</p>
      )}
      <FactsView lang={lang} of={a} />
      {a.note && (
        <section aria-labelledby="note">
          <h2 id="note">{t('done.note')}</h2>
          <p>{a.note}</p>
        </section>
      )}
      <Actions>
        {a.modality === 'remote' && (
          <LinkButton href={href(`/visits/${a.id}`)} icon="video">
            {t('done.visit')}
          </LinkButton>
        )}
        {booked && (
          <LinkButton kind="secondary" href={href(`/booking/calendar/${a.id}`)} icon="calendar" download={t('file.name')}>
            {t('done.calendar')}
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={href('/my')}>
          {t('done.my')}
        </LinkButton>
      </Actions>
      {booked && a.modality === 'remote' && <HowItWorks visit={visit} />}
      {booked && <Cancelling visit={visit} appointment={a} />}
    </ResidentPage>
  );
}

function HowItWorks({ visit }: { visit: Visit }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="how">
      <h2 id="how">{t('done.how.title')}</h2>
      <ol>
        <li>{t('done.how.1')}</li>
        <li>{t('done.how.2')}</li>
        <li>{t('done.how.3')}</li>
        <li>{t('done.how.4')}</li>
      </ol>
    </section>
  );
}

function Cancelling({ visit, appointment: a }: { visit: Visit; appointment: Appointment }) {
  const { lang, href, now, county } = visit;
  const t = say(lang);
  const may = mayCancel(a, 'resident', now);
  return (
    <section aria-labelledby="cancelling">
      <h2 id="cancelling">{t('done.cancel.title')}</h2>
      <p>{may ? t('done.cancel.text', { when: sayWhen(a.cancelBy, lang) }) : t('done.cancel.late')}</p>
      <p>{may ? <a href={href(`/booking/cancel/${a.id}`)}>{t('done.cancel')}</a> : <PhoneLink number={county.phones.centre} big />}</p>
    </section>
  );
}
