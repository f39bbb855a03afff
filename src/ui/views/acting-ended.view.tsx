import { ADDRESS } from '../addresses.ts';
import { LinkButton } from '../components/button.tsx';
import type { ShellVisit } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** 403: the right to act for another has just ended; nothing was done in their name. */
export function ActingEndedView({ visit, name }: { visit: ShellVisit; name: string }) {
  const t = say(visit.lang);
  return (
    <SystemPage
      visit={visit}
      title={t('acting.ended.title', { name })}
      actions={<LinkButton href={visit.href(ADDRESS.my)}>{t('acting.own')}</LinkButton>}
    >
      <p className="lead">{t('acting.ended.text')}</p>
    </SystemPage>
  );
}
