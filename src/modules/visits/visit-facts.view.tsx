import type { Appointment } from '../../engines/calendar/index.ts';
import { SummaryList, useLang, When } from '../../ui/index.ts';
import { say } from './texts.ts';

/** Time, length and whom one meets. */
export function VisitFacts({ appointment }: { appointment: Appointment }) {
  const t = say(useLang());
  const minutes = Math.round((appointment.ends.getTime() - appointment.starts.getTime()) / 60_000);
  return (
    <SummaryList
      rows={[
        { term: t('facts.when'), value: <When at={appointment.starts} /> },
        { term: t('facts.minutes'), value: t('facts.minutes.value', { n: minutes }) },
        { term: t('facts.who'), value: appointment.practitionerName },
      ]}
    />
  );
}
