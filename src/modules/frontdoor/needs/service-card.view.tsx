import { type Service, type ServiceChannel, textIn, townOf } from '../../../engines/directory/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Card, PhoneLink, SummaryList } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { Because } from './because.view.tsx';

type Props = { visit: Visit; title: string; service: Service; channels: readonly ServiceChannel[]; because?: string | undefined };

/** A service with the ways to reach it: online, by phone, by walking in; one of each, the rest on its page. */
export function ServiceCard({ visit, title, service, channels, because }: Props) {
  const t = say(visit.lang);
  const digital = channels.find((c) => c.type === 'EChannel' || c.type === 'WebPage');
  const phone = channels.flatMap((c) => c.phoneNumbers)[0];
  const place = channels.find((c) => c.type === 'ServiceLocation');
  const address = place?.addresses.find((a) => a.kind === 'Location');
  const rows = [
    digital && { term: t('channels.digital'), value: textIn(digital.names, visit.lang) },
    phone && { term: t('channels.phone'), value: <PhoneLink number={phone.number} /> },
    address && {
      term: t('channels.place'),
      value: `${textIn(place!.names, visit.lang)}, ${textIn(address.street, visit.lang)}, ${townOf(address, visit.lang)}`,
    },
  ].filter((row) => row !== undefined);
  return (
    <Card title={title} href={visit.href(`/services/${service.id}`)}>
      <p>{textIn(service.summaries, visit.lang)}</p>
      <Because lang={visit.lang} text={because} />
      {rows.length > 0 && <SummaryList rows={rows} />}
    </Card>
  );
}
