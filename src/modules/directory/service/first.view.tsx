import { type ServiceChannel, textIn } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Icon, type IconName, LinkButton, PhoneLink } from '../../../ui/index.ts';
import { addressOf, hostOf, lineOf, linksFor, locationOf } from '../shown/contact.view.tsx';
import { OpenNow } from '../shown/hours.view.tsx';
import { Said } from '../shown/said.tsx';
import { say } from '../texts.ts';
import type { First, FirstWays } from './first.rules.ts';

type Props = FirstWays & { visit: Visit; places: number; distance: string | undefined };

/** What one needs in three seconds: one big button, and beside it whom to call and where to go, with "open now" in words. */
export function FirstSteps({ visit, first, phone, place, places, distance }: Props) {
  const t = say(visit.lang);
  return (
    <div className="first">
      <Begin visit={visit} first={first} />
      <ul className="first-ways">
        {phone && first.kind !== 'phone' && (
          <Line icon="phone">
            <PhoneLink number={phone.number} big />
            <OpenNow hours={phone.channel.serviceHours} visit={visit} />
          </Line>
        )}
        {!phone && first.kind !== 'centre' && (
          <Line icon="phone">
            {t('service.noPhone')} <PhoneLink number={visit.county.phones.centre} />
          </Line>
        )}
        {place && (
          <Line icon="place">
            <Where visit={visit} place={place} />
            {distance && <p className="muted">{t('distance.from', { distance })}</p>}
            <OpenNow hours={place.serviceHours} visit={visit} />
            {places > 1 && (
              <p className="no-print">
                <a href="#places">{t('service.places', { n: places })}</a>
              </p>
            )}
          </Line>
        )}
      </ul>
    </div>
  );
}

const Line = ({ icon, children }: { icon: IconName; children: React.ReactNode }) => (
  <li>
    <Icon name={icon} size="l" />
    <div>{children}</div>
  </li>
);

function Begin({ visit, first }: { visit: Visit; first: First }) {
  const t = say(visit.lang);
  if (first.kind === 'assessment')
    return (
      <div className="first-step">
        <LinkButton href={visit.href(`/assessments/${first.key}`)} iconAfter="arrow">
          {t('service.assess.button')}
        </LinkButton>
        <p>{t('service.assess.text')}</p>
      </div>
    );
  if (first.kind === 'online') {
    const link = linksFor(first.channel.webPages, visit.lang)[0]!;
    const host = hostOf(link);
    return (
      <div className="first-step">
        <LinkButton href={addressOf(link, visit)} iconAfter={host ? 'away' : 'arrow'}>
          {t('service.first.online')}
          <span className="visually-hidden">: {textIn(first.channel.names, visit.lang)}</span>
        </LinkButton>
        <p>
          <Said texts={first.channel.names} lang={visit.lang} />
          {host && `, ${host}`}
          {first.channel.requiresAuthentication && <>. {t('service.first.signIn')}</>}
        </p>
      </div>
    );
  }
  if (first.kind === 'place') return null;
  const number = first.kind === 'phone' ? first.number : visit.county.phones.centre;
  return (
    <div className="first-step">
      <PhoneLink number={number} big />
      <p>{first.kind === 'phone' ? <Said texts={first.channel.names} lang={visit.lang} /> : t('service.first.centre')}</p>
      {first.kind === 'phone' && <OpenNow hours={first.channel.serviceHours} visit={visit} />}
    </div>
  );
}

function Where({ visit, place }: { visit: Visit; place: ServiceChannel }) {
  const address = locationOf(place);
  return (
    <p>
      <a href={visit.href(`/channels/${place.id}`)}>
        <Said texts={place.names} lang={visit.lang} />
      </a>
      {address && <br />}
      {address && lineOf(address, visit.lang)}
    </p>
  );
}
