import type { Appointment } from '../../../engines/calendar/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, LinkButton, Notice, PhoneLink, ResidentPage, SummaryList } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Given } from './give.store.ts';

type Props = { visit: Visit; appointment: Appointment; given: Given; mayChange: boolean };

export function ThanksView({ visit, appointment, given, mayChange }: Props) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('thanks.title')} narrow>
      <h1>{t('thanks.title')}</h1>
      <p className="lead">{t('thanks.lead')}</p>
      <SummaryList
        rows={[
          {
            term: t('thanks.score'),
            value: t('thanks.score.value', { score: given.score }),
            ...(mayChange ? { change: visit.href(`/feedback/${appointment.id}`) } : {}),
          },
          { term: t('thanks.words'), value: given.words },
        ]}
      />
      {mayChange && <p>{t('thanks.change')}</p>}
      <Notice title={t('thanks.care')}>
        <p>
          {t('thanks.care.text')} <PhoneLink number={visit.county.phones.centre} />
        </p>
      </Notice>
      <Actions>
        <LinkButton href={visit.href(`/my/matters/${appointment.matter}`)}>{t('thanks.my')}</LinkButton>
      </Actions>
    </ResidentPage>
  );
}
