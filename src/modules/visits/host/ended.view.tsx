import { sayWhen } from '../../../kernel/clock.ts';
import { Notice, useLang } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Visited } from '../visit.store.ts';
import type { Stage } from '../visits.rules.ts';

/** How the visit ended, with what was written. */
export function EndedNotice({ stage, visited, note }: { stage: Stage; visited: Visited | undefined; note: string | undefined }) {
  const lang = useLang();
  const t = say(lang);
  if (stage === 'cancelled') return <Notice title={t('host.ended.cancelled')} />;
  if (!visited?.endedAt) return null;
  const ended = { when: sayWhen(visited.endedAt, lang), name: visited.practitionerName };
  if (stage === 'no-show')
    return (
      <Notice title={t('host.ended.noShow')}>
        <p>{t('host.ended.missedAt', ended)}</p>
      </Notice>
    );
  return (
    <div className="stack" data-draft-done={`visit:${visited.id}`}>
      <Notice kind="success" title={t('host.ended.held')}>
        <p>{t('host.ended.at', ended)}</p>
      </Notice>
      <section className="panel" aria-labelledby="note-title">
        <h2 id="note-title">{t('end.note')}</h2>
        <p className="as-written">{note}</p>
      </section>
      <section className="panel" aria-labelledby="instructions-title">
        <h2 id="instructions-title">{t('end.instructions')}</h2>
        <p className="as-written">{visited.instructions}</p>
      </section>
    </div>
  );
}
