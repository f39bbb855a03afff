import { ADDRESS } from '../addresses.ts';
import type { ShellVisit } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** 403 while acting for another: this page is only one's own. */
export function OnlyYourselfView({ visit }: { visit: ShellVisit }) {
  const t = say(visit.lang);
  const stop = (
    <form method="post" action={`${ADDRESS.stopActing}?lang=${visit.lang}`}>
      <button type="submit" className="button button-primary">
        <span>{t('acting.stop')}</span>
      </button>
    </form>
  );
  return (
    <SystemPage visit={visit} title={t('acting.only.title')} actions={stop}>
      <p className="lead">{t('acting.only.text', { name: 'name' in visit.actor ? visit.actor.name : '' })}</p>
    </SystemPage>
  );
}
