import type { ShellVisit } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** 400, 405, 413, 415: a request that no page or form of ours would send. */
export function BadRequestView({ visit }: { visit: ShellVisit }) {
  const t = say(visit.lang);
  return (
    <SystemPage visit={visit} title={t('bad.title')}>
      <p className="lead">{t('bad.text')}</p>
      <p>{t('view.back')}</p>
    </SystemPage>
  );
}
