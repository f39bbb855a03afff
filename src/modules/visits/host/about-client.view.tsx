import { inLang } from '../../../kernel/i18n.ts';
import type { Summary } from '../../../engines/questionnaire/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { PhoneLink, SummaryList, When } from '../../../ui/index.ts';
import { bornWords, representativeRows, representativesOf } from '../../people/index.ts';
import { say } from '../texts.ts';
import { AssessmentView } from './assessment.view.tsx';
import type { Client } from './client.store.ts';

type Props = { visit: Visit; client: Client; assessments: readonly Summary[] };

/** Who the client is, how to call, and what they answered beforehand. */
export function AboutClient({ visit, client, assessments }: Props) {
  const t = say(visit.lang);
  const { appointment } = client.booked;
  const representatives = representativesOf(client.consents, visit.now);
  return (
    <section className="panel" aria-labelledby="about-title">
      <h2 id="about-title">{t('host.about')}</h2>
      <SummaryList
        rows={[
          { term: t('facts.client'), value: client.person && `${client.person.given} ${client.person.family}` },
          { term: t('facts.born'), value: bornWords(client.person?.birthDate ?? null, visit.now, visit.lang) },
          ...representativeRows(visit, representatives),
          { term: t('facts.phone'), value: client.person?.phone ? <PhoneLink number={client.person.phone} /> : t('facts.noPhone') },
          { term: t('facts.when'), value: <When at={appointment.starts} /> },
          { term: t('facts.service'), value: inLang(appointment.name, visit.lang) },
          { term: t('facts.note'), value: appointment.note },
        ]}
      />
      {assessments.length === 0 && <p>{t('host.assessment.none')}</p>}
      {assessments.map((a, i) => (
        <AssessmentView key={a.title + a.version} assessment={a} open={i === 0} />
      ))}
    </section>
  );
}
