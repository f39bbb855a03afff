import { SummaryList } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { type Consent, inForce } from '../../../engines/consent/index.ts';
import { sayDay } from '../../../kernel/clock.ts';
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
      {representatives.length > 0 && <SummaryList rows={representativeRows(visit, representatives)} />}
    </section>
  );
}

/** The same as rows of a list about the person: 'Huoltaja: Aino Esimerkki (to 11.6.2037 asti)'. */
export function representativeRows({ lang }: Visit, representatives: readonly Consent[]): { term: string; value: string }[] {
  const t = say(lang);
  return representatives.map((c) => ({
    term: t(`representatives.${c.kind === 'guardianship' || c.kind === 'mandate' ? c.kind : 'support'}`),
    value: `${c.data.granteeName ?? t('person.unknown')}${c.endsAt ? ` (${t('representatives.until', { day: sayDay(c.endsAt, lang) })})` : ''}`,
  }));
}
