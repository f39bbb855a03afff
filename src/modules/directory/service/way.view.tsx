import { type ServiceChannel, textIn } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, type IconName } from '../../../ui/index.ts';
import { addressOf, hostOf, lineOf, linksFor, locationOf, PhoneNumber, Place } from '../shown/contact.view.tsx';
import { OpenNow, Week } from '../shown/hours.view.tsx';
import { Said } from '../shown/said.tsx';
import { say } from '../texts.ts';

type Props = { visit: Visit; channel: ServiceChannel };

const ICONS: Record<ServiceChannel['type'], IconName> = {
  EChannel: 'globe',
  WebPage: 'globe',
  Phone: 'phone',
  ServiceLocation: 'place',
  PrintableForm: 'edit',
};

/** One way to the service, with all one needs to use it at once; the name leads to more. */
export function Way({ visit, channel }: Props) {
  const online = channel.type === 'EChannel' || channel.type === 'WebPage' ? linksFor(channel.webPages, visit.lang)[0] : undefined;
  const name = textIn(channel.names, visit.lang);
  const location = channel.type === 'ServiceLocation' ? locationOf(channel) : undefined;
  const host = online && hostOf(online);
  const t = say(visit.lang);
  return (
    <Card
      level={4}
      icon={ICONS[channel.type]}
      title={
        // Not the whole card: what is folded inside must stay pressable.
        <a href={online ? addressOf(online, visit) : visit.href(`/channels/${channel.id}`)}>
          <Said texts={channel.names} lang={visit.lang} />
        </a>
      }
    >
      {channel.type === 'ServiceLocation' ? null : <Told visit={visit} channel={channel} />}
      {host && <p className="muted">{t('ways.elsewhere', { host })}</p>}
      {channel.requiresAuthentication && <p>{t('ways.signIn')}</p>}
      {location && (
        <p>
          <Place address={location} name={name} visit={visit} />
        </p>
      )}
      {channel.type !== 'PrintableForm' && <Phones visit={visit} channel={channel} />}
      {channel.type === 'PrintableForm' && <Files visit={visit} channel={channel} name={name} />}
      <OpenNow hours={channel.serviceHours} visit={visit} />
      <Week hours={channel.serviceHours} visit={visit} name={name} folded />
    </Card>
  );
}

/** What the owner says of the channel for this service, else of the channel. */
function Told({ visit, channel }: Props) {
  const texts = textIn(channel.linkDescriptions, visit.lang) ? channel.linkDescriptions : channel.summaries;
  return textIn(texts, visit.lang) ? (
    <p>
      <Said texts={texts} lang={visit.lang} />
    </p>
  ) : null;
}

function Phones({ visit, channel }: Props) {
  const most = channel.type === 'Phone' ? 3 : 1;
  return channel.phoneNumbers
    .filter((p) => p.type !== 'Fax')
    .slice(0, most)
    .map((p) => (
      <p key={p.number}>
        <PhoneNumber phone={p} visit={visit} />
      </p>
    ));
}

function Files({ visit, channel, name }: Props & { name: string }) {
  const t = say(visit.lang);
  const post = channel.addresses.find((a) => a.kind === 'Postal');
  return (
    <>
      {linksFor(channel.formFiles, visit.lang).map((file) => (
        <p key={file.url + file.format}>
          <a href={file.url}>
            {t('file', { format: file.format || 'PDF' })}
            <span className="visually-hidden">: {name}</span>
          </a>
        </p>
      ))}
      {post && (
        <p>
          {t('address.post')}: {lineOf(post, visit.lang)}
        </p>
      )}
    </>
  );
}
