import type { Event } from '../../../engines/content/index.ts';
import { dayOf, sayDay, sayTime, sayWhen } from '../../../kernel/clock.ts';
import { inLang, type Lang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, Tag } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** 'to 3.12.2026 klo 17.30–19.00', or both days when it lasts over one. */
export function timesOf({ startsAt, endsAt }: Pick<Event, 'startsAt' | 'endsAt'>, lang: Lang): string {
  if (dayOf(startsAt) !== dayOf(endsAt)) return `${sayDay(startsAt, lang)} – ${sayDay(endsAt, lang)}`;
  return `${sayWhen(startsAt, lang)}–${sayTime(endsAt, lang)}`;
}

export function EventCard({ visit, event, level }: { visit: Visit; event: Event; level: 2 | 3 }) {
  const t = say(visit.lang);
  return (
    <Card
      level={level}
      title={inLang(event.title, visit.lang)}
      href={visit.href(`/events/${event.key}`)}
      over={event.state === 'cancelled' && <Tag tone="alarm">{t('event.cancelled')}</Tag>}
    >
      <p>
        <time dateTime={event.startsAt.toISOString()}>{timesOf(event, visit.lang)}</time>
      </p>
      <p className="muted">{inLang(event.place, visit.lang)}</p>
    </Card>
  );
}
