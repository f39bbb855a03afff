import { type Channel, textIn, townOf } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, LinkButton, PhoneLink } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { Because } from './because.view.tsx';

/** One way to reach a service by itself: a page to open, a number to call, a place or a form. */
export function ChannelCard({ visit, channel, because }: { visit: Visit; channel: Channel; because?: string | undefined }) {
  const t = say(visit.lang);
  const page = channel.webPages.find((p) => p.lang === visit.lang) ?? channel.webPages[0];
  const phone = channel.phoneNumbers[0];
  const address = channel.addresses.find((a) => a.kind === 'Location');
  return (
    <Card
      icon={page ? 'globe' : phone ? 'phone' : address ? 'place' : 'text'}
      title={textIn(channel.names, visit.lang)}
      href={page ? undefined : visit.href(`/channels/${channel.id}`)}
      foot={
        page ? (
          <LinkButton
            kind="secondary"
            href={page.url.startsWith('/') ? visit.href(page.url) : page.url}
            {...(page.url.startsWith('/') ? {} : { iconAfter: 'away' as const })}
          >
            {t('target.open', { name: textIn(channel.names, visit.lang) })}
          </LinkButton>
        ) : (
          phone && <PhoneLink number={phone.number} />
        )
      }
    >
      <p>{textIn(channel.summaries, visit.lang)}</p>
      <Because lang={visit.lang} text={because} />
      {address && <p>{`${textIn(address.street, visit.lang)}, ${townOf(address, visit.lang)}`}</p>}
      {channel.requiresAuthentication && <p className="muted">{t('target.signIn')}</p>}
    </Card>
  );
}
