import { Document } from './document.tsx';
import type { PageProps } from './visit.ts';

/** A page that other sites show in a frame (`framed: true`): content alone, in the county's colours, with no header, menu or footer. */
export function EmbeddedPage({ children, ...page }: PageProps) {
  return (
    <Document {...page} look="resident" embedded>
      {/* Named, so that it is told apart from the main part of the page around it. */}
      <main id="content" className="content" aria-label={page.title}>
        {children}
      </main>
    </Document>
  );
}
