import type { ShellVisit } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** 500: our fault. `errorId` is what the log knows it by. */
export function ServerErrorView({ visit, errorId }: { visit: ShellVisit; errorId: string }) {
  const t = say(visit.lang);
  return (
    <SystemPage visit={visit} title={t('broken.title')}>
      <p className="lead">{t('broken.text')}</p>
      <p>
        {t('broken.id')} <code className="code">{errorId}</code>
      </p>
    </SystemPage>
  );
}
