import { type Service, type ServiceChannel, textIn, townOf } from '../../../engines/directory/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import { say } from '../texts.ts';

/** Of each kind of way to a service, as many as anybody can use from a message. */
const MOST = 2;

/**
 * What a professional can send or read to a client: name, what it is, what to do, how to reach it, where to read more; in plain text. Pure.
 * `page`: whole address of the resident's page.
 */
export function clientText(service: Service, channels: readonly ServiceChannel[], { lang, page }: { lang: Lang; page: string }): string {
  const t = say(lang);
  const phones = channels.flatMap((c) => c.phoneNumbers.filter((p) => p.type === 'Phone').map((p) => p.number));
  const links = channels.filter((c) => c.type === 'EChannel' || c.type === 'WebPage').flatMap((c) => linkFor(c, lang));
  const places = channels.filter((c) => c.type === 'ServiceLocation').flatMap((c) => placeOf(c, lang));
  const ways = [
    ...unique(phones).map((number) => t('client.phone', { number })),
    ...unique(links).map((url) => t('client.web', { url })),
    ...unique(places).map((where) => t('client.place', { where })),
  ];
  return [
    [textIn(service.names, lang), textIn(service.summaries, lang)].filter(Boolean).join('\n'),
    textIn(service.userInstructions, lang),
    ways.join('\n'),
    t('client.more', { url: page }),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const unique = (list: readonly string[]): string[] => [...new Set(list)].slice(0, MOST);

function linkFor(channel: ServiceChannel, lang: Lang): string[] {
  const link = channel.webPages.find((w) => w.lang === lang) ?? channel.webPages[0];
  return link && URL.canParse(link.url) ? [link.url] : [];
}

function placeOf(channel: ServiceChannel, lang: Lang): string[] {
  const address = channel.addresses.find((a) => a.kind === 'Location');
  const where = address && [textIn(address.street, lang), [address.postcode, townOf(address, lang)].filter(Boolean).join(' ')];
  return [[textIn(channel.names, lang), ...(where ?? [])].filter(Boolean).join(', ')];
}
