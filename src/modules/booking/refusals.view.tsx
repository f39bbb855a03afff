import type { Appointment, Time } from '../../engines/calendar/index.ts';
import { sayWhen } from '../../kernel/clock.ts';
import { inLang } from '../../kernel/i18n.ts';
import type { MatterId } from '../../kernel/ids.ts';
import type { Visit } from '../../kernel/page.ts';
import { Actions, LinkButton, PhoneLink, ResidentPage } from '../../ui/index.ts';
import { say } from './texts.ts';
import { OtherWay } from './choose/choose.view.tsx';
import { TimesView } from './choose/times.view.tsx';
import type { Typed } from './reserve/reserve.input.ts';

/** The result gave no right to book: why, and what one can do. */
export function NoRightView({ visit, matter }: { visit: Visit; matter: MatterId }) {
  const { lang, href, county } = visit;
  const t = say(lang);
  return (
    <ResidentPage visit={visit} title={t('no-right.title')} narrow>
      <h1>{t('no-right.title')}</h1>
      <p className="lead">{t('no-right.text')}</p>
      <p>{t('no-right.phone', { hours: inLang(county.centreHours, lang) })}</p>
      <p>
        <PhoneLink number={county.phones.centre} big />
      </p>
      <Actions>
        <LinkButton href={href(`/my/matters/${matter}`)}>{t('no-right.matter')}</LinkButton>
        <LinkButton kind="secondary" href={href('/assessments')}>
          {t('no-right.assess')}
        </LinkButton>
      </Actions>
    </ResidentPage>
  );
}

/** There is a booked time already, or the right has been used. */
export function UsedView({ visit, appointment }: { visit: Visit; appointment: Appointment }) {
  const { lang, href } = visit;
  const t = say(lang);
  const booked = appointment.status === 'booked';
  const title = t(booked ? 'used.booked.title' : 'used.over.title');
  return (
    <ResidentPage visit={visit} title={title} narrow>
      <h1>{title}</h1>
      <p className="lead">{booked ? t('used.booked.text', { when: sayWhen(appointment.starts, lang) }) : t('used.over.text')}</p>
      <Actions>
        <LinkButton href={href(`/booking/done/${appointment.id}`)}>{t('used.open')}</LinkButton>
        {!booked && (
          <LinkButton kind="secondary" href={href('/assessments')}>
            {t('no-right.assess')}
          </LinkButton>
        )}
      </Actions>
      <OtherWay visit={visit} />
    </ResidentPage>
  );
}

/** Enough to choose from at once; the rest is a press away. */
const NEXT = 24;

type TakenProps = { visit: Visit; matter: MatterId; times: readonly Time[]; typed?: Typed | undefined };

/** Somebody was quicker: other times at once, on the same page. What had been typed goes along to the time chosen instead. */
export function TakenView({ visit, matter, times, typed }: TakenProps) {
  const { lang, href } = visit;
  const t = say(lang);
  const list = href(`/booking/${matter}`);
  return (
    <ResidentPage visit={visit} title={t('taken.title')} focused>
      <h1>{t('taken.title')}</h1>
      <p className="lead">{t('taken.text')}</p>
      {typed?.note && <p>{t('taken.kept')}</p>}
      <TimesView lang={lang} times={times.slice(0, NEXT)} action={list} typed={typed} />
      <p>
        <LinkButton kind="quiet" href={list}>
          {t('taken.all')}
        </LinkButton>
      </p>
      <OtherWay visit={visit} />
    </ResidentPage>
  );
}
