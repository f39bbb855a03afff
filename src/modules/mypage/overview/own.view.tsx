import type { Representative, Resident } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards } from '../../../ui/index.ts';
import { say } from '../texts.ts';

type Kind = Representative['kind'] | 'self';
type Group = 'details' | 'others' | 'safety';
const MANY: readonly Kind[] = ['self', 'guardianship', 'mandate'];

/** What one has of one's own besides matters, and for whom it makes sense: oneself, or one who acts for another. */
const OWN = [
  { key: 'contact', address: '/my/contact', group: 'details', who: MANY },
  { key: 'consents', address: '/my/consents', group: 'details', who: MANY },
  { key: 'download', address: '/my/download', group: 'details', who: MANY },
  { key: 'share', address: '/my/share', group: 'others', who: MANY },
  { key: 'acting', address: '/acting', group: 'others', who: ['self'] },
  { key: 'log', address: '/my/log', group: 'safety', who: MANY },
  { key: 'rights', address: '/my/rights', group: 'safety', who: MANY },
  { key: 'passkeys', address: '/my/passkeys', group: 'safety', who: ['self'] },
  { key: 'sessions', address: '/my/sessions', group: 'safety', who: ['self'] },
] as const satisfies readonly { key: string; address: string; group: Group; who: readonly Kind[] }[];
/** Names that would tell the reader of one's own, when one acts for another. */
const OF_ANOTHER = { download: 'own.download.acting', log: 'own.log.acting', rights: 'own.rights.acting' } as const;
const GROUPS: readonly Group[] = ['details', 'others', 'safety'];

/** The way to contact details, consents, sharing, the log and the rest, in three groups. */
export function Own({ visit }: { visit: Visit<Resident> }) {
  const t = say(visit.lang);
  const kind = visit.actor.by?.kind ?? 'self';
  const groups = GROUPS.map((group) => ({
    group,
    links: OWN.filter((link) => link.group === group && (link.who as readonly Kind[]).includes(kind)),
  })).filter(({ links }) => links.length > 0);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="own-title" className="no-print">
      <h2 id="own-title">{t(visit.actor.by ? 'own.title.acting' : 'own.title')}</h2>
      <Cards columns={3}>
        {groups.map(({ group, links }) => (
          <Card key={group} title={t(`own.${group}`)}>
            <ul className="links">
              {links.map(({ key, address }) => (
                <li key={key}>
                  <a href={visit.href(address)}>
                    {t(visit.actor.by && key in OF_ANOTHER ? OF_ANOTHER[key as keyof typeof OF_ANOTHER] : `own.${key}`)}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </Cards>
    </section>
  );
}
