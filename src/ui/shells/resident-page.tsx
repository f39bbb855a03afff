import type { ReactNode } from 'react';
import { ADDRESS } from '../addresses.ts';
import { type Crumb, Breadcrumbs } from '../components/breadcrumbs.tsx';
import { say } from '../texts.ts';
import { Account } from './account.tsx';
import { Acting } from './acting.tsx';
import { Brand } from './brand.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { Document } from './document.tsx';
import { Hero } from './hero.tsx';
import { Menu } from './menu.tsx';
import { ResidentFooter } from './resident-footer.tsx';
import { Languages, TextSize } from './tools.tsx';
import { isStaff, type PageProps } from './visit.ts';

export type ResidentPageProps = PageProps & {
  breadcrumbs?: readonly Crumb[];
  /** A `Notice` of the county above everything. */
  notice?: ReactNode;
  /** A reading column, for forms and texts. */
  narrow?: boolean;
  /** In the middle of something (questions, booking): no menu, so that the next step is nearer. The mark still leads home. */
  focused?: boolean;
  /** A coloured area at the top, the full width of the window; put the h1 there. */
  hero?: ReactNode;
  /** For search engines. */
  description?: string;
};

/** A page for residents: header, menu, content, and a footer that gives the telephone numbers. */
export function ResidentPage({ breadcrumbs, notice, narrow, focused, hero, children, ...page }: ResidentPageProps) {
  const { visit } = page;
  const t = say(visit.lang);
  const menu = [
    { address: ADDRESS.home, text: t('nav.home') },
    { address: ADDRESS.services, text: t('nav.services') },
    { address: ADDRESS.assessments, text: t('nav.assessments') },
    isStaff(visit) ? { address: ADDRESS.desk, text: t('nav.queue') } : { address: ADDRESS.my, text: t('nav.my') },
  ];
  return (
    <Document {...page} look="resident">
      <header className="header">
        <DemoBanner visit={visit} />
        <div className="header-tools">
          <Languages visit={visit} />
          <TextSize visit={visit} />
        </div>
        <div className="header-brand">
          <Brand visit={visit} href={visit.href(ADDRESS.home)} />
          <Account visit={visit} />
        </div>
        <Acting visit={visit} />
        {!focused && <Menu visit={visit} items={menu} />}
      </header>
      <main id="content" tabIndex={-1}>
        {hero && <Hero>{hero}</Hero>}
        <div className={narrow ? 'content content-narrow' : 'content'}>
          {breadcrumbs && <Breadcrumbs crumbs={breadcrumbs} />}
          {notice}
          {children}
        </div>
      </main>
      <ResidentFooter visit={visit} />
    </Document>
  );
}
