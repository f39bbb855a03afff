import { SummaryList, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { PersonProps } from './person.props.ts';

/** Who may act for the person, and on what. */
export function Representatives({ visit, opened: { representatives } }: PersonProps) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="representatives">
      <h2 id="representatives">{t('representatives.title')}</h2>
      {representatives.length === 0 && <p className="muted">{t('representatives.none')}</p>}
      {representatives.length > 0 && (
        <SummaryList
          rows={representatives.map((c) => ({
            term: t(`representatives.${c.kind === 'guardianship' || c.kind === 'mandate' ? c.kind : 'support'}`),
            value: (
              <>
                {String(c.data.granteeName ?? t('person.unknown'))}
                {c.endsAt && (
                  <>
                    {' '}
                    ({t('representatives.until')} <When at={c.endsAt} as="day" />)
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
