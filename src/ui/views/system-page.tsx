import type { ReactNode } from 'react';
import { ADDRESS } from '../addresses.ts';
import { Actions } from '../components/actions.tsx';
import { LinkButton } from '../components/button.tsx';
import { PhoneLink } from '../components/phone-link.tsx';
import { DeskPage } from '../shells/desk-page.tsx';
import { ResidentPage } from '../shells/resident-page.tsx';
import { isStaff, type ShellVisit, staffHome } from '../shells/visit.ts';
import { say } from '../texts.ts';

/** A page of the system itself: what happened, what to do next, whom to call. In the shell of the one who came. */
export function SystemPage({ visit, title, children, actions }: { visit: ShellVisit; title: string; children: ReactNode; actions?: ReactNode }) {
  const t = say(visit.lang);
  const Page = isStaff(visit) ? DeskPage : ResidentPage;
  const home = isStaff(visit)
    ? { href: visit.href(staffHome(visit)), text: t(visit.actor.role === 'officer' ? 'nav.privacyOffice' : 'view.queue') }
    : { href: visit.href(ADDRESS.home), text: t('view.home') };
  return (
    <Page visit={visit} title={title} narrow>
      <h1>{title}</h1>
      {children}
      <Actions>
        {actions}
        <LinkButton href={home.href} kind={actions ? 'secondary' : 'primary'}>
          {home.text}
        </LinkButton>
      </Actions>
      {!isStaff(visit) && (
        <p>
          {t('view.phone')} <PhoneLink number={visit.county.phones.centre} />
        </p>
      )}
    </Page>
  );
}
