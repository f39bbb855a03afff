import { textIn } from '../../../engines/directory/index.ts';
import { topicName } from '../../../engines/matter/index.ts';
import { Card, Cards, Tag, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { CompetenceForm } from './competence.view.tsx';
import type { PersonProps } from './person.props.ts';

/** Matters of the person that the professional sees: own unit's, or after breaking the glass all. */
export function Matters({ visit, opened, problems = [] }: PersonProps) {
  const { lang, href, actor } = visit;
  const t = say(lang);
  const unitName = (id: string | null) => textIn(opened.units.find((u) => u.id === id)?.names ?? {}, lang);
  return (
    <section aria-labelledby="matters" className="stack">
      <h2 id="matters">{t(opened.emergency ? 'matters.all' : 'matters.title')}</h2>
      {opened.matters.length === 0 && <p className="muted">{t('matters.none')}</p>}
      <Cards columns={1}>
        {opened.matters.map((one) => {
          const { matter, tasks, guarded } = one;
          // After breaking the glass any task tells what was answered; else those one works with.
          const readable = tasks.filter((task) => opened.emergency || actor.units.includes(task.unit));
          const work = readable.find((task) => task.state !== 'done') ?? readable[0];
          return (
            <div key={matter.id} id={`matter-${matter.id}`}>
              <Card
                title={topicName(matter.topic, lang) ?? t('matters.unnamed')}
                level={3}
                {...(work ? { href: href(`/desk/tasks/${work.id}`) } : {})}
                over={
                  <>
                    <When at={matter.openedAt} as="day" />
                    {unitName(matter.unit) && ` · ${unitName(matter.unit)}`}
                  </>
                }
              >
                <div className="row">
                  <Tag tone={matter.state === 'open' ? 'brand' : 'neutral'}>{t(`matters.${matter.state}`)}</Tag>
                  {guarded && !guarded.shown && <Tag tone="attention">{t('competence.kept')}</Tag>}
                </div>
              </Card>
              {guarded?.minor && <CompetenceForm visit={visit} matter={one} problems={problems} />}
            </div>
          );
        })}
      </Cards>
    </section>
  );
}
