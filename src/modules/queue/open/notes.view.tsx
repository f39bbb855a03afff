import { textIn, type Unit } from '../../../engines/directory/index.ts';
import { LONGEST_NOTE, type Note } from '../../../engines/tasks/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { Button, Form, TextArea, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { isOwn, problemOf, type TaskProps, typedIn } from './task.props.ts';

/** What colleagues have told each other, and a place to add to it. */
export function Notes({ visit, opened, problems = [] }: TaskProps) {
  const { notes, units } = opened;
  const t = say(visit.lang);
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('notes.title')}</h2>
      {notes.length === 0 && !isOwn(visit, opened) && <p className="muted">{t('notes.none')}</p>}
      <ul className="live" hidden={notes.length === 0}>
        {notes.map((note) => (
          <li key={note.id} className="live-item">
            <p>{noteWords(note, units, visit.lang)}</p>
            <p className="muted">
              <When at={note.at} />
              {note.byName !== 'tasks' && ` · ${note.byName}`}
            </p>
          </li>
        ))}
      </ul>
      {isOwn(visit, opened) && (
        <div className="no-print">
          <Form>
            <input type="hidden" name="key" value={crypto.randomUUID()} />
            <TextArea
              name="note"
              label={t('notes.new')}
              hint={t('notes.hint')}
              rows={3}
              max={LONGEST_NOTE}
              value={typedIn(visit, 'note')}
              error={problemOf(problems, 'note')}
            />
            <Button kind="secondary" name="do" value="note">
              {t('notes.write')}
            </Button>
          </Form>
        </div>
      )}
    </section>
  );
}

function noteWords({ kind, text, data }: Note, units: readonly Unit[], lang: Lang): string {
  const t = say(lang);
  const named = (id: unknown) => textIn(units.find((u) => u.id === id)?.names ?? {}, lang);
  if (kind === 'handed-on') return t('notes.handed-on', { from: named(data.from), to: named(data.to), reason: text });
  if (kind === 'returned')
    return data.hours
      ? t('notes.forgotten', { owner: String(data.owner), hours: Number(data.hours) })
      : t('notes.returned', { owner: String(data.owner) });
  return text;
}
