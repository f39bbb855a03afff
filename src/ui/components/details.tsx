import type { ReactNode } from 'react';

/** More for those who want it; opens without script. */
export const Details = ({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) => (
  <details className="more" open={open}>
    <summary>{summary}</summary>
    <div className="more-body">{children}</div>
  </details>
);
