import { textIn } from '../../../engines/directory/index.ts';
import { judge, LONGEST_NOTE } from '../../../engines/tasks/index.ts';
import { Button, Details, Form, Select, TextArea } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { problemOf, type TaskProps, typedIn } from './task.props.ts';

/** Hands the matter on to another unit. Folded: it is seldom needed and ends one's own access. */
export function HandOnForm({ visit, opened: { task, appointment, units }, problems = [] }: TaskProps) {
  const t = say(visit.lang);
  if (judge(task, 'hand-on', visit.actor.practitioner, visit.now) !== 'yes') return null;
  const typed = ['unit', 'reason'].some((field) => problemOf(problems, field) || typedIn(visit, field));
  const ahead = appointment?.status === 'booked' && appointment.ends > visit.now;
  return (
    <section className="no-print" aria-label={t('hand-on.title')}>
      <Details summary={t('hand-on.title')} open={typed}>
        <p>{t('hand-on.text')}</p>
        {ahead && <p>{t('hand-on.appointment')}</p>}
        <Form>
          <input type="hidden" name="version" value={task.version} />
          <Select
            name="unit"
            label={t('hand-on.unit')}
            choices={units.filter((u) => u.id !== task.unit).map((u) => ({ value: u.id, text: textIn(u.names, visit.lang) }))}
            value={typedIn(visit, 'unit')}
            error={problemOf(problems, 'unit')}
          />
          <TextArea
            name="reason"
            label={t('hand-on.reason')}
            hint={t('hand-on.reason.hint')}
            rows={3}
            max={LONGEST_NOTE}
            value={typedIn(visit, 'reason')}
            error={problemOf(problems, 'reason')}
          />
          <Button kind="secondary" name="do" value="hand-on">
            {t('hand-on.send')}
          </Button>
        </Form>
      </Details>
    </section>
  );
}
