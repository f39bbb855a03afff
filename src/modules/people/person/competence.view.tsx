import { LONGEST_GROUNDS, SHORTEST_GROUNDS } from '../../../engines/matter/index.ts';
import type { Professional } from '../../../kernel/access.ts';
import { one, type Visit } from '../../../kernel/page.ts';
import { Button, Details, Form, type Problem, Radios, TextArea, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { OUTCOMES, outcomeOf } from './competence.rules.ts';
import type { OpenedMatter } from './open.store.ts';
import { problemOf } from './person.props.ts';

type Props = { visit: Visit<Professional>; matter: OpenedMatter; problems: readonly Problem[] };

/** What has been decided of a minor's ability to decide in one matter, and a form to decide anew for one with a care relation. */
export function CompetenceForm({ visit, matter: { matter, mine, guarded }, problems }: Props) {
  const t = say(visit.lang);
  const decisions = guarded?.decisions ?? [];
  const [outcome, grounds] = [`outcome-${matter.id}`, `grounds-${matter.id}`];
  const wrong = problemOf(problems, outcome) ?? problemOf(problems, grounds);
  const typed = one(visit.form, outcome) !== '' || one(visit.form, grounds) !== '';
  return (
    <div className="stack">
      {decisions.length > 0 && (
        <Details summary={t('competence.history', { n: decisions.length })}>
          <ul>
            {decisions.map((d) => (
              <li key={d.id}>
                <When at={d.at} /> · {d.title} {d.name}: {t(`competence.${outcomeOf(d)}`)} <q>{d.grounds}</q>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {mine && (
        <Details summary={t('competence.title')} open={wrong !== undefined || typed}>
          <p>{t('competence.text')}</p>
          <Form>
            <input type="hidden" name="matter" value={matter.id} />
            <Radios
              name={outcome}
              label={t('competence.outcome')}
              choices={Object.keys(OUTCOMES).map((value) => ({ value, text: t(`competence.${value as keyof typeof OUTCOMES}`) }))}
              value={one(visit.form, outcome)}
              error={problemOf(problems, outcome)}
            />
            <TextArea
              name={grounds}
              label={t('competence.grounds')}
              hint={t('competence.grounds.hint', { n: SHORTEST_GROUNDS })}
              rows={3}
              max={LONGEST_GROUNDS}
              value={one(visit.form, grounds)}
              error={problemOf(problems, grounds)}
            />
            <Button kind="secondary" name="do" value="competence">
              {t('competence.go')}
            </Button>
          </Form>
        </Details>
      )}
    </div>
  );
}
