import { LinkButton } from '../components/button.tsx';
import type { ShellVisit } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** Kept by the service worker and shown without a network; it is fetched without cookies, so it never holds a name. */
export function OfflineView({ visit }: { visit: ShellVisit }) {
  const t = say(visit.lang);
  return (
    <SystemPage visit={visit} title={t('offline.title')} actions={<LinkButton href="">{t('view.again')}</LinkButton>}>
      <p className="lead">{t('offline.text')}</p>
      <p>{t('offline.kept')}</p>
    </SystemPage>
  );
}
