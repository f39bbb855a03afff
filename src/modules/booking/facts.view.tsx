import type { Appointment, Time } from '../../engines/calendar/index.ts';
import { inLang, type Lang } from '../../kernel/i18n.ts';
import { SummaryList, When } from '../../ui/index.ts';
import { say } from './texts.ts';

type Props = { lang: Lang; of: Pick<Time | Appointment, 'name' | 'starts' | 'ends' | 'practitionerName' | 'modality'> };

/** What is booked, when, with whom and how. */
export function FactsView({ lang, of }: Props) {
  const t = say(lang);
  const minutes = Math.round((of.ends.getTime() - of.starts.getTime()) / 60_000);
  return (
    <SummaryList
      rows={[
        { term: t('review.service'), value: inLang(of.name, lang) },
        { term: t('review.when'), value: <When at={of.starts} /> },
        { term: t('review.length'), value: t('review.minutes', { n: minutes }) },
        { term: t('review.who'), value: of.practitionerName },
        { term: t('review.how'), value: t(`modality.${of.modality}`) },
      ]}
    />
  );
}
