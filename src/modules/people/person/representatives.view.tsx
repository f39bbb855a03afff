import { SummaryList, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { type Consent, inForce } from '../../../engines/consent/index.ts';
import type { Visit } from '../../../kernel/page.ts';

/** Those consents by which somebody acts for the person now. */
export const representativesOf = (consents: readonly Consent[], now: Date): Consent[] =>
  consents.filter((c) => c.grantee !== null && inForce(c, now));

/** Who may act for the person, and on what. */
export function Representatives({ visit, representatives }: { visit: Visit; representatives: readonly Consent[] }) {
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
