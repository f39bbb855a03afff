import { descriptionOf, type StoredDefinition, titleOf } from '../../../engines/questionnaire/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, EmptyState, LinkButton, ResidentPage } from '../../../ui/index.ts';
import { introOf } from '../addresses.ts';
import { EmergencyNote } from '../emergency-note.view.tsx';
import { mostQuestions } from '../opened.ts';
import { say } from '../texts.ts';

export function ChooseView({ visit, assessments }: { visit: Visit; assessments: readonly StoredDefinition[] }) {
  const t = say(visit.lang);
  return (
    <ResidentPage visit={visit} title={t('choose.title')} description={t('choose.lead')}>
      <h1>{t('choose.title')}</h1>
      <p className="lead">{t('choose.lead')}</p>
      <EmergencyNote visit={visit} />
      {assessments.length === 0 && (
        <EmptyState title={t('choose.none')}>
          <p>{t('choose.none.text')}</p>
          <LinkButton kind="secondary" href={visit.href('/services')}>
            {t('choose.services')}
          </LinkButton>
        </EmptyState>
      )}
      {assessments.length > 0 && (
        <Cards>
          {assessments.map((a) => (
            <Card key={a.id} level={2} icon="check" title={titleOf(a, visit.lang)} href={visit.href(introOf(a.name))}>
              <p>{descriptionOf(a, visit.lang)}</p>
              <p className="muted">{t('choose.count', { n: mostQuestions(a) })}</p>
            </Card>
          ))}
        </Cards>
      )}
    </ResidentPage>
  );
}
