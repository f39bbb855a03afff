import type { ShellVisit } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** 429: too fast. `seconds` to wait, when known. */
export function TooManyView({ visit, seconds = 0 }: { visit: ShellVisit; seconds?: number }) {
  const t = say(visit.lang);
  return (
    <SystemPage visit={visit} title={t('tooMany.title')}>
      <p className="lead">{t('tooMany.text', { seconds })}</p>
    </SystemPage>
  );
}
