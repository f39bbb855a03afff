import { type Channel, textIn } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, PhoneLink } from '../../../ui/index.ts';
import { lineOf, locationOf } from '../shown/contact.view.tsx';
import { OpenNow, Week } from '../shown/hours.view.tsx';
import { Said } from '../shown/said.tsx';
import { fullAddress } from './wish.rules.ts';

type Props = { visit: Visit; place: Channel; municipality?: string | undefined; level: 1 | 2 | 3 };

/** A place or telephone: open now or not, where, which number, and the week. Its name leads to the full page. */
export function PlaceHours({ visit, place, municipality, level }: Props) {
  const location = locationOf(place);
  const phone = place.phoneNumbers.find((p) => p.type === 'Phone');
  const name = textIn(place.names, visit.lang);
  return (
    <Card
      level={level}
      icon={place.type === 'ServiceLocation' ? 'place' : 'phone'}
      title={
        <a href={visit.href(fullAddress(`/channels/${place.id}`, { municipality }))} target="_top">
          <Said texts={place.names} lang={visit.lang} />
        </a>
      }
    >
      <OpenNow hours={place.serviceHours} visit={visit} />
      {location && <p>{lineOf(location, visit.lang)}</p>}
      {phone && (
        <p>
          <PhoneLink number={phone.number} />
        </p>
      )}
      <Week hours={place.serviceHours} visit={visit} name={name} folded />
    </Card>
  );
}
