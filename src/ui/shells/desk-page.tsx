import type { ReactNode } from 'react';
import { ADDRESS } from '../addresses.ts';
import { PhoneLink } from '../components/phone-link.tsx';
import { say } from '../texts.ts';
import { Account } from './account.tsx';
import { Brand } from './brand.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { Document } from './document.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { Languages, TextSize } from './tools.tsx';
import { type PageProps, type ShellVisit, staffHome } from './visit.ts';

export type DeskPageProps = PageProps & {
  /** More items of the menu after the work queue. */
  menu?: readonly MenuItem[];
  notice?: ReactNode;
  /** A reading column. */
  narrow?: boolean;
};

const deskMenu = (visit: ShellVisit): MenuItem[] => {
  const t = say(visit.lang);
  const queue = { address: ADDRESS.desk, text: t('nav.queue') };
  const conversations = { address: ADDRESS.keptConversations, text: t('nav.conversations') };
  if (visit.actor.role === 'admin') return [queue, { address: ADDRESS.admin, text: t('nav.admin') }, conversations];
  if (visit.actor.role === 'officer') return [{ address: ADDRESS.privacyOffice, text: t('nav.privacyOffice') }];
  return [
    queue,
    { address: ADDRESS.people, text: t('nav.people') },
    { address: ADDRESS.catalogue, text: t('nav.catalogue') },
    { address: ADDRESS.shared, text: t('nav.shared') },
    conversations,
  ];
};

/** A page for professionals: one slim bar, the rest is for the work. */
export function DeskPage({ menu = [], notice, narrow, children, ...page }: DeskPageProps) {
  const { visit } = page;
  const t = say(visit.lang);
  return (
    <Document {...page} look="desk">
      <header>
        <DemoBanner visit={visit} />
        <div className="bar">
          <Brand visit={visit} href={visit.href(staffHome(visit))} />
          <Menu visit={visit} items={[...deskMenu(visit), ...menu]} />
          <Account visit={visit} as="professional" />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={narrow ? 'content content-narrow' : 'content content-wide'}>
        {notice}
        {children}
      </main>
      <footer className="desk-footer">
        <p>
          {t('footer.emergency')} <PhoneLink number={visit.county.phones.emergency} />
        </p>
        <Languages visit={visit} />
        <TextSize visit={visit} />
      </footer>
    </Document>
  );
}
