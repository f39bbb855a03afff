import type { ShellVisit } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** 403 while supporting somebody in one matter: this page is of their other things. */
export function NotAsSupporterView({ visit }: { visit: ShellVisit }) {
  const t = say(visit.lang);
  return (
    <SystemPage visit={visit} title={t('acting.supporter.title')}>
      <p className="lead">{t('acting.supporter.text')}</p>
    </SystemPage>
  );
}
