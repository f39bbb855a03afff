import { LinkButton } from '../components/button.tsx';
import { type ShellVisit, signInFrom } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** The session ended by itself. `back`: path (no language) to go to after signing in again; `kept`: a posted form waits there. */
export function SignedOutByTimeView({
  visit,
  as,
  back,
  kept,
}: {
  visit: ShellVisit;
  as?: 'resident' | 'professional';
  back?: string;
  kept?: boolean;
}) {
  const t = say(visit.lang);
  return (
    <SystemPage visit={visit} title={t('timedOut.title')} actions={<LinkButton href={signInFrom(visit, as, back)}>{t('session.again')}</LinkButton>}>
      <p className="lead">{t('timedOut.text')}</p>
      {kept && <p>{t('timedOut.kept')}</p>}
    </SystemPage>
  );
}
