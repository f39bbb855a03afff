import type { ReactNode } from 'react';

/** A table that on a narrow screen is scrolled by itself, by keys too. `name`: its own among the page's. */
export const WideTable = ({ name, children }: { name: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it can be focused, and on a narrow screen it is scrolled by keys
  <section className="table-frame" tabIndex={0} aria-label={name}>
    {children}
  </section>
);
