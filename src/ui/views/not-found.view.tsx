import { ADDRESS } from '../addresses.ts';
import { LinkButton } from '../components/button.tsx';
import type { ShellVisit } from '../shells/visit.ts';
import { say } from '../texts.ts';
import { SystemPage } from './system-page.tsx';

/** 404: no such page, or nothing this visitor may know of. */
export function NotFoundView({ visit }: { visit: ShellVisit }) {
  const t = say(visit.lang);
  return (
    <SystemPage
      visit={visit}
      title={t('missing.title')}
      actions={
        <LinkButton href={visit.href(ADDRESS.services)} icon="search">
          {t('view.services')}
        </LinkButton>
      }
    >
      <p className="lead">{t('missing.text')}</p>
    </SystemPage>
  );
}
