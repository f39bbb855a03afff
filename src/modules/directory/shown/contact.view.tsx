import { type Address, type Channel, langOf, type Phone, textIn, townOf, type WebLink } from '../../../engines/directory/index.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { Visit } from '../../../kernel/page.ts';
import { PhoneLink } from '../../../ui/index.ts';
import { say } from '../texts.ts';
import { Said } from './said.tsx';

/** The links for the visitor's language, else for Finnish, else all there are. */
export function linksFor<L extends WebLink>(links: readonly L[], lang: Lang): L[] {
  for (const wanted of [lang, 'fi'] as const) {
    const own = links.filter((l) => l.lang === wanted);
    if (own.length > 0) return own;
  }
  return [...links];
}

/** Address of a link: a path of this service in the visitor's language, or another site. */
export const addressOf = (link: WebLink, visit: Visit): string => (link.url.startsWith('/') ? visit.href(link.url) : link.url);
/** The host of another site; nothing for our own pages. */
export const hostOf = (link: WebLink): string | undefined => (URL.canParse(link.url) ? new URL(link.url).host.replace(/^www\./, '') : undefined);

/** A number one can press, with what it costs and what is said of it. */
export function PhoneNumber({ phone, visit }: { phone: Phone; visit: Visit }) {
  const t = say(visit.lang);
  const remark = textIn(phone.info ?? {}, visit.lang);
  const price = phone.charge === 'Free' ? t('phone.free') : textIn(phone.chargeInfo ?? {}, visit.lang);
  return (
    <>
      {phone.type === 'Fax' && `${t('phone.fax')} `}
      {phone.type === 'Sms' && `${t('phone.sms')} `}
      {phone.type === 'Fax' ? phone.number : <PhoneLink number={phone.number} />}
      {remark && ` ${remark}`}
      {price && ` ${price}`}
    </>
  );
}

/** One line of a street address; Finnish names unless there is a Swedish or English one. */
export function lineOf(address: Address, lang: Lang): string {
  return [textIn(address.street, lang), [address.postcode, townOf(address, lang)].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** Where to go: address, how to find in, and a map. */
export function Place({ address, name, visit }: { address: Address; name: string; visit: Visit }) {
  const t = say(visit.lang);
  return (
    <>
      <span lang={langOf(address.street, visit.lang) === visit.lang ? undefined : langOf(address.street, visit.lang)}>
        {lineOf(address, visit.lang)}
      </span>
      {address.info && (
        <>
          <br />
          <Said texts={address.info} lang={visit.lang} />
        </>
      )}
      {address.at && (
        <span className="no-print">
          <br />
          <a href={`https://www.openstreetmap.org/?mlat=${address.at[0]}&mlon=${address.at[1]}#map=17/${address.at[0]}/${address.at[1]}`}>
            {t('address.map')}
            <span className="visually-hidden">: {name}</span>
          </a>
        </span>
      )}
    </>
  );
}

export const locationOf = (channel: Pick<Channel, 'addresses'>): Address | undefined => channel.addresses.find((a) => a.kind === 'Location');
