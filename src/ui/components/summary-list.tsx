import type { ReactNode } from 'react';
import { useSay } from '../speak.tsx';

export type Row = {
  term: string;
  value: ReactNode;
  /** Address of the page where the answer can be changed. */
  change?: string;
};

/** What was answered or agreed, as pairs. Rows without a value are left out. */
export function SummaryList({ rows }: { rows: readonly (Row | false | undefined | '')[] }) {
  const t = useSay();
  return (
    <dl className="pairs">
      {rows.map(
        (row) =>
          row &&
          row.value !== '' &&
          row.value !== undefined && (
            <div className="pair" key={row.term}>
              <dt>{row.term}</dt>
              <dd>{row.value}</dd>
              {row.change && (
                <dd className="pair-change">
                  <a href={row.change}>
                    {t('change')}
                    <span className="visually-hidden">: {row.term}</span>
                  </a>
                </dd>
              )}
            </div>
          ),
      )}
    </dl>
  );
}
