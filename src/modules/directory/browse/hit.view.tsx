import type { Hit } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Tag } from '../../../ui/index.ts';
import { sayDistance } from '../near/here.ts';
import { say } from '../texts.ts';

/** A service in a list: what it is in a sentence; is it open, how far, and where one can begin at once. */
export function HitCard({ visit, hit, far }: { visit: Visit; hit: Hit; far: boolean }) {
  const t = say(visit.lang);
  return (
    <Card title={<span lang={hit.nameLang === visit.lang ? undefined : hit.nameLang}>{hit.name}</span>} href={visit.href(`/services/${hit.id}`)}>
      <p>{hit.summary}</p>
      <ul className="row hit-facts">
        {hit.open !== null && (
          <li>
            <Tag tone={hit.open ? 'good' : 'neutral'}>{t(hit.open ? 'hours.open' : 'hours.closed')}</Tag>
          </li>
        )}
        {hit.assessment && (
          <li>
            <Tag tone="brand">{t('services.assessment')}</Tag>
          </li>
        )}
        {far && hit.distance !== null && <li>{t('distance', { distance: sayDistance(hit.distance, visit.lang) })}</li>}
        {hit.places > 0 && <li className="muted">{t('services.places', { n: hit.places })}</li>}
      </ul>
    </Card>
  );
}
