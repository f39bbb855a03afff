import type { Service, ServiceChannel } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Cards, Pagination } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { isEmergency } from './first.rules.ts';
import { WhereInCounty } from './where.view.tsx';
import { Way } from './way.view.tsx';

/** Places on one page: a service may have dozens, and the page must stay light. */
const PLACES = 8;
/** Of the other kinds, as many as anybody reads. */
const MOST = 8;

type Props = { visit: Visit; service: Service; channels: readonly ServiceChannel[]; page: number };

/** The ways to the service: digital first, phone and place always after it; in an emergency the phone first. */
export function Ways({ visit, service, channels, page }: Props) {
  const t = say(visit.lang);
  const of = (...types: readonly ServiceChannel['type'][]) => channels.filter((c) => types.includes(c.type));
  const places = of('ServiceLocation');
  const pages = Math.max(1, Math.ceil(places.length / PLACES));
  const current = Math.min(page, pages);
  const groups = [
    { id: 'online', title: t('ways.online'), ways: of('EChannel', 'WebPage').slice(0, MOST) },
    { id: 'phone', title: t('ways.phone'), ways: of('Phone').slice(0, MOST) },
    { id: 'places', title: t('ways.place'), ways: places.slice((current - 1) * PLACES, current * PLACES) },
    { id: 'forms', title: t('ways.form'), ways: of('PrintableForm').slice(0, MOST) },
  ].filter((g) => g.ways.length > 0);
  if (isEmergency(service)) groups.sort((a, b) => Number(b.id === 'phone') - Number(a.id === 'phone'));
  return (
    <>
      {groups.map(({ id, title, ways }) => (
        <section key={id} aria-labelledby={id} className="ways">
          <h3 id={id}>{title}</h3>
          <Cards>
            {ways.map((c) => (
              <Way key={c.id} visit={visit} channel={c} />
            ))}
          </Cards>
          {id === 'places' && <WhereInCounty visit={visit} places={ways} />}
          {id === 'places' && <Pagination page={current} of={pages} href={(n) => visit.href(`/services/${service.id}?places=${n}#places`)} />}
        </section>
      ))}
    </>
  );
}
