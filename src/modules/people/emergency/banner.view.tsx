import { type Emergency, minutesLeft } from '../../../engines/matter/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Actions, Button, Notice, When } from '../../../ui/index.ts';
import { liveAt, personAt, SEARCH } from '../addresses.ts';
import { say } from '../texts.ts';

/**
 * Stands on every page of a person whose data is open by breaking the glass: time left, the reason, the way to end it. The page also needs the
 * script 'over', which takes the page away when the access ends (ui/client/over.ts reads `data-over` and the `template`).
 */
export function EmergencyBanner({ visit, emergency }: { visit: Visit; emergency: Emergency | undefined }) {
  if (!emergency) return null;
  const t = say(visit.lang);
  return (
    <section aria-label={t('banner.label')} data-over={liveAt(emergency.person)}>
      <Notice kind="emergency" title={t('banner.title', { minutes: minutesLeft(emergency, visit.now) })}>
        <p>
          {t('banner.until')} <When at={emergency.endsAt} as="time" />. {t('banner.reading')}
        </p>
        <p>
          {t('banner.reason')} <q>{emergency.reason}</q>
        </p>
        <form method="post" action={visit.href(personAt(emergency.person))} className="no-print">
          <Actions>
            <Button kind="secondary" name="do" value="end">
              {t('banner.end')}
            </Button>
          </Actions>
        </form>
      </Notice>
      <template>
        <h1 tabIndex={-1}>{t('over.title')}</h1>
        <p className="lead">{t('over.text')}</p>
        <p>
          <a className="button button-primary" href={visit.href(SEARCH)}>
            <span>{t('back.search')}</span>
          </a>
        </p>
      </template>
    </section>
  );
}
