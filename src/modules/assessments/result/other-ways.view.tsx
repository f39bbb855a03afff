import { needOfAssessment, rememberedGuidance } from '../../../engines/guidance/index.ts';
import { inLang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { PhoneLink, SummaryList } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** Never the only channel: telephone and walk-in beside every result. */
export function OtherWays({ visit, name }: { visit: Visit; name: string }) {
  const t = say(visit.lang);
  const { phones, centreHours } = visit.county;
  const need = needOfAssessment(rememberedGuidance(visit.county), name);
  return (
    <>
      <h2>{t('result.other')}</h2>
      <SummaryList
        rows={[
          { term: t('result.other.centre', { hours: inLang(centreHours, visit.lang) }), value: <PhoneLink number={phones.centre} /> },
          { term: t('result.other.advice'), value: <PhoneLink number={phones.advice} /> },
          { term: t('result.other.emergency'), value: <PhoneLink number={phones.emergency} /> },
        ]}
      />
      <p>
        <a href={visit.href(need ? `/needs/${need}` : '/services')}>{t('result.other.places')}</a>
      </p>
    </>
  );
}
