import type { AppointmentId } from '../../../kernel/ids.ts';
import { Button, type Problem, TextArea, useLang } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { type Ending, LONGEST } from './end.input.ts';

type Props = { appointment: AppointmentId; typed: Ending; problems: readonly Problem[] };

/** The end of the visit, written while it goes on. With the script it is sent without leaving the call, and its draft survives a reload. */
export function EndForm({ appointment, typed, problems }: Props) {
  const t = say(useLang());
  const problemOf = (field: keyof Ending) => problems.find((p) => p.field === field)?.text;
  return (
    <section className="panel" aria-labelledby="end-title" data-end="">
      <h2 id="end-title">{t('end.title')}</h2>
      <form method="post" noValidate className="form" data-draft={`visit:${appointment}`}>
        <input type="hidden" name="do" value="end" />
        <TextArea name="note" label={t('end.note')} hint={t('end.note.hint')} rows={5} max={LONGEST} value={typed.note} error={problemOf('note')} />
        <TextArea
          name="instructions"
          label={t('end.instructions')}
          hint={t('end.instructions.hint')}
          rows={5}
          max={LONGEST}
          value={typed.instructions}
          error={problemOf('instructions')}
        />
        <p className="muted" hidden data-draft-note="">
          {t('end.draft')}
        </p>
        <Button>{t('end.submit')}</Button>
      </form>
    </section>
  );
}
