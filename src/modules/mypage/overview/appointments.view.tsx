import { inLang } from '../../../kernel/i18n.ts';
import type { Resident } from '../../../kernel/access.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Cards, LinkButton, Tag, When } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import type { Coming } from './overview.rules.ts';

const ICONS = { remote: 'video', phone: 'phone', 'on-site': 'place' } as const;

/** Coming appointments, soonest first. */
export function Appointments({ visit, appointments }: { visit: Visit<Resident>; appointments: readonly Coming[] }) {
  const t = say(visit.lang);
  return (
    <section aria-labelledby="appointments-title">
      <h2 id="appointments-title">{t('appointments.title')}</h2>
      {appointments.length === 0 ? (
        <p>{t(visit.actor.by ? 'appointments.none.acting' : 'appointments.none')}</p>
      ) : (
        <Cards columns={appointments.length > 1 ? 2 : 1}>
          {appointments.map((a) => (
            <Card
              key={a.id}
              icon={ICONS[a.modality]}
              over={inLang(a.name, visit.lang)}
              title={<When at={a.starts} />}
              foot={
                <>
                  {a.modality === 'remote' && (
                    <LinkButton href={visit.href(`/visits/${a.id}`)} kind={a.soon ? 'primary' : 'secondary'}>
                      {t('appointments.go')}
                    </LinkButton>
                  )}
                  <a href={visit.href(`/my/matters/${a.matter}`)}>{t('appointments.matter')}</a>
                </>
              }
            >
              <p>{t(a.modality === 'phone' && visit.actor.by ? 'appointments.phone.acting' : `appointments.${a.modality}`)}</p>
              <p>{t('appointments.with', { name: a.practitionerName })}</p>
              {a.soon && (
                <p>
                  <Tag tone="attention">{t('appointments.soon')}</Tag>
                </p>
              )}
            </Card>
          ))}
        </Cards>
      )}
    </section>
  );
}
