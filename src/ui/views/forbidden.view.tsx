import type { ShellVisit } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** 403: signed in, but this page is for others. */
export function ForbiddenView({ visit }: { visit: ShellVisit }) {
  const t = say(visit.lang);
  return (
    <SystemPage visit={visit} title={t('forbidden.title')}>
      <p className="lead">{t('forbidden.text')}</p>
      {'session' in visit.actor && <p>{t('forbidden.signedIn', { name: visit.actor.name })}</p>}
    </SystemPage>
  );
}
