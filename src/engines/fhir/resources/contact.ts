import type { Address as FhirAddress, ContactPoint } from '@medplum/fhirtypes';
import type { Lang } from '../../../kernel/i18n.ts';
import { type Address, type Channel, textIn, townOf } from '../../directory/index.ts';

/** Telephone, e-mail and web addresses of a channel; the county's own pages by their whole address. Pure. */
export function telecomOf(channel: Pick<Channel, 'phoneNumbers' | 'emails' | 'webPages'>, lang: Lang, site: string): ContactPoint[] {
  const KIND = { Phone: 'phone', Sms: 'sms', Fax: 'fax' } as const;
  const ofLang = <T extends { lang?: Lang }>(links: readonly T[]) => links.filter((l) => !l.lang || l.lang === lang);
  return [
    ...channel.phoneNumbers.map((p) => ({ system: KIND[p.type], value: p.number })),
    ...channel.emails.map((e) => ({ system: 'email' as const, value: e.address })),
    ...ofLang(channel.webPages).map((w) => ({ system: 'url' as const, value: w.url.startsWith('/') ? `${site}/${lang}${w.url}` : w.url })),
  ];
}

/** Nothing when neither street nor town is told. Pure. */
export function addressOf(a: Address, lang: Lang): FhirAddress | undefined {
  const [line, city] = [textIn(a.street, lang), townOf(a, lang)];
  if (!line && !city) return undefined;
  return {
    type: a.kind === 'Postal' ? 'postal' : 'physical',
    ...(line ? { line: [line] } : {}),
    ...(a.postcode ? { postalCode: a.postcode } : {}),
    ...(city ? { city } : {}),
    country: 'FI',
  };
}
